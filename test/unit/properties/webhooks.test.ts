/** Whatever is posted to a webhook: nobody without the key starts anything, and nothing breaks. */
import fc from 'fast-check';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { callEventIn, tellsOfCall } from '../../../nodes/MightyCall/trigger/callEvent';
import { mightyCallEvents } from '../../../nodes/MightyCall/trigger/eventSource';
import { eventItem } from '../../../nodes/MightyCall/trigger/eventItem';
import type { Choice } from '../../../nodes/MightyCall/trigger/choice';
import { BoundedMarks } from '../../../nodes/shared/triggers/boundedMarks';
import { deliveryOf } from '../../../nodes/shared/triggers/webhookDelivery';
import { lookAt, windowStart, type Sighting, type Watermark } from '../../../nodes/shared/triggers/watermark';
import { deepList, deepObject, json, jsonWith } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';

const KEY = 'example-mightycall-key';
const CREDENTIALS = { apiKey: KEY, userSecretKey: 'example-user-key', accessToken: 'example-token' };
const PLACES = [
	'EventType',
	'ApiKey',
	'Body',
	'Body.Id',
	'Body.From',
	'Body.To',
	'Body.Extension',
	'Body.RecordingLink',
	'Guid',
	'Timestamp',
];

const delivered = async (body: unknown) => {
	const context = {
		getBodyData: () => body,
		getHeaderData: () => ({}),
		getRequestObject: () => ({}),
		getCredentials: async () => await Promise.resolve(CREDENTIALS),
	};
	return await deliveryOf(context as unknown as IWebhookFunctions, mightyCallEvents);
};

const CHOICE: Choice = {
	events: ['any'],
	directions: [],
	businessNumbers: [],
	extensions: [],
	eventNames: [],
	fetchCall: false,
	downloadRecording: false,
	waitMs: 0,
	binaryProperty: 'data',
	simplify: true,
};

