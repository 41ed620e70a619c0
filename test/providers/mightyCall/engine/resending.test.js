/** What is sent again after which mishap, by what the operation does at the provider. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const { waits } = require('../../../engine/harness/clock');

const mightyCall = accountOf('mightyCall');

const operations = {
	safe: { parameters: { resource: 'call', operation: 'getAll', limit: 1 }, path: '/v4/api/calls' },
	idempotent: {
		parameters: { resource: 'profile', operation: 'setStatus', status: 'dnd' },
		path: '/v4/api/profile/status/dnd',
	},
	acts: { parameters: mightyCall.act, path: mightyCall.actPath },
};

const stage = useStage(mightyCall);

const httpDate = (seconds) => new Date(Date.now() + seconds * 1000).toUTCString();

const run = async (effect, fault, times = 1) => {
	const { parameters, path } = operations[effect];
	stage.fault(path, fault, times);
	const result = await stage.read(1, { parameters });
	return { ...result, tries: stage.asked(path).length };
};

beforeEach(async () => await stage.signedIn());

const passing = [
	['502', { status: 502 }],
	['503', { status: 503 }],
	['504', { status: 504 }],
	['503 after the deed', { status: 503, afterActing: true }],
	['a connection that breaks off before the deed', { cut: 'before' }],
	['a connection that breaks off after the deed', { cut: 'after' }],
];

describe.each(['safe', 'idempotent'])('%s', (effect) => {
	test.each([...passing, ['429', { status: 429 }]])('is sent again after %s', async (_what, fault) => {
		const { error, items, tries } = await run(effect, fault);
		expect([error, items.length, tries, waits.length]).toEqual([undefined, 1, 2, 1]);
	});

	test.each(passing)('is given up after four tries when %s stays', async (_what, fault) => {
		const { error, tries } = await run(effect, fault, Infinity);
		expect(error.message).toMatch(/MightyCall/);
		expect(error.message).not.toMatch(/may have been/);
		expect([tries, waits.length]).toEqual([4, 3]);
	});

	test.each([400, 404, 409, 501])('is not sent again after %s', async (status) => {
		const { error, tries } = await run(effect, { status }, Infinity);
		expect([error.httpCode, tries, waits]).toEqual([String(status), 1, []]);
	});
});

describe('500, 408 and an answer that cannot be read', () => {
	const unclear = [
		['500', { status: 500 }],
		['408', { status: 408 }],
		...['html', 'truncated', 'empty', 'notJson'].map((garbage) => [garbage, { garbage }]),
	];

	test.each(unclear)('a read is made again after %s', async (_what, fault) => {
		const { error, items, tries } = await run('safe', fault);
		expect([error, items.length, tries, waits.length]).toEqual([undefined, 1, 2, 1]);
	});

	test.each(unclear)('and given up after four tries when %s stays', async (_what, fault) => {
		const { error, items, tries } = await run('safe', fault, Infinity);
		expect(error.message).toMatch(/^MightyCall .+\[item 0\]$/);
		expect([items, tries, waits.length]).toEqual([[], 4, 3]);
	});

	test.each([500, 408])('a change is not after %s', async (status) => {
		const { error, tries } = await run('idempotent', { status }, Infinity);
		expect([error.httpCode, tries, waits]).toEqual([String(status), 1, []]);
	});
});

describe('acts', () => {
	const uncertain = [...passing, ['500', { status: 500 }], ['500 after the deed', { status: 500, afterActing: true }]];

	test.each(uncertain)('is never sent again after %s, and the error says what to do', async (_what, fault) => {
		const { error, tries } = await run('acts', fault, Infinity);
		expect(error.message).toMatch(/^The call may have been placed: MightyCall got the request, but .+\[item 0\]$/);
		expect(error.description).toMatch(/It was not sent again.*Call > Get Many.*before you run this item again/);
		expect([tries, waits]).toEqual([1, []]);
		expect(stage.acted).toBe(fault.afterActing || fault.cut === 'after' ? 1 : 0);
	});

	test.each(['html', 'truncated', 'empty', 'notJson'])(
		'is not sent again after an answer of garbage (%s)',
		async (garbage) => {
			const { error, tries } = await run('acts', { garbage }, Infinity);
			expect(error.message).toMatch(/^The call may have been placed/);
			expect(tries).toBe(1);
		},
	);

	test('is sent again after 429, for then nothing was done', async () => {
		const { error, tries } = await run('acts', { status: 429 });
		expect([error, tries, stage.acted]).toEqual([undefined, 2, 1]);
	});

	test('is given up after four times 429 without any doubt about it', async () => {
		const { error, tries } = await run('acts', { status: 429 }, Infinity);
		expect(error.message).not.toMatch(/may have been/);
		expect([error.httpCode, tries]).toEqual(['429', 4]);
	});

	test.each([400, 403, 404, 409])('a definite no (%s) is no reason for doubt', async (status) => {
		const { error, tries } = await run('acts', { status }, Infinity);
		expect(error.message).not.toMatch(/may have been/);
		expect([error.httpCode, tries]).toEqual([String(status), 1]);
	});

	test('is sent again when the bearer was refused, and happens once', async () => {
		stage.provider.revokeBearers();
		const { error, items } = await stage.act(3);
		expect([error, items.length, stage.acted, stage.answered(401)]).toEqual([undefined, 3, 3, 1]);
	});
});

describe.each(Object.keys(operations))('Retry-After, %s', (effect) => {
	test('in seconds', async () => {
		const { error } = await run(effect, { status: 429, headers: { 'retry-after': '3' } });
		expect([error, waits]).toEqual([undefined, [3000]]);
	});

	test('as a date', async () => {
		const { error } = await run(effect, { status: 429, headers: { 'retry-after': httpDate(5) } });
		expect([error, waits]).toEqual([undefined, [5000]]);
	});

	test('of a date gone by: sent again at once', async () => {
		const { error, tries } = await run(effect, { status: 429, headers: { 'retry-after': httpDate(-60) } });
		expect([error, tries, waits]).toEqual([undefined, 2, []]);
	});

	test.each([
		['seconds', () => '120'],
		['date', () => httpDate(120)],
	])('of minutes is an error at once (%s)', async (_kind, value) => {
		const { error, tries } = await run(effect, { status: 429, headers: { 'retry-after': value() } });
		expect([error.httpCode, tries, waits]).toEqual(['429', 1, []]);
	});
});

describe.each(Object.keys(operations))('nobody listens, %s', (effect) => {
	test('is tried again and then said plainly', async () => {
		await stage.sandbox.stop();
		const { error } = await run(effect, {});
		expect(error.message).toMatch(/MightyCall could not be reached: the connection was refused/);
		expect(error.message).not.toMatch(/may have been/);
		expect(error.description).toMatch(/Nothing was changed/);
		expect(waits).toHaveLength(3);
	});
});
