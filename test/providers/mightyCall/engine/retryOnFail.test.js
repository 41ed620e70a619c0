/** "Retry On Fail" runs the whole node again; what has happened must not happen again. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const mightyCall = accountOf('mightyCall');

const stage = useStage(mightyCall);

const retryOnFail = { maxTries: 3 };

/** Item 0 is served; `fault` is what item 1 meets. */
const secondItem = (fault, times = 1) => {
	stage.fault(mightyCall.actPath, {});
	stage.fault(mightyCall.actPath, fault, times);
};

const toEach = { ...mightyCall.act, to: '=+1212555012{{ $json.number }}' };

/** How often each number was really called. */
const callsTo = () => {
	const counts = [0, 0, 0];
	for (const { acted, body } of stage.asked(mightyCall.actPath)) if (acted) counts[Number(body.to.at(-1))] += 1;
	return counts;
};

const run = async (options) => await stage.read(3, { parameters: toEach, retryOnFail, ...options });

beforeEach(async () => await stage.signedIn());

test('a certain failure is tried again, the item before it is not', async () => {
	secondItem({ status: 400 });
	const { error, items } = await run();
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.called[0].phone)).toEqual(['+12125550120', '+12125550121', '+12125550122']);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	expect([callsTo(), stage.asked(mightyCall.actPath).length]).toEqual([[1, 1, 1], 4]);
});

test('a failure that stays costs one try a run and nothing happens twice', async () => {
	secondItem({ status: 400 }, Infinity);
	const { error } = await run();
	expect(error.httpCode).toBe('400');
	expect([callsTo(), stage.asked(mightyCall.actPath).length]).toEqual([[1, 0, 0], 4]);
});

test.each([
	['500', { status: 500 }, 0],
	['500 after the deed', { status: 500, afterActing: true }, 1],
	['a connection that breaks off before the deed', { cut: 'before' }, 0],
	['a connection that breaks off after the deed', { cut: 'after' }, 1],
	['an answer of garbage', { garbage: 'html' }, 0],
])('what may have happened (%s) is never sent again and stays an error', async (_what, fault, happened) => {
	secondItem(fault);
	const { error } = await run();
	expect(error.message).toMatch(/The call may have been placed.*\[item 1\]/);
	expect([callsTo(), stage.asked(mightyCall.actPath).length]).toEqual([[1, happened, 0], 2]);
});

test('several at a time: each number is called once all the same', async () => {
	secondItem({ status: 400 });
	const { error } = await run({ parameters: { ...toEach, options: { requestsAtOnce: 3 } } });
	expect([error, callsTo()]).toEqual([undefined, [1, 1, 1]]);
});

test('the next execution calls again', async () => {
	await run();
	await run();
	expect(callsTo()).toEqual([2, 2, 2]);
});

test('another node of the same execution calls too', async () => {
	await run({ executionId: 'shared' });
	await run({ executionId: 'shared', nodeId: 'the-other-node' });
	expect(callsTo()).toEqual([2, 2, 2]);
});

test('another node of the same execution calls too, even after this one has failed', async () => {
	secondItem({ status: 400 }, 3);
	await run({ executionId: 'shared' });
	await run({ executionId: 'shared', nodeId: 'the-other-node' });
	expect(callsTo()).toEqual([2, 1, 1]);
});

test('two items that ask for the same thing are two calls', async () => {
	secondItem({ status: 400 });
	await stage.act(3, { retryOnFail });
	expect(stage.acted).toBe(3);
});

test('without Retry On Fail a second run of the workflow calls again', async () => {
	await run({ retryOnFail: undefined, executionId: 'shared' });
	await run({ retryOnFail: undefined, executionId: 'shared' });
	expect(callsTo()).toEqual([2, 2, 2]);
});

test('what only reads is simply read again', async () => {
	stage.fault('/v4/api/profile/status', { status: 500 });
	const { error, items } = await stage.read(3, { retryOnFail });
	expect([error, items.length]).toEqual([undefined, 3]);
});
