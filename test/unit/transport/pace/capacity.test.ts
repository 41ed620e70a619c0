/**
 * Providers with a capacity, in virtual time: how much of it is used once the pace has settled, how much is answered
 * 429, and how many requests are there at once (2.5 times what fits is the most). No item may fail, but for one row.
 */
import { mulberry32 } from '../../../faults/random';
import { bucket, logNormal, perWindow, simulatedProvider } from '../../support/simulatedProvider';
import { accountPace } from '../../../../nodes/shared/transport/pace/accountPace';
import { figures, pacedRun } from '../../support/pacedRun';
import { played, type Scenario } from '../../support/playedScenario';
import { virtualTime } from '../../support/virtualTime';

interface Row extends Scenario {
	name: string;
	/** Of the capacity, at least. */
	uses: number;
	/** Requests there at once, at most. */
	queue?: number;
	/** Places at the end. */
	atLeast?: number;
	atMost?: number;
	/** Items that may fail; none, if not said. */
	mostFailed?: number;
	/** Of all answers, at most this share is 429. */
	refused?: number;
}

const at =
	(moment: number, before: number, after: number) =>
	(now: number): number =>
		now < moment * 1000 ? before : after;

/** Changes with the time, where no time is handed in. */
const serversAt =
	(moment: number, before: number, after: number): Scenario['nature'] =>
	(time) => ({ servers: () => at(moment, before, after)(time.now()), work: () => 50 });

const JITTER = Math.exp(0.5 ** 2 / 2);

