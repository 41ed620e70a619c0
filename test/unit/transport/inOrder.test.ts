import { clock } from '../../../credentials/foundation/clock';
import { inOrder } from '../../../nodes/shared/transport/inOrder';
import { deferred, settle } from '../support/http';

afterEach(() => jest.restoreAllMocks());

/** Work whose end the test decides. */
function workshop() {
	const started: number[] = [];
	const ends = new Map<number, ReturnType<typeof deferred<string>>>();
	const work = async (input: string, index: number) => {
		started.push(index);
		const end = deferred<string>();
		ends.set(index, end);
		return `${input} ${await end.promise}`;
	};
	return {
		started,
		work,
		end: (index: number) => ends.get(index)!.resolve('done'),
		fail: (index: number) => ends.get(index)!.reject(new Error(`no ${index}`)),
	};
}

it('the output keeps the order of the input, whatever ends first', async () => {
	const { work, end } = workshop();
	const all = inOrder(['a', 'b', 'c'], 3, work);
	for (const index of [2, 0, 1]) end(index);
	expect(await all).toEqual(['a done', 'b done', 'c done']);
});

it('no more than so many are under way, and the next starts when one ends', async () => {
	const { started, work, end } = workshop();
	const all = inOrder(['a', 'b', 'c', 'd'], 2, work);
	expect(started).toEqual([0, 1]);
	end(1);
	await settle();
	expect(started).toEqual([0, 1, 2]);
	end(0);
	await settle();
	expect(started).toEqual([0, 1, 2, 3]);
	end(2);
	end(3);
	expect(await all).toHaveLength(4);
});

it('the first error stops the rest, but those under way come to their end first', async () => {
	const { started, work, end, fail } = workshop();
	const ended: string[] = [];
	const all = inOrder(['a', 'b', 'c', 'd'], 2, work).catch((error: Error) => {
		ended.push(error.message);
	});
	fail(0);
	await settle();
	expect(ended).toEqual([]);
	end(1);
	await all;
	expect(ended).toEqual(['no 0']);
	expect(started).toEqual([0, 1]);
});

it('of two errors the first one counts', async () => {
	const { work, fail } = workshop();
	const all = inOrder(['a', 'b'], 2, work);
	fail(1);
	await settle();
	fail(0);
	await expect(all).rejects.toThrow('no 1');
});

it('nothing in, nothing out', async () => {
	expect(await inOrder([], 5, async () => 'x')).toEqual([]);
});

it('an error in the choice of what begins next ends it, and does not leave it waiting', async () => {
	const { work, end } = workshop();
	const next = jest
		.fn<number | undefined, []>()
		.mockReturnValueOnce(0)
		.mockImplementation(() => {
			throw new Error('no choice');
		});
	const all = inOrder(['a', 'b'], 1, work, { next, ended: () => {} });
	end(0);
	await expect(all).rejects.toThrow('no choice');
});

it('a number begins a few in each turn of the event loop; a pace has turns of its own', async () => {
	const turn = deferred<void>();
	jest.spyOn(clock, 'sleep').mockReturnValue(turn.promise);
	const inputs = ['a', 'b', 'c', 'd', 'e', 'f'];
	const [fixed, paced] = [workshop(), workshop()];
	const all = [inOrder(inputs, 6, fixed.work), inOrder(inputs, () => 6, paced.work)];
	expect([fixed.started, paced.started]).toEqual([
		[0, 1, 2, 3],
		[0, 1, 2, 3, 4, 5],
	]);
	turn.resolve();
	await settle();
	expect(fixed.started).toEqual([0, 1, 2, 3, 4, 5]);
	for (const { end } of [fixed, paced]) for (const index of inputs.keys()) end(index);
	expect(await Promise.all(all)).toHaveLength(2);
});

it('so few that all of them may begin in one turn wait for none', async () => {
	const sleep = jest.spyOn(clock, 'sleep');
	const { started, work, end } = workshop();
	const inputs = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
	const all = inOrder(inputs, 4, work);
	for (const index of inputs.keys()) {
		end(index);
		await settle();
	}
	expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
	expect(sleep).not.toHaveBeenCalled();
	await all;
});
