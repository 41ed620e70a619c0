/** Whatever is posted to a webhook: nobody without the key starts anything, and nothing breaks. */
import fc from 'fast-check';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { callEventIn } from '../../../nodes/MightyCall/trigger/callEvent';
import { deliveryOf } from '../../../nodes/MightyCall/trigger/delivery';
import { eventItem } from '../../../nodes/MightyCall/trigger/eventItem';
import type { Choice } from '../../../nodes/MightyCall/trigger/choice';
import { Notes } from '../../../nodes/shared/notes';
import { lookAt, windowStart, type Sighting, type Watermark } from '../../../nodes/shared/watermark';
import { deepList, deepObject, expectCleanPrototype, json, jsonWith } from './arbitraries';

const KEY = 'example-mightycall-key';
const CREDENTIALS = { apiKey: KEY, userSecretKey: 'example-user-key', accessToken: 'example-token' };
const PLACES = ['EventType', 'ApiKey', 'Body', 'Body.Id', 'Body.From', 'Body.To', 'Body.Extension', 'Body.RecordingLink', 'Guid', 'Timestamp'];

const contextWith = (body: unknown) => ({ getBodyData: () => body, getCredentials: async () => await Promise.resolve(CREDENTIALS) }) as unknown as IWebhookFunctions;

const CHOICE: Choice = { events: ['any'], directions: [], businessNumbers: [], extensions: [], eventNames: [], fetchCall: false, downloadRecording: false, waitMs: 0, binaryProperty: 'data', simplify: true };

const posted = fc.oneof(jsonWith(PLACES), fc.string());
const withKey = fc.tuple(jsonWith(PLACES), fc.constantFrom('IncomingCall', 'IncomingCallCompleted', '__proto__', 'x')).map(([value, eventType]) => {
	const record = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as IDataObject;
	return { Body: {}, ...record, EventType: eventType, ApiKey: KEY };
});

it('no body gets in without the key', async () => {
	await fc.assert(fc.asyncProperty(posted, async (body) => {
		const { event, status } = await deliveryOf(contextWith(body));
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		if (!text?.includes(KEY)) expect(event).toBeUndefined();
		expect([200, 401]).toContain(status);
		expectCleanPrototype();
	}), { numRuns: 500 });
});

it('an event with the key becomes an item without it', async () => {
	await fc.assert(fc.asyncProperty(withKey, async (body) => {
		const delivery = await deliveryOf(contextWith(body));
		if (!delivery.event) return;
		const { json: shown } = eventItem(CHOICE, delivery.event, { phase: undefined, missed: false }, {}, delivery.secrets);
		expect(JSON.stringify(shown)).not.toContain(KEY);
		expect(JSON.stringify(shown)).not.toMatch(/"(__proto__|constructor|prototype)":/);
		expectCleanPrototype();
	}));
});

it.each([['lists', deepList], ['objects', deepObject]])('a body in ten thousand layers of %s is answered', async (_kind, deep) => {
	for (const body of [deep(), { EventType: 'IncomingCall', ApiKey: KEY, Body: { a: deep() } }, { EventType: 'IncomingCall', ApiKey: KEY, Guid: 'g', Body: { a: deep() } }]) {
		await expect(deliveryOf(contextWith(body))).resolves.toHaveProperty('status');
	}
});

it('any payload is an event or none', () => {
	fc.assert(fc.property(jsonWith(PLACES), (payload) => {
		if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return;
		const event = callEventIn(payload as IDataObject);
		if (event) expect([typeof event.eventType, typeof event.guid]).toEqual(['string', 'string']);
	}));
});

describe('what is remembered', () => {
	it('takes over whatever is stored, and no more than it may hold', () => {
		const note = fc.tuple(fc.string(), fc.integer(), fc.string());
		fc.assert(fc.property(fc.oneof(json, fc.array(fc.oneof(note, json))), (stored) => {
			const notes = new Notes(5);
			notes.merge(stored);
			expect(notes.stored().length).toBeLessThanOrEqual(5);
			expect(notes.add('something new', 'mark')).toBe(true);
			expect(notes.add('something new', 'mark')).toBe(false);
			expect(notes.stored().length).toBeLessThanOrEqual(5);
		}));
	});

	const HOUR = 3_600_000;
	const sighting = fc.record({ subject: fc.string({ maxLength: 3 }), version: fc.option(fc.string({ maxLength: 1 }), { nil: undefined }), at: fc.integer({ min: 0, max: 3 * HOUR }), value: fc.constant(0) });
	const nameOf = ({ subject, version }: Sighting<number>) => JSON.stringify([subject, version]);
	/** What there is, and which of it each look finds. A state of a record keeps its moment. */
	const looksAt = fc.uniqueArray(sighting, { selector: nameOf, maxLength: 8 }).chain((all) => fc.tuple(fc.constant(all), fc.array(fc.subarray(all), { maxLength: 6 })));

	it('a polling node gives each record once, however often and in whatever order it sees it', () => {
		fc.assert(fc.property(looksAt, ([, looks]) => {
			let mark: Watermark | undefined;
			const given = new Set<string>();
			looks.forEach((sightings: Array<Sighting<number>>, index) => {
				const now = 3 * HOUR + index * 60_000;
				const { fresh, mark: next } = lookAt(mark, sightings, HOUR, now);
				for (const one of fresh) {
					expect(given.has(nameOf(one))).toBe(false);
					expect(one.at).toBeGreaterThanOrEqual(windowStart(mark, HOUR, now));
					given.add(nameOf(one));
				}
				mark = JSON.parse(JSON.stringify(next)) as Watermark;
			});
		}));
	});
});