const ROWS: Row[] = [
	{ name: '25 at once', nature: { servers: () => 25, work: () => 50 }, capacity: 500, uses: 0.95, queue: 62 },
	{
		name: '4 at once',
		nature: { servers: () => 4, work: () => 50 },
		capacity: 80,
		uses: 0.95,
		queue: 12,
		seconds: 20,
		settled: 10,
	},
	{
		name: '25 at once, log-normal jitter',
		nature: { servers: () => 25, work: logNormal(mulberry32(1), 50) },
		capacity: 500 / JITTER,
		uses: 0.93,
		queue: 62,
	},
	{
		name: '50 per second with Retry-After',
		nature: { work: () => 50, way: () => 10, gates: [perWindow(() => 50)] },
		capacity: 50,
		seconds: 60,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: 'a bucket of 10 that gets 10 a second, 200 ms',
		nature: { work: () => 190, way: () => 10, gates: [bucket(10, 10)] },
		capacity: 10,
		seconds: 120,
		settled: 20,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: '25 at once, then 8',
		nature: serversAt(10, 25, 8),
		capacity: 160,
		supply: 500,
		seconds: 20,
		settled: 15,
		uses: 0.95,
		queue: 20,
	},
	{
		name: '50 per second, then 17',
		nature: { work: () => 50, way: () => 10, gates: [perWindow(at(30, 50, 17))] },
		capacity: 17,
		supply: 50,
		seconds: 90,
		settled: 40,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: '17 per second, then 50',
		nature: { work: () => 50, way: () => 10, gates: [perWindow(at(30, 17, 50))] },
		capacity: 50,
		seconds: 240,
		settled: 150,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: '25 at once, 20 executions',
		nature: { servers: () => 25, work: () => 50 },
		capacity: 500,
		executions: 20,
		uses: 0.95,
		queue: 62,
	},
	{
		name: '429 above 20 at once, without a Retry-After',
		nature: { work: () => 50, way: () => 10, most: 20 },
		// Its way is no part of its work: sent evenly 24 may be under way; sent together no more than 20, which is 83 %.
		capacity: 400,
		seconds: 20,
		uses: 0.86,
		refused: 0.01,
	},
	// Not of the prototype:
	{
		name: '25 at once, and a loop at work for 70 % of its time: that is not what they wait for',
		nature: { servers: () => 25, work: () => 50 },
		capacity: 500,
		loop: 1.4,
		uses: 0.95,
		queue: 62,
	},
	{
		name: '25 at once, and a loop without time left: no more than it can handle',
		nature: { servers: () => 25, work: () => 50 },
		capacity: 454,
		loop: 2.2,
		uses: 0.95,
		queue: 62,
	},
	{
		name: '429 above 20 at once, and a loop at work for 56 % of its time',
		nature: { work: () => 50, way: () => 1, most: 20 },
		capacity: 400,
		loop: 1.4,
		seconds: 20,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: '50 per second, counted by the second, without a Retry-After, and a loop at work',
		// Of the first hundred one may run out of its four tries before the rate is known: in every sixth run, by its pauses.
		random: mulberry32(1),
		mostFailed: 1,
		nature: { work: () => 50, way: () => 10, gates: [perWindow(() => 50, 1_000, false)] },
		capacity: 50,
		loop: 1,
		seconds: 60,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: '50 per second, soon 17: settled five seconds later',
		nature: { work: () => 50, way: () => 1, gates: [perWindow(at(10, 50, 17))] },
		capacity: 17,
		supply: 50,
		loop: 0.7,
		seconds: 50,
		settled: 15,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: 'as many as there are, 50 ms: a loop at work for all of its time',
		nature: { work: () => 50 },
		capacity: 714,
		loop: 1.4,
		uses: 0.9,
		queue: 500,
	},
	{
		name: 'as many as there are, 50 ms, a loop at work for all of its time: no more at once than it can handle',
		nature: { work: () => 50 },
		capacity: 2_000,
		loop: 0.5,
		uses: 0.9,
		queue: 500,
		atMost: 450,
	},
	{
		name: 'an answer at once, a loop at work for all of its time: as many as go quickly together',
		nature: { work: () => 0, way: () => 1 },
		capacity: 714,
		loop: 1.4,
		uses: 0.95,
		atLeast: 190,
		atMost: 210,
	},
	{
		name: 'as many as there are, 200 ms: a loop at work for all of its time',
		nature: { work: () => 200 },
		capacity: 714,
		loop: 1.4,
		uses: 0.9,
		queue: 500,
	},
	{
		name: '429 above 20 at once, and what was refused is sent again all in the same moment: that is not about time',
		nature: { work: () => 50, way: () => 10, most: 20 },
		random: () => 0.5,
		capacity: 400,
		seconds: 12,
		uses: 0.8,
		refused: 0.01,
	},
	{
		name: '50 per second, counted by the second, without a Retry-After',
		nature: { work: () => 50, way: () => 10, gates: [perWindow(() => 50, 1_000, false)] },
		capacity: 50,
		seconds: 60,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: 'a bucket of 300 that gets 10 a second: a burst goes well first',
		nature: { work: () => 50, way: () => 10, gates: [bucket(300, 10)] },
		capacity: 10,
		seconds: 90,
		settled: 40,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: '100 in windows of 20 seconds',
		nature: { work: () => 50, way: () => 10, gates: [perWindow(() => 100, 20_000)] },
		capacity: 5,
		seconds: 240,
		settled: 60,
		uses: 0.85,
		refused: 0.01,
	},
	{
		name: 'it takes slowly longer, the more there are: 30 ms and 1 ms for each beyond 20',
		nature: (time) => {
			let there = 0;
			const leave = () => void there--;
			return {
				work: () => {
					there++;
					const took = 30 + Math.max(0, there - 20);
					time.later(took, leave);
					return took;
				},
			};
		},
		// Beyond 20 each more brings less; with 60 there are 857 a second.
		capacity: 667,
		seconds: 10,
		uses: 1,
		queue: 200,
	},
	{
		name: 'bursts of 503, a third of a second each five',
		nature: {
			servers: () => 25,
			work: () => 50,
			way: () => 10,
			gates: [(now) => (now % 5_000 < 300 ? { status: 503 } : undefined)],
		},
		capacity: 500,
		seconds: 15,
		uses: 0.85,
		queue: 62,
	},
	{
		name: 'three in 300 take three seconds',
		nature: () => {
			let served = 0;
			return { servers: () => 40, work: () => (++served % 300 < 3 ? 3_000 : 50) };
		},
		capacity: 504,
		seconds: 15,
		uses: 0.85,
		queue: 100,
	},
	{
		name: 'every third is a 404 that comes in a tenth of the time',
		nature: () => {
			let served = 0;
			let answered = 0;
			return {
				servers: () => 25,
				work: () => (++served % 3 === 0 ? 5 : 50),
				answer: () => (++answered % 3 === 0 ? 404 : 200),
			};
		},
		// Of 25 x 1000 / 35 answers a second two thirds are good.
		capacity: 476,
		uses: 0.9,
		queue: 62,
	},
];

