import { withinDeadline } from '../../../credentials/foundation/deadline';

let time: AbortController;

beforeEach(() => {
	time = new AbortController();
	jest.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
});
afterEach(() => jest.restoreAllMocks());

const never = async () => await new Promise<never>(() => undefined);

it('what ends in time gives what it gives, and nobody listens any longer', async () => {
	const removed = jest.spyOn(time.signal, 'removeEventListener');
	let given: AbortSignal | undefined;
	const work = async (signal: AbortSignal) => {
		given = signal;
		return await Promise.resolve(7);
	};
	expect(await withinDeadline(1_000, work)).toBe(7);
	expect(removed).toHaveBeenCalledTimes(1);
	time.abort();
	expect(given?.aborted).toBe(false);
});

it('what fails in time fails as it does', async () => {
	const work = async () => await Promise.reject(new Error('its own'));
	await expect(withinDeadline(1_000, work)).rejects.toThrow('its own');
});

it('what does not end is given up, and told so', async () => {
	let told = false;
	const waiting = withinDeadline(30_000, async (signal) => {
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
