import { oneAtATime, oneAtATimeInAll } from '../../../nodes/shared/transport/oneAtATime';
import { deferred, settle } from '../support/http';

afterEach(() => jest.restoreAllMocks());

it('one that does not end holds up nobody for ever', async () => {
	const times: AbortController[] = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
		times.push(new AbortController());
		return times[times.length - 1].signal;
	});
	const stuck = oneAtATime('line', async () => await new Promise<never>(() => undefined));
	const next = oneAtATime('line', async () => await Promise.resolve('done'));
	await settle();
	// Only who is at work has a time: a long queue is no stall.
	expect(times).toHaveLength(1);
	times[0].abort();
	await expect(stuck).rejects.toThrow('was not complete within 900 seconds');
	expect(await next).toBe('done');
});

describe('in several lines', () => {
	it('what has a line in common goes one after another as it came, all else at once', async () => {
		const began: string[] = [];
		const ends = new Map<string, ReturnType<typeof deferred<void>>>();
		const work = (name: string, ...lines: string[]) =>
			oneAtATimeInAll(lines, async () => {
				began.push(name);
				const end = deferred<void>();
				ends.set(name, end);
				await end.promise;
			});
		const all = [work('first', 'a', 'b'), work('second', 'b', 'c'), work('third', 'c', 'a'), work('other', 'd')];
		await settle();
		expect(began).toEqual(['first', 'other']);
		for (const [name, next] of [
			['first', 'second'],
			['second', 'third'],
		]) {
			ends.get(name)!.resolve();
			await settle();
			expect(began.at(-1)).toBe(next);
		}
		ends.get('third')!.resolve();
		ends.get('other')!.resolve();
		await Promise.all(all);
	});

	it('one line named twice is one', async () => {
		expect(await oneAtATimeInAll(['a', 'a'], async () => await Promise.resolve('done'))).toBe('done');
	});

	it('what fails in one lets the next begin', async () => {
		const failing = oneAtATimeInAll(['a', 'b'], async () => await Promise.reject(new Error('no')));
		const next = oneAtATimeInAll(['b'], async () => await Promise.resolve('next'));
		await expect(failing).rejects.toThrow('no');
		expect(await next).toBe('next');
	});
});
