/**
 * Wait Until Ended, as every provider that has it must behave. Time is the tests' own: the doubles say how a call goes on,
 * in seconds, and it passes while the node pauses.
 */
const { useStage } = require('./stage');
const { clearProcessedData } = require('./harness/processedData');
const { holdSleepers, releaseSleepers, startClock, stopClock, untilAsleep, waits } = require('./harness/clock');

/**
 * @param {any} row an Account
 * @param {object} how
 * @param {(to: string) => any} how.places parameters that place a call
 * @param {(made: any) => any} how.waits parameters of the operation, from the record of a call that was placed
 * @param {string[]} how.looks the paths it may look at, as the double logs them; `{id}` is the call's
 * @param {(index: number) => string} how.number a number that can be called
 * @param {{ first: number, longest: number }} how.pace in seconds
 */
function describeWaiting(row, { places, waits: waitsFor, looks, number, pace }) {
	const stage = useStage(row);
	const isLook = ({ method, path }) =>
		method === 'GET' && looks.some((look) => new RegExp(`^${look.replace('{id}', '[^/]+')}$`).test(path));
	const lookedAt = () => stage.requests.filter(isLook);
	const placed = () => stage.requests.filter(({ acted }) => acted).length;
	const waiting = (to, options = {}) => ({ ...places(to), options: { waitUntilEnded: true, ...options } });
	const goes = (course) => {
		stage.provider.settings.courseOf = () => course;
	};
	const failLook = (look, fault) => {
		const path = new RegExp(`^${look.replace('{id}', '[^/]+')}$`);
		stage.provider.faults.push({ match: { method: 'GET', path }, ...fault });
	};
	const passed = (since) => (Date.now() - since) / 1000;

	beforeEach(async () => {
		await stage.signedIn();
		stopClock();
		const { provider } = stage;
		startClock({ quiet: () => `${provider.requests.length} ${provider.inFlight}` });
	});

	test('a call that was answered comes out with its record, once it has ended', async () => {
		goes({ rings: 10, talks: 60 });
		const began = Date.now();
		const { items, error } = await stage.act(1, { parameters: waiting(number(0)) });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0].json).toMatchObject({
			direction: 'outgoing',
			outcome: 'answered',
			ended: true,
			durationSeconds: 70,
		});
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(passed(began)).toBeGreaterThanOrEqual(70);
		expect(passed(began)).toBeLessThanOrEqual(70 + pace.longest);
		expect(placed()).toBe(1);
	});

	test('one that nobody answers, too', async () => {
		goes({ rings: 25 });
		const { items } = await stage.act(1, { parameters: waiting(number(0)) });
		expect(items[0].json).toMatchObject({ outcome: 'noAnswer', ended: true });
	});

	test('it is looked at at growing distances, and never more often', async () => {
		goes({ rings: 10, talks: 3_600 });
		await stage.act(1, { parameters: waiting(number(0)) });
		const pauses = waits.map((ms) => ms / 1000);
		const expected = [];
		for (let pause = pace.first; pause < pace.longest; pause *= 2) expected.push(pause);
		expect(pauses.slice(0, expected.length)).toEqual(expected);
		expect(pauses.slice(expected.length, -1).every((pause) => pause === pace.longest)).toBe(true);
		expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(600);
	});

	test('fifty calls of different length are waited for side by side', async () => {
		const lengthOf = (to) => Number(to.slice(-2)) * 2;
		stage.provider.settings.courseOf = (to) => ({ rings: 5, talks: lengthOf(to) });
		const began = Date.now();
		const items = Array.from({ length: 50 }, (_none, index) => ({ json: { to: number(index) } }));
		const { items: made, error } = await stage.read(50, { parameters: waiting('={{ $json.to }}'), items });
		expect(error).toBeUndefined();
		expect(made.map(({ pairedItem }) => pairedItem.item)).toEqual(items.map((_item, index) => index));
		expect(made.map(({ json }) => json.durationSeconds)).toEqual(items.map(({ json }) => 5 + lengthOf(json.to)));
		expect(made.map(({ json }) => json.outcome)).toEqual(
			items.map(({ json }) => (lengthOf(json.to) > 0 ? 'answered' : 'noAnswer')),
		);
		expect(made.every(({ json }) => json.ended)).toBe(true);
		expect(placed()).toBe(50);
		// One after another they would take three quarters of an hour.
		expect(passed(began)).toBeLessThanOrEqual(5 + 49 * 2 + pace.longest);
	}, 120_000);

	test('when the time is over it says that the call has not ended, which is no error', async () => {
		goes({ rings: 10, talks: 3_600 });
		const began = Date.now();
		const { items, error } = await stage.act(1, { parameters: waiting(number(0), { longestWait: 2 }) });
		expect([error, passed(began)]).toEqual([undefined, 120]);
		expect(items[0].json).toMatchObject({ ended: false, outcome: 'inProgress' });
		expect(items[0].json.callId).toEqual(expect.any(String));
	});

	test('the operation waits for a call that was placed before', async () => {
		goes({ rings: 10, talks: 60 });
		const { items: made } = await stage.act(1, { parameters: places(number(0)) });
		expect(made[0].json.ended).toBe(false);
		const { items, error } = await stage.read(1, { parameters: waitsFor(made[0].json) });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ outcome: 'answered', ended: true, durationSeconds: 70 });
		expect(placed()).toBe(1);
	});

	test('without Simplify the provider’s own record comes', async () => {
		goes({ rings: 10, talks: 60 });
		const { items } = await stage.act(1, { parameters: { ...waiting(number(0)), simplify: false } });
		expect([items[0].json.outcome, items[0].json.ended]).toEqual([undefined, undefined]);
	});

	test('trouble that passes is waited out', async () => {
		goes({ rings: 10, talks: 60 });
		failLook(looks.at(-1), { status: 503, times: 6 });
		const { items, error } = await stage.act(1, { parameters: waiting(number(0)) });
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({ outcome: 'answered', ended: true });
	});

	describe('a wait that fails', () => {
		const fail = (times) => failLook(looks[0], { times, status: 400, body: { message: 'Something else' } });

		test('says that the call was placed, and which it is', async () => {
			goes({ rings: 10, talks: 60 });
			fail(1);
			const { error } = await stage.act(1, { parameters: waiting(number(0)) });
			expect(error.message).toMatch(/^The call was placed, but how it ended could not be found out: .*\[item 0\]$/);
			expect(error.description).toMatch(/The call's ID is \S+: Call > Wait Until Ended goes on with it/);
			expect(placed()).toBe(1);
		});

		test('is made again by Retry On Fail, and no call is', async () => {
			goes({ rings: 10, talks: 60 });
			fail(1);
			const items = [0, 1, 2].map((index) => ({ json: { to: number(index) } }));
			const { items: made, error } = await stage.read(3, {
				parameters: waiting('={{ $json.to }}'),
				items,
				retryOnFail: { maxTries: 3 },
			});
			expect(error).toBeUndefined();
			expect(made.map(({ json }) => [json.outcome, json.ended])).toEqual(Array(3).fill(['answered', true]));
			expect(placed()).toBe(3);
		});

		test('is made again by the Retry button, in another process too, and no call is', async () => {
			goes({ rings: 10, talks: 60 });
			fail(1);
			const items = [0, 1, 2].map((index) => ({ json: { to: number(index) } }));
			const parameters = waiting('={{ $json.to }}');
			const failed = await stage.read(3, { parameters, items });
			expect(failed.error.description).toMatch(/n8n's Retry button does not do them again\./);
			expect(placed()).toBe(3);
			const process = await stage.newProcess();
			const { items: made, error } = await stage.read(3, { parameters, items, retryOf: failed, process });
			expect(error).toBeUndefined();
			expect(made.map(({ json }) => [json.outcome, json.ended])).toEqual(Array(3).fill(['answered', true]));
			expect(placed()).toBe(3);
		});

		test('by the Retry button those who were called are waited for, and not skipped as contacted before', async () => {
			clearProcessedData();
			goes({ rings: 10, talks: 60 });
			fail(1);
			const parameters = { ...waiting(number(0)), beforeItActs: { contactedBefore: 'node' } };
			const failed = await stage.act(1, { parameters });
			expect(failed.error.message).toMatch(/^The call was placed/);
			const { items: made } = await stage.act(1, { parameters, retryOf: failed });
			const { items: anew } = await stage.act(1, { parameters });
			expect([made[0].json.outcome, anew[0].json.rule, placed()]).toEqual(['answered', 'contactedBefore', 1]);
		});

		test('by the Retry button another call is placed where the request is another', async () => {
			goes({ rings: 10, talks: 60 });
			fail(1);
			const failed = await stage.act(1, { parameters: waiting(number(0)) });
			const { items: made } = await stage.act(1, { parameters: waiting(number(1)), retryOf: failed });
			expect([made[0].json.outcome, placed()]).toEqual(['answered', 2]);
		});

		test('leaves the others alone where the workflow goes on', async () => {
			goes({ rings: 10, talks: 60 });
			fail(1);
			const items = [0, 1, 2].map((index) => ({ json: { to: number(index) } }));
			const { items: made } = await stage.read(3, {
				parameters: waiting('={{ $json.to }}'),
				items,
				continueOnFail: true,
			});
			expect(made.map(({ json }) => json.outcome ?? 'error').sort()).toEqual(['answered', 'answered', 'error']);
		});
	});

	test('an item that cannot be called keeps those behind it from being called, and ends the waits', async () => {
		goes({ rings: 10, talks: 3_600 });
		const items = [number(0), '', number(2)].map((to) => ({ json: { to } }));
		const began = Date.now();
		const { error } = await stage.read(3, { parameters: waiting('={{ $json.to }}', { longestWait: 60 }), items });
		expect(error.message).toMatch(/is empty \[item 1\]$/);
		expect(error.description).toMatch(/Item 0 is done/);
		expect([placed(), passed(began) < 60]).toEqual([1, true]);
	});

	test('a stopped execution does not wait for the end of a pause', async () => {
		goes({ rings: 10, talks: 3_600 });
		holdSleepers();
		const items = [0, 1, 2].map((index) => ({ json: { to: number(index) } }));
		const { status } = await stage.read(3, {
			parameters: waiting('={{ $json.to }}'),
			items,
			cancelAfter: untilAsleep(3),
		});
		releaseSleepers();
		expect([status, placed(), lookedAt()]).toEqual(['canceled', 3, []]);
	});

	test('nor for an answer', async () => {
		goes({ rings: 10, talks: 3_600 });
		/** @type {any} */
		let open;
		const hold = new Promise((resolve) => {
			open = resolve;
		});
		const arrived = new Promise((resolve) =>
			stage.provider.on('arrived', (request) => isLook(request) && resolve(request)),
		);
		failLook(looks[0], { hold });
		const { status } = await stage.act(1, { parameters: waiting(number(0)), cancelAfter: arrived });
		open();
		expect([status, placed()]).toEqual(['canceled', 1]);
	});

	test('a dry run places nothing and waits for nothing', async () => {
		const { items } = await stage.act(1, { parameters: waiting(number(0), { dryRun: true }) });
		expect([items[0].json.dryRun, stage.requests, waits]).toEqual([true, [], []]);
	});

	test('more than an hour is refused before anything is sent', async () => {
		const { error } = await stage.act(1, { parameters: waiting(number(0), { longestWait: 61 }) });
		expect(error.message).toMatch(/"Options > Longest Wait" is longer than 60 minutes: 61/);
		expect(stage.requests).toEqual([]);
	});

	return { stage, waiting, goes, lookedAt, placed };
}

module.exports = { describeWaiting };
