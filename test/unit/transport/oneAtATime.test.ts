import { oneAtATime } from '../../../nodes/shared/transport/oneAtATime';

afterEach(() => jest.restoreAllMocks());

it('one that does not end holds up nobody for ever', async () => {
	const times: AbortController[] = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
		times.push(new AbortController());
		return times[times.length - 1].signal;
	});
	const stuck = oneAtATime('line', async () => await new Promise<never>(() => undefined));
	const next = oneAtATime('line', async () => await Promise.resolve('done'));
	await Promise.resolve();
	// Only who is at work has a time: a long queue is no stall.
	expect(times).toHaveLength(1);
	times[0].abort();
	await expect(stuck).rejects.toThrow('was not complete within 900 seconds');
	expect(await next).toBe('done');
});
