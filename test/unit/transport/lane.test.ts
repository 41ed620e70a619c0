import { laneFor } from '../../../nodes/shared/transport/lane';
import { deferred } from '../support/http';

it('lets so many work at a time, in the order in which they came', async () => {
	const lane = laneFor(2);
	const began: number[] = [];
	const work = [0, 1, 2, 3].map(() => deferred<void>());
	const all = work.map((one, index) =>
		lane(async () => {
			began.push(index);
			await one.promise;
			return index;
		}),
	);
	expect(began).toEqual([0, 1]);
	work[1].resolve();
	await all[1];
	await Promise.resolve();
	expect(began).toEqual([0, 1, 2]);
	work.forEach(({ resolve }) => resolve());
	expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

it('what fails makes room for the next', async () => {
	const lane = laneFor(1);
	const failing = lane(async () => await Promise.reject(new Error('no')));
	const next = lane(async () => await Promise.resolve('next'));
	await expect(failing).rejects.toThrow('no');
	expect(await next).toBe('next');
});
