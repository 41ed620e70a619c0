/** Find or create, and dropdowns: whatever the provider lists, a record is found, made, or the failure is clear. */
import fc from 'fast-check';

import { settled } from '../../../credentials/foundation/settled';
import { foundOrCreated } from '../../../nodes/shared/operations/findOrCreate';
import { OperationFailed } from '../../../nodes/shared/errors/operationFailed';
import type { Operation } from '../../../nodes/shared/model/operation';
import type { Provider } from '../../../nodes/shared/model/provider';
import type { Connection } from '../../../nodes/shared/transport/connection';
import { answer } from '../support/http';
import { connection } from '../support/connections';
import { NODES } from '../support/nodes';
import { json, jsonWith } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual('n8n-workflow'),
	sleep: async () => await Promise.resolve(),
}));

const ROWS = NODES.flatMap(({ folder, provider }) =>
	Object.entries(provider.resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations)
			.filter(([, row]) => row.lookup !== undefined)
			.map(([operation, row]) => ({ title: `${folder} ${resource} ${operation}`, provider, row })),
	),
);

const PLACES = ['data', 'data.contacts', 'contacts', 'data.channels', 'channels', 'message', 'items'];

/** A connection whose provider gives these answers, and then the last one for ever. */
function talking(provider: Provider, answers: Array<[number, unknown]>): Connection {
	const { connection: made } = connection({
		accessToken: 'example',
		sessionKey: 'key',
		issuedAt: Date.now(),
		n8n_expires_at: Date.now() + 3_600_000,
	});
	const left = [...answers];
	const httpRequestWithAuthentication = async () => {
		const [status, body] = left.length > 1 ? left.shift()! : left[0];
		return await Promise.resolve(answer(status, structuredClone(body)));
	};
	Object.assign(made.context, { helpers: { httpRequestWithAuthentication } });
	return { ...made, provider, hosts: { api: 'https://api.example.com' } };
}

/** What is looked for, the same in other spellings, and what only resembles it. */
const KINDS = [
	{
		kind: 'phone',
		wanted: '+12125550100',
		equal: [
			'+12125550100',
			'12125550100',
			'2125550100',
			'+1 (212) 555-0100',
			'212-555-0100 x12',
			'001 212 555 0100',
			'011 1 212 555 0100',
		],
		nearlyEqual: ['+12125550101', '+442125550100', '5550100', '+1212555010', '+121255501000', '0100'],
	},
	{
		kind: 'email',
		wanted: 'ada@example.com',
		equal: ['ada@example.com', 'Ada@Example.COM'],
		nearlyEqual: ['ada@example.co', 'bada@example.com', 'ada@example.com.example'],
	},
];
type Kind = (typeof KINDS)[number];

const malformed = fc
	.oneof(json, fc.constantFrom('', 'unknown', {}, [], null))
	.filter((value) => typeof value !== 'number');
const channelWith = (kind: string, value: fc.Arbitrary<unknown>) =>
	fc.record({ [kind]: value, labels: json }, { requiredKeys: [kind] });

/** Others, and among them perhaps the one that is looked for. */
function contactsWith({ kind, equal, nearlyEqual }: Kind) {
	const same = channelWith(kind, fc.constantFrom(...equal));
	const other = fc.oneof(
		channelWith(kind, fc.constantFrom(...nearlyEqual)),
		channelWith(kind, malformed),
		fc.constantFrom({ phone: '+442079460958', email: null }, { phone: null, email: 'bob@example.com' }),
		json,
	);
	const otherContact = fc.oneof(
		fc.record({ contactId: fc.string(), channels: fc.array(other, { maxLength: 3 }) }),
		fc.record({ contactId: fc.string(), channels: json }),
		fc.record({ state: fc.constant('deleted'), channels: fc.tuple(same) }),
		json,
	);
	const sameContact = fc.record({
		contactId: fc.constant('5f3c1d2e4b5a69788796a5b4'),
		state: fc.constantFrom('active', undefined),
		channels: fc.tuple(other, same),
	});
	return fc
		.tuple(fc.array(otherContact, { maxLength: 3 }), fc.option(sameContact, { nil: undefined }))
		.map(([others, found]) => ({ all: found ? [...others, found] : others, same: found }));
}

const running = async (
	provider: Provider,
	row: Operation,
	{ kind, wanted }: Kind,
	answers: Array<[number, unknown]>,
) => {
	const plan = {
		path: row.route.path,
		pathParameters: {},
		query: {},
		body: { channels: [{ [kind]: wanted }], firstName: 'Ada' },
	};
	return await settled(foundOrCreated(talking(provider, answers), row, row.lookup!, plan));
};

describe.each(ROWS)('$title', ({ provider, row }) => {
	it('finds, creates, or says why not, whatever is answered', async () => {
		const ways = new Branches('records', 'an error');
		const status = fc.constantFrom(200, 200, 201, 400, 404, 409, 500);
		const answers = fc.array(fc.tuple(status, jsonWith(PLACES)), { minLength: 1, maxLength: 6 }) as fc.Arbitrary<
			Array<[number, unknown]>
		>;
		await fc.assert(
			fc.asyncProperty(answers, async (given) => {
				const end = await running(provider, row, KINDS[0], given);
				ways.took('value' in end ? 'records' : 'an error');
				if ('value' in end) for (const record of end.value) expect(typeof record.isNew).toBe('boolean');
				else expect(end.error).toBeInstanceOf(OperationFailed);
				expectCleanPrototype();
			}),
		);
		ways.expectAll();
	});

	it.each(KINDS)('finds the one with the same $kind, however it is written, and no other', async (kind) => {
		const ways = new Branches('found', 'created');
		await fc.assert(
			fc.asyncProperty(contactsWith(kind), async ({ all, same }) => {
				const end = await running(provider, row, kind, [
					[200, { data: { contacts: all } }],
					[200, { data: { contactId: 'made' } }],
				]);
				ways.took(same ? 'found' : 'created');
				expect(end).toEqual({ value: [same ? { ...same, isNew: false } : { contactId: 'made', isNew: true }] });
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});

	it.each(KINDS)(
		'takes the one in the way, with the same $kind, that the search has missed, and no other',
		async (kind) => {
			const ways = new Branches('found', 'refused');
			await fc.assert(
				fc.asyncProperty(contactsWith(kind), async ({ all, same }) => {
					const end = await running(provider, row, kind, [
						[200, { data: { contacts: [] } }],
						[409, { data: all }],
					]);
					ways.took(same ? 'found' : 'refused');
					if (same) expect(end).toEqual({ value: [{ ...same, isNew: false }] });
					else expect(end).toEqual({ error: expect.any(OperationFailed) as OperationFailed });
				}),
				{ numRuns: 300 },
			);
			ways.expectAll();
		},
	);
});

it('there is something to look for', () => {
	expect(ROWS.length).toBeGreaterThan(0);
});
