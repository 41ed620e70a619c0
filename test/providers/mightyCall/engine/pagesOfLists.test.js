/** Lists: all of them or the first few, and the dropdown made from one. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { secretsIn } = require('../../../engine/spelling');
const { nodeOf, useStage } = require('../../../engine/stage');

const mightyCall = accountOf('mightyCall');

const stage = useStage(mightyCall);

const lists = [
	{ resource: 'call', records: 'calls', path: '/v4/api/calls', id: 'id', largest: 500 },
	{ resource: 'contact', records: 'contacts', path: '/v4/api/contacts', id: 'contactId', largest: 100 },
];

beforeEach(async () => await stage.signedIn());

describe.each(lists)('$resource', ({ resource, records, path, id, largest }) => {
	const list = async (extra) => await stage.read(1, { parameters: { resource, operation: 'getAll', ...extra } });
	const idsOf = ({ items }) => items.map(({ json }) => json[id]);
	const seededIds = (count) => stage.provider.records[records].slice(0, count).map((record) => record[id]);

	test.each([0, 1, largest - 1, largest, largest + 1, 2 * largest + 7])(
		'Return All gives each of %s records once, in order',
		async (count) => {
			stage.provider.seed(records, count);
			const result = await list({ returnAll: true });
			expect(result.error).toBeUndefined();
			expect(idsOf(result)).toEqual(seededIds(count));
		},
	);

	test.each([1, 7, largest + 3])('Limit %s gives as many and asks for no page more', async (limit) => {
		stage.provider.seed(records, 3 * largest);
		const result = await list({ limit });
		expect(idsOf(result)).toEqual(seededIds(limit));
		expect(stage.asked(path)).toHaveLength(Math.ceil(limit / largest));
		for (const { query } of stage.asked(path)) expect(Number(query.pageSize)).toBeLessThanOrEqual(largest);
	});

	test('50 if nothing is said', async () => {
		stage.provider.seed(records, 200);
		expect((await list()).items).toHaveLength(50);
	});

	test('a page that fails once is asked for again, without a gap', async () => {
		stage.provider.seed(records, largest + 5);
		stage.fault(path, {});
		stage.fault(path, { status: 503 });
		expect(idsOf(await list({ returnAll: true }))).toEqual(seededIds(largest + 5));
	});

	test('a bearer revoked between two pages is renewed, without a gap', async () => {
		stage.provider.seed(records, largest + 5);
		stage.provider.once('request', () => stage.provider.revokeBearers());
		expect(idsOf(await list({ returnAll: true }))).toEqual(seededIds(largest + 5));
		expect(stage.grants).toEqual(mightyCall.renewal);
	});

	test('the same page again and again is an error, not an endless loop', async () => {
		const body = { data: { [records]: [{ [id]: 'example' }], total: 1e6, pages: 1e6 } };
		stage.fault(path, { status: 200, body }, Infinity);
		const { error } = await list({ returnAll: true });
		expect(error.message).toMatch(/same page/);
		expect(stage.asked(path).length).toBeLessThanOrEqual(3);
	});
});

describe('the list of From', () => {
	const search = async (options) =>
		await stage.process.listSearch({
			...nodeOf(mightyCall, { resource: 'call', operation: 'make' }),
			method: 'searchBusinessNumbers',
			...options,
		});

	test('offers the numbers that may call, with their labels', async () => {
		const [first, second] = stage.provider.records.phoneNumbers;
		second.mayCall = false;
		const { results } = await search();
		expect(results.map(({ value }) => value)).not.toContain(second.number);
		expect(results[0]).toEqual({ name: `${first.number} (Main line)`, value: first.number });
	});

	test('can be searched', async () => {
		expect((await search({ filter: 'main' })).results).toHaveLength(1);
		expect((await search({ filter: 'nothing like it' })).results).toEqual([]);
	});

	test('offers to Send only the numbers that may text', async () => {
		const texting = stage.provider.records.phoneNumbers.filter(({ mayText }) => mayText).map(({ number }) => number);
		const { results } = await search({ method: 'searchTextNumbers' });
		expect(results.map(({ value }) => value)).toEqual(texting);
	});

	test('signs in by itself, and renews a revoked bearer', async () => {
		stage.provider.revokeBearers();
		expect((await search()).results.length).toBeGreaterThan(0);
		expect(stage.grants).toEqual(mightyCall.renewal);
	});

	test('says what is wrong, without a secret', async () => {
		stage.edit(mightyCall.wrong);
		const error = await search().catch((reason) => reason);
		expect(error.message).toMatch(/did not accept the sign-in/);
		expect(secretsIn(error, [stage.stored.apiKey, stage.stored.userSecretKey])).toEqual([]);
	});

	test.each([
		['a failed request', () => stage.fault('/v4/api/phonenumbers', { status: 404 }), {}],
		['a failed login', () => stage.edit(mightyCall.wrong), {}],
		['a deleted credential', () => undefined, { credentials: { mightyCallApi: 'gone' } }],
	])('speaks of no item, for a dropdown has none (%s)', async (_what, prepare, options) => {
		prepare();
		const error = await search(options).catch((reason) => reason);
		expect(error).toBeInstanceOf(Error);
		expect(error.message).not.toMatch(/item \d|undefined/);
	});
});