it.each(ROWS)('$name', async (row) => {
	const { uses, queue = Infinity, refused = 0, atLeast = 1, atMost = Infinity, mostFailed = 0, ...scenario } = row;
	const seen = await played(scenario);
	expect(seen.failed).toBeLessThanOrEqual(mostFailed);
	expect(seen.used).toBeGreaterThanOrEqual(uses);
	expect(seen.queue).toBeLessThanOrEqual(queue);
	expect(seen.refused).toBeLessThanOrEqual(refused);
	expect(seen.paces[0].places()).toBeGreaterThanOrEqual(atLeast);
	expect(seen.paces[0].places()).toBeLessThanOrEqual(atMost);
});

it('at 50 per second the first five seconds bring at most 200 times 429', async () => {
	const { between } = await played({
		nature: { work: () => 50, way: () => 10, gates: [perWindow(() => 50)] },
		capacity: 50,
		seconds: 10,
	});
	const { refusals } = between(0, 5);
	expect(refusals).toBeGreaterThan(0);
	expect(refusals).toBeLessThanOrEqual(200);
});

it('two processes fill a provider of 25 at once together', async () => {
	const seen = await played({ nature: { servers: () => 25, work: () => 50 }, capacity: 500, processes: 2 });
	expect(seen.failed).toBe(0);
	expect(seen.used).toBeGreaterThanOrEqual(0.95);
	expect(seen.queue).toBeLessThanOrEqual(2.5 * 2 * 25);
});

it('a way that takes three times as long for a while: as many go as fill it, then as before', async () => {
	const nature = { servers: () => 8, work: () => 20, way: (now: number) => (now > 10_000 && now < 40_000 ? 130 : 30) };
	const { between, failed } = await played({ nature, capacity: 400, seconds: 60 });
	expect(failed).toBe(0);
	expect(between(5, 10).used).toBeGreaterThanOrEqual(0.9);
	expect(between(20, 40).used).toBeGreaterThanOrEqual(0.85);
	expect(between(50, 60).used).toBeGreaterThanOrEqual(0.9);
});

it('never more at once than the provider is said to take', async () => {
	const seen = await played({ nature: { work: () => 50 }, capacity: 60, most: 3, settled: 0 });
	expect([seen.queue, seen.failed]).toEqual([3, 0]);
	expect(seen.used).toBeGreaterThanOrEqual(0.95);
});

it('a ceiling that nobody came near for minutes is where it was', async () => {
	const time = virtualTime();
	const provider = simulatedProvider(time, { work: () => 50, way: () => 10, gates: [perWindow(() => 50)] });
	const run = { time, pace: accountPace(time), provider };
	await time.during(pacedRun({ ...run, items: 2_000 }));
	for (let one = 0; one < 1_500; one++) {
		await time.during(time.pause(140));
		await time.during(pacedRun({ ...run, items: 1 }));
	}
	const since = time.now();
	expect(since).toBeGreaterThan(300_000);
	await time.during(pacedRun({ ...run, items: 500 }));
	const { used, refusals } = figures(provider, since, time.now(), 50);
	expect(used).toBeGreaterThan(0.8);
	expect(refusals).toBeLessThan(10);
});
