/**
 * The HTTP Request node with a TeleTracker user who may not see the report the probe asks for. There 403 means
 * a missing right or a dead bearer, and n8n sends a failed request again whenever the hook returns a bearer.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');
const { advance } = require('../../../engine/harness/clock');

const teleTracker = accountOf('teleTracker');

const stage = useStage(teleTracker);

const PROBE = '/reports/call-data';

const MINUTE = 60_000;

const send = async (count = 1) =>
	await stage.request(
		{
			method: 'POST',
			url: `${stage.provider.url}${teleTracker.post}`,
			body: { to_number: '+15045551234', payload: 'Example' },
		},
		{ items: count },
	);

const posts = () => stage.asked(teleTracker.post).length;

const okOf = (results) => results.map(({ ok }) => ok);

beforeEach(async () => await stage.signedIn());

describe('without the right to the probe', () => {
	beforeEach(() => {
		stage.fault(PROBE, { status: 403 }, Infinity);
		stage.fault(teleTracker.post, { status: 500, afterActing: true }, Infinity);
	});

	test('a POST that answers 500 is sent once', async () => {
		expect(okOf(await send())).toEqual([false]);
		expect([posts(), stage.acted]).toEqual([1, 1]);
	});

	test('and so is each that comes after it', async () => {
		for (const sofar of [1, 2, 3]) {
			expect(okOf(await send())).toEqual([false]);
			expect(posts()).toBe(sofar);
			advance(2 * MINUTE);
		}
		expect(stage.grants.length).toBeLessThanOrEqual(1);
	});

	test('several at once are sent once each and cost one login at most', async () => {
		expect(okOf(await send(5))).toEqual(Array(5).fill(false));
		expect([posts(), stage.grants.length <= 1]).toEqual([5, true]);
	});

	test('what works goes on working', async () => {
		await send();
		stage.provider.faults.splice(1);
		advance(2 * MINUTE);
		expect(okOf(await send(3))).toEqual([true, true, true]);
	});
});

describe('with it', () => {
	beforeEach(() => {
		stage.provider.settings.expiredStatus = 403;
		stage.provider.revokeBearers();
	});

	test('a bearer revoked before its time is renewed, once for all items, and each is sent', async () => {
		expect(okOf(await send(5))).toEqual(Array(5).fill(true));
		expect([stage.grants, stage.acted]).toEqual([teleTracker.renewal, 5]);
	});

	test('again and again', async () => {
		for (const _round of [1, 2, 3]) {
			expect(okOf(await send())).toEqual([true]);
			advance(5 * MINUTE);
			stage.provider.revokeBearers();
		}
		expect(stage.acted).toBe(3);
	});
});

test('a POST that answered 500 does not leave a dead bearer behind where only the newest session counts', async () => {
	Object.assign(stage.provider.settings, { keepOnlyNewestSession: true, expiredStatus: 403 });
	await stage.signedIn();
	stage.fault(PROBE, { status: 403 }, Infinity);
	stage.fault(teleTracker.post, { status: 500 });
	const post = {
		method: 'POST',
		url: `${stage.provider.url}${teleTracker.post}`,
		body: { to_number: '+15045551234', payload: 'Example' },
	};
	await stage.request(post);
	advance(120_000);
	expect((await stage.request(post)).map(({ ok }) => ok)).toEqual([true]);
});
