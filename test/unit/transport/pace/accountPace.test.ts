import { accountPace, type Place } from '../../../../nodes/shared/transport/pace/accountPace';
import { virtualTime } from '../../support/virtualTime';

const GOOD = { kind: 'good' } as const;
const NOTHING = { kind: 'nothing' } as const;
const START = 16;

function account(most?: number) {
	const time = virtualTime();
	return { time, pace: accountPace(time, most) };
}

const settle = async () => {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** Takes places until none is free. */
async function full(most: number, { time, pace } = account(most)) {
	const held: Place[] = [];
	for (let taken = 0; taken < most; taken++) held.push(await time.during(pace.place()));
	return { time, pace, held };
}

/** Who waits, and in which order they came to a place or an error. */
function waiters(pace: ReturnType<typeof accountPace>) {
	const came: string[] = [];
	const wait = (name: string, signal?: AbortSignal) =>
		void pace.place(signal).then(
			() => came.push(name),
			(error: Error) => came.push(`${name}: ${error.message}`),
		);
	return { came, wait };
}

it('begins with sixteen at once', async () => {
	const { time, pace } = account();
	const { came, wait } = waiters(pace);
	for (let one = 0; one < 40; one++) wait(`${one}`);
	await time.during(time.pause(10));
	expect([came.length, pace.places()]).toEqual([START, START]);
});

it('four of them in one turn of the event loop, and in their order', async () => {
	const { time, pace } = account();
	const { came, wait } = waiters(pace);
	for (let one = 0; one < 40; one++) wait(`${one}`);
	await settle();
	expect(came).toEqual(['0', '1', '2', '3']);
	await time.during(time.pause(0));
	expect(came.slice(4)).toEqual(['4', '5', '6', '7']);
});

it('one after another they wait for no turn', async () => {
	const { time, pace } = account();
	for (let one = 0; one < 40; one++) (await pace.place()).end(GOOD);
	expect(time.now()).toBe(0);
});

it('who waits for the next turn uses a place all the same', async () => {
	const { time, pace } = account();
	const held = [await pace.place(), await pace.place(), await pace.place(), await pace.place()];
	for (let waiting = 0; waiting < 60; waiting++) void pace.place();
	for (const place of held) place.end(GOOD);
	expect(pace.places()).toBe(START + held.length * 5);
	await time.during(time.pause(10));
});

it('the burst of work when the first answers come in is no loop without time left', async () => {
	const { time, pace, held } = await full(START, account());
	for (let waiting = 0; waiting < 100; waiting++) void pace.place();
	await time.during(time.pause(200));
	for (const place of held) {
		await time.during(time.work(4));
		place.end(GOOD);
	}
	expect(pace.places()).toBe(START + START * 5);
});

it('who waits goes first come, first served', async () => {
	const { pace, held } = await full(2);
	const { came, wait } = waiters(pace);
	for (const name of ['a', 'b', 'c']) wait(name);
	await settle();
	expect(came).toEqual([]);
	held[1].end(NOTHING);
	await settle();
	expect(came).toEqual(['a']);
	held[0].end(NOTHING);
	await settle();
	expect(came).toEqual(['a', 'b']);
});

it('whoever is stopped while waiting leaves the line, and holds no place', async () => {
	const { pace, held } = await full(1);
	const { came, wait } = waiters(pace);
	const stop = new AbortController();
	wait('a', stop.signal);
	wait('b');
	await settle();
	stop.abort();
	await settle();
	expect(came).toEqual(['a: The execution was canceled']);
	held[0].end(NOTHING);
	await settle();
	expect(came).toEqual(['a: The execution was canceled', 'b']);
	expect(pace.isIdle()).toBe(false);
});

it('nobody gets a place whose execution is stopped already', async () => {
	const { pace } = account();
	await expect(pace.place(AbortSignal.abort())).rejects.toThrow('canceled');
	expect(pace.isIdle()).toBe(true);
});

it('a Retry-After holds for all of the account', async () => {
	const { time, pace } = account();
	const place = await pace.place();
	place.end({ kind: 'slowDown', retryAfter: 2_000 });
	const when = async (work: Promise<unknown>) => {
		await work;
		return time.now();
	};
	const both = Promise.all([when(pace.place()), when(pace.open())]);
	expect((await time.during(both)).map((moment) => moment >= 2_000)).toEqual([true, true]);
});

it('who has a pace of their own is not counted, and what they are told holds for all', async () => {
	const { time, pace, held } = await full(1);
	await pace.open();
	pace.heed({ kind: 'slowDown', retryAfter: 3_000 });
	held[0].end(GOOD);
	await time.during(pace.place());
	expect(time.now()).toBeGreaterThanOrEqual(3_000);
});

it('a pause that nobody would wait for stops nobody', async () => {
	const { time, pace } = account();
	const place = await pace.place();
	place.end({ kind: 'trouble', retryAfter: 31_000 });
	await time.during(pace.place());
	expect(time.now()).toBe(0);
});

it('once closed, those who wait and those who come fail at once; later they are let in again', async () => {
	const { time, pace, held } = await full(1);
	const { came, wait } = waiters(pace);
	for (const name of ['a', 'b']) wait(name);
	await settle();
	pace.close(new Error('come back in an hour'), 30_000);
	await settle();
	expect(came).toEqual(['a: come back in an hour', 'b: come back in an hour']);
	await expect(pace.place()).rejects.toThrow('an hour');
	await expect(pace.open()).rejects.toThrow('an hour');
	held[0].end(NOTHING);
	await time.during(time.pause(30_001));
	await pace.place();
});

it('of refusals of requests that were under way together the first one counts', async () => {
	const { pace, held } = await full(START, account());
	for (const place of held) place.end({ kind: 'trouble' });
	expect(pace.places()).toBe(START / 2);
});

it('what came to nothing teaches nothing', async () => {
	const { time, pace } = account();
	for (let one = 0; one < 100; one++) (await time.during(pace.place())).end(NOTHING);
	expect(pace.places()).toBe(START);
});

/** A few hundred good answers of 50 ms, all places used. */
async function workedOn(pace: ReturnType<typeof accountPace>, time: ReturnType<typeof virtualTime>, items: number) {
	const one = async () => {
		const place = await pace.place();
		await time.pause(50);
		place.end(GOOD);
	};
	await time.during(Promise.all(Array.from({ length: items }, one)));
}

it('what was learned stays over some minutes of rest, and is forgotten after an hour', async () => {
	const { time, pace } = account();
	await workedOn(pace, time, 300);
	const learned = pace.places();
	expect(learned).toBeGreaterThan(200);
	await time.during(time.pause(5 * 60_000));
	(await pace.place()).end(NOTHING);
	expect(pace.places()).toBe(learned);
	await time.during(time.pause(60 * 60_000));
	(await pace.place()).end(NOTHING);
	expect(pace.places()).toBe(START);
});

it('three slow answers among fast ones are no queue', async () => {
	const { time, pace } = account();
	const one = async (index: number) => {
		const place = await pace.place();
		await time.pause(index >= 40 && index < 43 ? 300 : 50);
		place.end(GOOD);
	};
	await time.during(Promise.all(Array.from({ length: 300 }, async (_none, index) => await one(index))));
	expect(pace.places()).toBeGreaterThan(200);
});

it('one request at a time for a long while does not shrink what many at once had shown', async () => {
	const { time, pace } = account();
	await workedOn(pace, time, 300);
	const learned = pace.places();
	for (let one = 0; one < 300; one++) await workedOn(pace, time, 1);
	expect(pace.places()).toBeGreaterThanOrEqual(learned);
});

it('what a request waits for before it goes out is not taken for a slow answer', async () => {
	const { time, pace } = account();
	const one = async () => {
		const place = await pace.place();
		if (time.now() === 0) await time.pause(3_000);
		place.begin();
		await time.pause(50);
		place.end(GOOD);
	};
	await time.during(Promise.all(Array.from({ length: 300 }, one)));
	expect(pace.places()).toBeGreaterThan(200);
});

it('while the event loop has no time left, no more go at once', async () => {
	const { time, pace } = account();
	const one = async () => {
		const place = await pace.place();
		await time.pause(50);
		await time.work(10);
		place.end(GOOD);
	};
	await time.during(Promise.all(Array.from({ length: 300 }, one)));
	expect(pace.places()).toBeLessThan(150);
});

it('a Retry-After that nobody waits for says nothing of how many go per second', async () => {
	const { time, pace } = account();
	(await pace.place()).end({ kind: 'slowDown', retryAfter: 3_600_000 });
	await workedOn(pace, time, 100);
	expect(time.now()).toBeLessThan(2_000);
});

it('after trouble with one alone as many go again soon', async () => {
	const { time, pace } = account();
	await workedOn(pace, time, 300);
	const learned = pace.places();
	(await pace.place()).end({ kind: 'trouble' });
	await workedOn(pace, time, 300);
	expect(pace.places()).toBeGreaterThan(learned / 2);
});

it('one closed account that rested before has rested all the same', async () => {
	const { time, pace } = account();
	await workedOn(pace, time, 300);
	await time.during(time.pause(60 * 60_000));
	pace.close(new Error('come back in an hour'), 1_000);
	await time.during(time.pause(1_001));
	(await pace.place()).end(NOTHING);
	expect(pace.places()).toBe(START);
});
