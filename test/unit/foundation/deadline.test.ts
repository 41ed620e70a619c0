import { clock } from '../../../credentials/foundation/clock';
import { withinDeadline, type Deadline } from '../../../credentials/foundation/deadline';

let time: AbortController;
let now = 0;

beforeEach(() => {
	time = new AbortController();
	jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => time.signal);
	jest.spyOn(clock, 'stopwatch').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

const never = async () => await new Promise<never>(() => undefined);

it('what ends in time gives what it gives, and is not told when the time is up', async () => {
	let given: AbortSignal | undefined;
	const work = async ({ signal }: Deadline) => {
		given = signal;
		return await Promise.resolve(7);
	};
	expect(await withinDeadline(1_000, work)).toBe(7);
	time.abort();
	expect(given?.aborted).toBe(false);
});

it('works that begin within a tenth of a second have one timer, with one listener, and none has less time', async () => {
	const listened = jest.spyOn(time.signal, 'addEventListener');
	const works = [];
	for (; works.length < 20; now += 4) works.push(withinDeadline(1_000, never));
	expect(AbortSignal.timeout).toHaveBeenCalledTimes(1);
	expect(AbortSignal.timeout).toHaveBeenCalledWith(1_100);
	expect(listened).toHaveBeenCalledTimes(1);
	time.abort();
	for (const work of works) await expect(work).rejects.toThrow('within 1 seconds');
});

it('a tenth of a second later, or for another time, it is another timer', async () => {
	const first = time;
	const waiting = withinDeadline(1_000, never);
	time = new AbortController();
	const longer = withinDeadline(2_000, async () => await Promise.resolve(2));
	now += 100;
	const later = withinDeadline(1_000, async () => await Promise.resolve(7));
	expect(AbortSignal.timeout).toHaveBeenCalledTimes(3);
	first.abort();
	await expect(waiting).rejects.toThrow('was not complete');
	expect([await longer, await later]).toEqual([2, 7]);
});

it('another signal can end the work, and ends none that is done', async () => {
	const canceled = new AbortController();
	const given: AbortSignal[] = [];
	const work = async ({ signal, alsoOn }: Deadline) => {
		given.push(signal);
		alsoOn(canceled.signal);
		if (given.length === 1) return 7;
		return await new Promise((_resolve, reject) =>
			signal.addEventListener('abort', () => reject(new Error('canceled'))),
		);
	};
	expect(await withinDeadline(1_000, work)).toBe(7);
	const waiting = withinDeadline(1_000, work);
	canceled.abort();
	await expect(waiting).rejects.toThrow('canceled');
	expect(given.map(({ aborted }) => aborted)).toEqual([false, true]);
});

it('what fails in time fails as it does', async () => {
	const work = async () => await Promise.reject(new Error('its own'));
	await expect(withinDeadline(1_000, work)).rejects.toThrow('its own');
});

it('what does not end is given up, and told so', async () => {
	let told = false;
	const waiting = withinDeadline(30_000, async ({ signal }) => {
		signal.addEventListener('abort', () => (told = true));
		return await never();
	});
	time.abort();
	await expect(waiting).rejects.toMatchObject({
		code: 'ETIMEDOUT',
		message: 'it was not complete within 30 seconds',
	});
	expect(told).toBe(true);
});

it('what comes too late is handed over, to be let go of', async () => {
	const late: number[] = [];
	let come: (value: number) => void = () => undefined;
	const slow = new Promise<number>((resolve) => (come = resolve));
	const waiting = withinDeadline(
		1_000,
		async () => await slow,
		(value) => late.push(value),
	);
	time.abort();
	await expect(waiting).rejects.toThrow('was not complete');
	come(7);
	await slow;
	await Promise.resolve();
	expect(late).toEqual([7]);
});

it('what is over when it is done shares one signal with some that began at about the same time', async () => {
	const given: AbortSignal[] = [];
	const work = async ({ shared }: Deadline) => {
		given.push(shared());
		return await Promise.resolve(7);
	};
	expect(await Promise.all([withinDeadline(1_000, work), withinDeadline(1_000, work)])).toEqual([7, 7]);
	expect(given[0]).toBe(given[1]);
	expect(given[0].aborted).toBe(false);
	time.abort();
	expect(given[0].aborted).toBe(true);
});

it('another signal ends those that were given it, and none of the others; it is joined once', async () => {
	const joined = jest.spyOn(AbortSignal, 'any');
	const [canceled, goesOn] = [new AbortController(), new AbortController()];
	const given: AbortSignal[] = [];
	const work = (other: AbortSignal) =>
		withinDeadline(1_000, async ({ shared }) => {
			const signal = shared(other);
			given.push(shared(signal));
			return await new Promise<never>((_resolve, reject) =>
				signal.addEventListener('abort', () => reject(new Error('ended'))),
			);
		});
	const works = [canceled.signal, canceled.signal, goesOn.signal].map(work);
	expect(joined).toHaveBeenCalledTimes(2);
	canceled.abort();
	await expect(works[0]).rejects.toThrow('ended');
	await expect(works[1]).rejects.toThrow('ended');
	expect(given.map(({ aborted }) => aborted)).toEqual([true, true, false]);
	time.abort();
	await expect(works[2]).rejects.toThrow('was not complete');
	expect(given[2].aborted).toBe(true);
});

it('who is given its own signal only after it was ended finds it ended', async () => {
	const canceled = new AbortController();
	canceled.abort();
	const work = async (deadline: Deadline) => {
		deadline.alsoOn(canceled.signal);
		return await Promise.resolve(deadline.signal.aborted);
	};
	expect(await withinDeadline(1_000, work)).toBe(true);
});

it('no signal is listened to by more than ten, which Node would take for a leak', async () => {
	const counts = new Map<AbortSignal, number>();
	const canceled = new AbortController().signal;
	const work = async ({ shared }: Deadline) => {
		const signal = shared(canceled);
		counts.set(signal, (counts.get(signal) ?? 0) + 1);
		return await Promise.resolve();
	};
	await Promise.all(Array.from({ length: 100 }, async () => await withinDeadline(1_000, work)));
	expect(Math.max(...counts.values())).toBeLessThanOrEqual(8);
	expect(counts.size).toBe(13);
});
