/** The token endpoint is down, busy, or answers what nobody can use. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const dns = require('node:dns');
const { rows } = require('./rows');
const { useStage } = require('./stage');
const { advance, waits } = require('./harness/clock');

const ITEMS = 20;

/** No question leaves this machine, and the answer is the same without a network. */
function noSuchHosts() {
	const { lookup } = dns;
	jest.spyOn(dns, 'lookup').mockImplementation((host, options, done) => {
		if (!host.endsWith('.invalid')) return lookup(host, options, done);
		setImmediate(
			done ?? options,
			Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }),
		);
	});
}

beforeEach(noSuchHosts);
afterEach(() => jest.restoreAllMocks());

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	const failing = async (fault) => {
		stage.fault(row.tokenPath, fault, Infinity);
		const { items } = await stage.read(ITEMS, { continueOnFail: true });
		expect(items).toHaveLength(ITEMS);
		const texts = new Set(items.map(({ json }) => json.error.replace(/ \[item \d+\]/, '')));
		expect(texts.size).toBe(1);
		return [...texts][0];
	};

	const tries = () => stage.asked(row.tokenPath).length;

	const expectWorking = async () => {
		stage.provider.faults.length = 0;
		expect((await stage.read(5)).error).toBeUndefined();
	};

	test.each([
		['fails with 500', { status: 500 }, /fails with status 500/],
		['fails with 503', { status: 503 }, /fails with status 503/],
		['breaks off', { cut: 'before' }, /the connection broke off/],
		['breaks off after the grant', { cut: 'after' }, /the connection broke off/],
	])('%s: a few tries with growing waits, then an error for all items, then work again', async (_what, fault, says) => {
		const text = await failing(fault);
		expect(text).toMatch(/could not be reached to sign in/);
		expect(text).toMatch(says);
		expect(text).toMatch(/Check the address in the credential/);
		expect([tries(), waits.length]).toEqual([4, 3]);
		expect([...waits].sort((one, other) => one - other)).toEqual(waits);
		expect(waits.at(-1)).toBeLessThan(10_000);
		advance(1_500);
		await expectWorking();
	});

	test.each([
		['nobody listens', 'http://127.0.0.1:1', /the connection was refused/],
		['the host does not exist', 'https://pbx.example.invalid', /the host name is not known/],
	])('%s: the error says so and where', async (_what, address, says) => {
		stage.edit({ [row.addressFields.signIn]: address });
		const text = await failing({});
		expect(text).toMatch(says);
		expect(text).toContain(`could not be reached to sign in (${address}: `);
		expect(text).toMatch(/Check the address in the credential/);
		expect(stage.requests).toEqual([]);
	});

	test('a short outage is not noticed', async () => {
		stage.fault(row.tokenPath, { status: 503 }, 2);
		expect((await stage.read(10)).error).toBeUndefined();
		expect([tries(), waits.length]).toEqual([3, 2]);
	});

	test('429 is tried again after as long as it asks for', async () => {
		stage.fault(row.tokenPath, { status: 429, headers: { 'retry-after': '7' } });
		expect((await stage.read(10)).error).toBeUndefined();
		expect([tries(), waits]).toEqual([2, [7000]]);
	});

	test('429 with a date waits until then', async () => {
		stage.fault(row.tokenPath, { status: 429, headers: { 'retry-after': new Date(Date.now() + 4000).toUTCString() } });
		expect((await stage.read(10)).error).toBeUndefined();
		expect(waits).toEqual([4000]);
	});

	test('429 that asks for an hour is an error at once', async () => {
		const text = await failing({ status: 429, headers: { 'retry-after': '3600' } });
		expect(text).toMatch(/asks to slow down/);
		expect([tries(), waits]).toEqual([1, []]);
	});

	test.each([
		['a web page', { garbage: 'html' }, /answered the sign-in with a web page/],
		['half an answer', { garbage: 'truncated' }, /something that is not JSON/],
		['nothing', { garbage: 'empty' }, /an empty answer/],
		['plain words', { garbage: 'notJson' }, /something that is not JSON/],
		[
			'no token',
			{ status: 200, body: { note: 'no token here' } },
			new RegExp(`an answer without "${row.tokens.access}"`),
		],
		[
			'a lifetime in words',
			{ status: 200, body: { [row.tokens.access]: 'example-token', [row.tokens.lifetime]: 'soon' } },
			/is not a number/,
		],
		['another address', { redirect: 'http://127.0.0.1:9/token' }, /has no sign-in at/],
		['404', { status: 404 }, /has no sign-in at/],
	])('200 items would not ask twice when it answers with %s', async (_what, fault, says) => {
		const text = await failing(fault);
		expect(text).toMatch(says);
		expect(text).toMatch(/Check the address in the credential/);
		expect([tries(), waits]).toEqual([1, []]);
		expect(stage.stored.accessToken ?? '').toBe('');
		advance(31_000);
		await expectWorking();
	});
});
