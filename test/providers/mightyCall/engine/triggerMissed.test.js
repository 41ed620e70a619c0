/** The MightyCall trigger: MightyCall is asked whether a call that seems missed was missed. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { waits } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const { listenersOf } = require('../../../engine/listeners');

const row = accountOf('mightyCall');

const stage = useStage(row);
const listen = listenersOf(stage, 'mightyCallTrigger');

const CALLS = /^\/v4\/api\/calls\//;
const GRACE_MS = 5000;

const call = (name) => stage.provider.webhooks.sequence(name, { known: true });
const stranger = (name) => stage.provider.webhooks.sequence(name);
const asked = () =>
	stage.requests.filter(({ path }) => CALLS.test(path)).map(({ method, path }) => `${method} ${path}`);
const once = ([{ Body }]) => [`GET /v4/api/calls/${Body.Id}`];

test.each([['missed'], ['completed'], ['any']])(
	'one request for a missed call where %s is chosen, and nothing of it in the item',
	async (name) => {
		const bodies = call('missed');
		const item = (await listen({ events: [name] }).json(bodies)).at(-1);
		expect(item).toMatchObject({ missed: true, callId: bodies[0].Body.Id });
		expect(Object.keys(item).filter((key) => /^call(Error)?$/.test(key))).toEqual([]);
		expect(asked()).toEqual(once(bodies));
	},
);

test('one request with Fetch Call, too, and then the item holds the call', async () => {
	const bodies = call('missed');
	const [item] = await listen({ options: { fetchCall: true } }).json(bodies);
	expect(item).toMatchObject({ event: 'missed', call: { id: bodies[0].Body.Id } });
	expect(asked()).toEqual(once(bodies));
});

describe('an answered call of which only the end is seen', () => {
	test.each([['answered'], ['callCenterAnswered'], ['transfer']])('is not missed: %s', async (name) => {
		const bodies = call(name);
		expect(await listen({}).json(bodies.slice(-1))).toEqual([]);
		expect(asked()).toEqual(once(bodies));
	});

	test('is completed where that is chosen', async () => {
		const items = await listen({ events: ['missed', 'completed'] }).json(call('answered').slice(-1));
		expect(items.map(({ event, missed }) => [event, missed])).toEqual([['completed', undefined]]);
	});

	test('in another process is not missed', async () => {
		const listener = listen({});
		const bodies = call('answered');
		const elsewhere = listener.in(await stage.newProcess());
		elsewhere.options = { ...listener.options, staticData: undefined };
		await elsewhere.play(bodies.slice(0, -1));
		expect(await listener.json(bodies.slice(-1))).toEqual([]);
	});
});

describe('what was seen counts', () => {
	test.each([
		['does not know the call', undefined],
		['answers with an error', { status: 403, body: { message: 'Forbidden' } }],
		['cuts off', { cut: 'after' }],
	])('when MightyCall %s', async (_what, fault) => {
		const bodies = stranger('missed');
		if (fault) stage.fault(CALLS, fault, 1000);
		const items = await listen({}).json(bodies);
		expect(items).toMatchObject([{ event: 'missed' }]);
		expect(items[0].callError).toBeUndefined();
	});

	test('when the sign-in fails', async () => {
		stage.edit({ userSecretKey: 'example-wrong-secret' });
		expect(await listen({}).json(call('missed'))).toMatchObject([{ event: 'missed' }]);
	});

	test('and a call that MightyCall does not know is not waited for', async () => {
		const bodies = stranger('missed');
		await listen({ options: { waitSeconds: 120 } }).play(bodies);
		expect([asked(), waits]).toEqual([once(bodies), [GRACE_MS]]);
	});
});

test('nothing is asked of calls that were seen to be answered, or that nobody wants to hear of', async () => {
	await listen({ events: ['missed', 'completed'] }).play(call('answered'));
	await listen({ events: ['completed', 'missed'] }).play(call('outgoing'));
	await listen({ events: ['missed'], directions: ['outgoing'] }).play(call('missed'));
	await listen({ events: ['missed'], filters: { extensions: '999' } }).play(call('missed'));
	await listen({ events: ['missed'], filters: { businessNumbers: '+19995550100' } }).play(call('missed'));
	expect(stage.requests).toEqual([]);
});
