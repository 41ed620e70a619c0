/** Wait Until: what users say of a field of the call, looked at until it is so; and the same after a call was created. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const {
	holdSleepers,
	releaseSleepers,
	startClock,
	stopClock,
	untilAsleep,
	waits,
} = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('micoVoiceAi'));
const NUMBER = '+12125550123';
const LOOK = /^\/v1\/outbound_calls\/[^/]+$/;

const placed = () => stage.requests.filter(({ acted }) => acted).length;
const looks = () => stage.requests.filter(({ method, path }) => method === 'GET' && LOOK.test(path)).length;
const passed = (since) => (Date.now() - since) / 1000;

const values = (to) => ({ mappingMode: 'defineBelow', value: { phone: to, first_name: 'Ada' } });
const calling = (waitAfterThat, to = NUMBER, more = {}) => ({
	...{ resource: 'outboundCall', operation: 'createFromTemplate', templateValues: values(to), waitAfterThat },
	...more,
});
const ENDED = { field: 'status', values: 'Completed, failed' };
const waiting = (more) => ({
	...{ resource: 'outboundCall', operation: 'waitUntil', outboundCallUid: stage.provider.records.outboundCalls[0].uid },
	...more,
});
const act = async (parameters, options = {}) => await stage.read(1, { parameters, ...options });
const fault = (more) => stage.provider.faults.push({ match: { method: 'GET', path: LOOK }, ...more });

beforeEach(async () => {
	await stage.signedIn();
	stopClock();
	const { provider } = stage;
	startClock({ quiet: () => `${provider.requests.length} ${provider.inFlight}` });
	provider.settings.courseOf = () => ({ rings: 10, talks: 60 });
});

describe('Wait After That', () => {
	test('the call comes out as it is once the field has one of the values', async () => {
		const began = Date.now();
		const { items, error } = await act(calling(ENDED));
		expect(error).toBeUndefined();
		expect(items.map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ ...stage.provider.records.outboundCalls.at(-1), conditionMet: true }, { item: 0 }],
		]);
		expect(items[0].json.status).toBe('completed');
		expect([placed(), passed(began) >= 70, passed(began) <= 100]).toEqual([1, true, true]);
		expect(waits.slice(0, 5)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000]);
	});

	test('or any value, if that is what is waited for', async () => {
		const { items } = await act(calling({ field: 'result', until: 'filled' }));
		expect(items[0].json).toMatchObject({ result: 'Interested', conditionMet: true });
	});

	test('without it nothing is looked at', async () => {
		const { items } = await act(calling({}));
		expect([items[0].json.status, looks()]).toEqual(['queued', 0]);
		expect(items[0].json).not.toHaveProperty('conditionMet');
	});

	test('fifty calls are waited for side by side', async () => {
		stage.provider.settings.courseOf = (to) => ({ rings: 5, talks: 2 * Number(to.slice(-2)) });
		const items = Array.from({ length: 50 }, (_none, index) => ({
			json: { to: `+121255501${String(index).padStart(2, '0')}` },
		}));
		const began = Date.now();
		const { items: made, error } = await act(calling(ENDED, '={{ $json.to }}'), { items });
		expect(error).toBeUndefined();
		expect(made.map(({ json }) => [json.phone_number, json.status, json.conditionMet])).toEqual(
			items.map(({ json }) => [json.to, 'completed', true]),
		);
		expect([placed(), passed(began) <= 5 + 98 + 30]).toEqual([50, true]);
	}, 120_000);

	test('a call that is not found as soon as it is created is looked for again', async () => {
		fault({ times: 2, status: 404, body: { error: 'not_found' } });
		const { items, error } = await act(calling(ENDED));
		expect([error, items[0]?.json.status, placed()]).toEqual([undefined, 'completed', 1]);
	});

	test('when the time is over it says so, which is no error', async () => {
		const began = Date.now();
		const { items, error } = await act(calling({ ...ENDED, longestWait: 1 }));
		expect([error, items[0].json.status, items[0].json.conditionMet, passed(began)]).toEqual([
			undefined,
			'in_progress',
			false,
			60,
		]);
	});

	test('Retry On Fail waits again and creates no call again', async () => {
		fault({ times: 1, status: 400, body: { message: 'Something else' } });
		const items = [0, 1, 2].map((index) => ({ json: { to: `+1212555012${index}` } }));
		const retried = await act(calling(ENDED, '={{ $json.to }}'), { items, retryOnFail: { maxTries: 3 } });
		expect(retried.error).toBeUndefined();
		expect(retried.items.map(({ json }) => json.status)).toEqual(['completed', 'completed', 'completed']);
		expect(placed()).toBe(3);
	});

	test('a wait that fails says that the call was placed, which it is, and what goes on with it', async () => {
		fault({ times: 1, status: 400, body: { message: 'Something else' } });
		const { error } = await act(calling(ENDED));
		expect(error.message).toMatch(/^The AI call was placed, but how it ended could not be found out: .*\[item 0\]$/);
		const { uid } = stage.provider.records.outboundCalls.at(-1);
		expect(error.description).toContain(`The call's ID is ${uid}: Outbound Call > Wait Until goes on with it.`);
	});

	test('an answer without the UID says so, and Retry On Fail creates no call again', async () => {
		const options = { retryOnFail: { maxTries: 2 } };
		const { error } = await act(calling({ ...ENDED, uidField: 'call.uid' }), options);
		expect(error.message).toMatch(
			/^The AI call was placed, but cannot be waited for: .* has no "call.uid" \[item 0\]$/,
		);
		expect([placed(), looks()]).toEqual([1, 0]);
	});

	test('Create has it, too', async () => {
		const typed = { operation: 'create', pathKind: 'collection', body: JSON.stringify({ phone_number: NUMBER }) };
		const { items } = await act(calling(ENDED, NUMBER, typed));
		expect(items[0].json).toMatchObject({ status: 'completed', conditionMet: true });
	});

	test('who is skipped before is not waited for', async () => {
		const { items } = await act(calling(ENDED, NUMBER, { beforeItActs: { consent: false } }));
		expect([items[0].json.skipped, stage.requests, waits]).toEqual([true, [], []]);
	});

	test('a dry run creates nothing and waits for nothing', async () => {
		const { items } = await act(calling(ENDED, NUMBER, { options: { dryRun: true } }));
		expect([items[0].json.dryRun, stage.requests, waits]).toEqual([true, [], []]);
	});

	test('a stopped execution does not wait for the end of a pause', async () => {
		holdSleepers();
		const { status } = await act(calling(ENDED), { cancelAfter: untilAsleep(1) });
		releaseSleepers();
		expect([status, placed(), looks()]).toEqual(['canceled', 1, 0]);
	});

	test.each([
		[{ values: 'completed' }, '"Wait After That > Field" is empty [item 0]'],
		[{ field: 'status' }, '"Wait After That > Values" is empty [item 0]'],
		[{ field: '={{ $json.none }}', until: 'filled' }, '"Wait After That > Field" is empty [item 0]'],
		[
			{ ...ENDED, longestWait: 61 },
			'"Wait After That > Longest Wait (Minutes)" is longer than 60 minutes: 61 [item 0]',
		],
	])('%j is refused before anything is sent', async (waitAfterThat, message) => {
		expect((await act(calling(waitAfterThat))).error.message).toBe(message);
		expect(stage.requests).toEqual([]);
	});
});

describe('Wait Until', () => {
	test('looks at a call that was created before, whatever its answer is like', async () => {
		const { items: made } = await act(calling({}));
		const { items, error } = await act(waiting({ outboundCallUid: made[0].json.uid, ...ENDED }));
		expect([error, items[0].json.status, items[0].json.conditionMet]).toEqual([undefined, 'completed', true]);
		expect(placed()).toBe(1);
	});

	test.each([
		['a list, one entry of which will do', { outcomes: ['a', 'Booked'] }, 'outcomes', '["booked"]'],
		['an object, by a dotted name', { analysis: { score: 7 } }, 'analysis.score', '7, 8'],
		['yes or no', { finished: true }, 'finished', 'true'],
	])('%s', async (_what, fields, field, wanted) => {
		Object.assign(stage.provider.records.outboundCalls[0], fields);
		const { items } = await act(waiting({ field, values: wanted }));
		expect([items[0].json.conditionMet, looks()]).toEqual([true, 1]);
	});

	test.each([
		['an empty text', { summary: '' }],
		['an empty list', { summary: [] }],
		['nothing', { summary: null }],
	])('%s is no value', async (_what, fields) => {
		Object.assign(stage.provider.records.outboundCalls[0], fields);
		const options = { longestWait: 1 };
		const { items } = await act(waiting({ field: 'summary', until: 'filled', options }));
		expect(items[0].json.conditionMet).toBe(false);
	});

	test('a UID that there is not is an error at the first look', async () => {
		const { error } = await act(waiting({ outboundCallUid: '7c9e6679-7425-40de-944b-e07fc1f90ae7', ...ENDED }));
		expect([error.httpCode, looks()]).toEqual(['404', 1]);
	});
});
