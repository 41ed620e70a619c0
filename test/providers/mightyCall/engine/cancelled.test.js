/** The user stops the execution. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const { waits } = require('../../../engine/harness/clock');

const mightyCall = accountOf('mightyCall');

const stage = useStage(mightyCall);

/** Settles when the double has answered `count` requests that fit. */
const after = (count, path) => stage.provider.waitFor((request) => request.path === path, count);

beforeEach(async () => await stage.signedIn());

test('no call is placed after the one under way', async () => {
	const { status } = await stage.act(10, { cancelAfter: after(2, mightyCall.actPath) });
	expect(status).toBe('canceled');
	expect(stage.asked(mightyCall.actPath).length).toBeLessThanOrEqual(3);
});

test('continue on fail does not go on either', async () => {
	const { status } = await stage.act(10, { continueOnFail: true, cancelAfter: after(2, mightyCall.actPath) });
	expect(status).toBe('canceled');
	expect(stage.asked(mightyCall.actPath).length).toBeLessThanOrEqual(3);
});

test('reads stop too', async () => {
	const { status } = await stage.read(100, { cancelAfter: after(2, mightyCall.readPath) });
	expect(status).toBe('canceled');
	expect(stage.asked(mightyCall.readPath).length).toBeLessThanOrEqual(12);
});

test('nothing is tried again once it has stopped', async () => {
	stage.fault(mightyCall.readPath, { status: 503 }, Infinity);
	const { status } = await stage.read(1, { cancelAfter: after(1, mightyCall.readPath) });
	expect([status, waits.length <= 1]).toEqual(['canceled', true]);
	expect(stage.asked(mightyCall.readPath).length).toBeLessThanOrEqual(2);
});