const eventType = fc.constantFrom('IncomingCall', 'IncomingCallCompleted', '__proto__', 'x');
const record = jsonWith(PLACES).map(
	(value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as IDataObject,
);

/** What only resembles the key, or holds it. */
const nearMiss = fc.constantFrom<unknown>(
	`${KEY} `,
	` ${KEY}`,
	`${KEY}\n`,
	`${KEY}\0`,
	KEY.slice(0, -1),
	KEY.slice(1),
	`${KEY}${KEY}`,
	KEY.toUpperCase(),
	[KEY],
	[[KEY]],
	{ key: KEY },
	{ toString: KEY },
	[...KEY],
	btoa(KEY),
	'',
	0,
	true,
	null,
	undefined,
);
const apiKey = fc.constantFrom('ApiKey', 'apiKey', 'APIKEY');

/** Where nobody looks for the key it may stand, whole. */
const elsewhere = fc
	.subarray(['Body', 'Key', 'Guid', 'ApiKey2', 'x-api-key', KEY, 'EventType', 'Timestamp'])
	.map((names) => Object.fromEntries(names.map((name) => [name, name === 'Body' ? { ApiKey: KEY, Id: KEY } : KEY])));
const unauthorized = fc.tuple(record, elsewhere, apiKey, nearMiss).map(([body, more, name, given]) => {
	const others = Object.entries({ ...body, ...more }).filter(([other]) => other.toLowerCase() !== 'apikey');
	return { given, body: { ...Object.fromEntries(others), [name]: given } as unknown };
});
const asText = fc.boolean();

it('no body gets in without the key, however near it comes', async () => {
	const ways = new Branches('refused', 'the check on saving', 'says nothing, but holds the key');
	await fc.assert(
		fc.asyncProperty(unauthorized, asText, async ({ given, body }, isText) => {
			const { events, status } = await delivered(isText ? JSON.stringify(body) : body);
			// Whoever knows the key is believed; what nobody can read of it tells of no call.
			const isHeld = (given ?? null) === null && (JSON.stringify(body) ?? '').includes(KEY);
			const start = status === 200 && isHeld;
			ways.took(status === 401 ? 'refused' : start ? 'says nothing, but holds the key' : 'the check on saving');
			expect(events).toHaveLength(start ? 1 : 0);
			expect(events.filter(tellsOfCall)).toEqual([]);
			expect([401, ...(given === undefined || given === null ? [200] : [])]).toContain(status);
			expectCleanPrototype();
		}),
		{ numRuns: 500 },
	);
	ways.expectAll();
});

it('whatever else is posted does not either', async () => {
	await fc.assert(
		fc.asyncProperty(fc.oneof(jsonWith(PLACES), fc.string()), async (body) => {
			const { events, status } = await delivered(body);
			expect(events).toEqual([]);
			expect([200, 400, 401]).toContain(status);
			expectCleanPrototype();
		}),
		{ numRuns: 300 },
	);
});

/** With the key, and with secrets in texts and names elsewhere. */
const SECRETS = [KEY, CREDENTIALS.userSecretKey, CREDENTIALS.accessToken, btoa(KEY)];
const secretive = fc.tuple(record, eventType, apiKey, fc.constantFrom(...SECRETS)).map(([body, type, name, secret]) => {
	const sprinkled = JSON.parse(JSON.stringify(body), (_name, value: unknown) => {
		if (typeof value === 'string') return `${value}${secret}`;
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? { ...value, [`x${secret}`]: `${secret}x`, ApiKey: [secret] }
			: value;
	}) as IDataObject;
	const others = Object.entries(sprinkled).filter(([other]) => other.toLowerCase() !== 'apikey');
	return { Body: {}, ...Object.fromEntries(others), EventType: type, [name]: KEY };
});

it('an event with the key becomes an item without it, and without any other secret', async () => {
	await fc.assert(
		fc.asyncProperty(secretive, asText, async (body, isText) => {
			const delivery = await delivered(isText ? JSON.stringify(body) : body);
			expect(delivery).toMatchObject({ status: 200, events: [{ eventType: expect.any(String) as string }] });
			const { json: shown } = eventItem(
				CHOICE,
				delivery.events[0],
				{ phase: undefined, missed: false },
				{},
				delivery.secrets,
			);
			const text = JSON.stringify(shown);
			expect(text).toContain('***');
			for (const secret of SECRETS) expect(text).not.toContain(secret);
			expect(text).not.toMatch(/"(__proto__|constructor|prototype)":/);
			expectCleanPrototype();
		}),
		{ numRuns: 300 },
	);
});

it.each([
	['lists', deepList],
	['objects', deepObject],
])('a body in ten thousand layers of %s is answered', async (_kind, deep) => {
	for (const body of [
		deep(),
		{ EventType: 'IncomingCall', ApiKey: KEY, Body: { a: deep() } },
		{ EventType: 'IncomingCall', ApiKey: KEY, Guid: 'g', Body: { a: deep() } },
	]) {
		await expect(delivered(body)).resolves.toHaveProperty('status');
	}
});

it('any payload is an event', () => {
	fc.assert(
		fc.property(record, (payload) => {
			const event = callEventIn(payload);
			expect([typeof event.eventType, typeof event.guid]).toEqual(['string', 'string']);
		}),
	);
});

describe('what is remembered', () => {
	it('takes over whatever is stored, and no more than it may hold', () => {
		const note = fc.tuple(fc.string(), fc.integer(), fc.string());
		fc.assert(
			fc.property(fc.oneof(json, fc.array(fc.oneof(note, json))), (stored) => {
				const notes = new BoundedMarks(5);
				notes.merge(stored);
				expect(notes.stored().length).toBeLessThanOrEqual(5);
				expect(notes.add('something new', 'mark')).toBe(true);
				expect(notes.add('something new', 'mark')).toBe(false);
				expect(notes.stored().length).toBeLessThanOrEqual(5);
			}),
		);
	});

	const HOUR = 3_600_000;
	const sighting = fc.record({
		subject: fc.string({ maxLength: 3 }),
		version: fc.option(fc.string({ maxLength: 1 }), { nil: undefined }),
		at: fc.integer({ min: 0, max: 3 * HOUR }),
		value: fc.constant(0),
	});
	const nameOf = ({ subject, version }: Sighting<number>) => JSON.stringify([subject, version]);
	/** What there is, and which of it each look finds. A state of a record keeps its moment. */
	const looksAt = fc
		.uniqueArray(sighting, { selector: nameOf, maxLength: 8 })
		.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.subarray(all), { maxLength: 6 })));

	it('a polling node gives each record once, however often and in whatever order it sees it', () => {
		const ways = new Branches('given', 'seen again');
		fc.assert(
			fc.property(looksAt, ([, looks]) => {
				let mark: Watermark | undefined;
				const given = new Set<string>();
				looks.forEach((sightings: Array<Sighting<number>>, index) => {
					const now = 3 * HOUR + index * 60_000;
					const { fresh, mark: next } = lookAt(mark, sightings, HOUR, now);
					if (sightings.some((one) => given.has(nameOf(one)))) ways.took('seen again');
					for (const one of fresh) {
						ways.took('given');
						expect(given.has(nameOf(one))).toBe(false);
						expect(one.at).toBeGreaterThanOrEqual(windowStart(mark, HOUR, now));
						given.add(nameOf(one));
					}
					mark = JSON.parse(JSON.stringify(next)) as Watermark;
				});
			}),
		);
		ways.expectAll();
	});
});
