import { clock } from '../../../credentials/foundation/clock';
import { byKeys } from '../../../nodes/shared/transport/beginnings';
import { inOrder } from '../../../nodes/shared/transport/inOrder';
import { deferred, settle } from '../support/http';

afterEach(() => jest.restoreAllMocks());

/** Work on items of which each is about these keys; the test decides when it ends. */
function workOn(keys: string[][], atOnce = 20, inATurn?: number) {
	const began: number[] = [];
	const underWay = new Map<number, ReturnType<typeof deferred<string>>>();
	const work = async (_keys: string[], index: number) => {
		began.push(index);
		const end = deferred<string>();
		underWay.set(index, end);
		return await end.promise.finally(() => underWay.delete(index));
	};
	const looked: number[] = [];
	const keysOf = (index: number) => {
		looked.push(index);
		return keys[index];
	};
	const all = inOrder(keys, atOnce, work, { ...byKeys(keys.length, keysOf), inATurn });
	return {
		all,
		began,
		looked,
		underWay,
		end: async (index: number) => {
			underWay.get(index)!.resolve(`done ${index}`);
			await settle();
		},
		fail: async (index: number) => {
			underWay.get(index)!.reject(new Error(`no ${index}`));
			await settle();
		},
	};
}

it('those with different keys begin at once, in their order', async () => {
	const { all, began, end } = workOn([['a'], ['b'], ['c']]);
	expect(began).toEqual([0, 1, 2]);
	for (const index of [2, 0, 1]) await end(index);
	expect(await all).toEqual(['done 0', 'done 1', 'done 2']);
});

it('those with one key go one after another in their order, and are passed over meanwhile', async () => {
	const { all, began, end } = workOn([['a'], ['a'], ['b'], ['a'], ['c']], 2);
	expect(began).toEqual([0, 2]);
	await end(2);
	expect(began).toEqual([0, 2, 4]);
	await end(0);
	expect(began).toEqual([0, 2, 4, 1]);
	await end(4);
	expect(began).toEqual([0, 2, 4, 1]);
	await end(1);
	expect(began).toEqual([0, 2, 4, 1, 3]);
	await end(3);
	expect(await all).toHaveLength(5);
});

it('one with several keys waits for all of them, and keeps its turn before those behind it', async () => {
	const { all, began, end } = workOn([['a'], ['b'], ['b', 'a'], ['a'], ['b'], ['c']], 4);
	expect(began).toEqual([0, 1, 5]);
	await end(1);
	// 4 could have b, but 2 has been waiting for it.
	expect(began).toEqual([0, 1, 5]);
	await end(0);
	expect(began).toEqual([0, 1, 5, 2]);
	await end(2);
	expect(began).toEqual([0, 1, 5, 2, 3, 4]);
	for (const index of [3, 4, 5]) await end(index);
	expect(await all).toHaveLength(6);
});

it('keys in a circle stop nobody for ever', async () => {
	const keys = [
		['a', 'b'],
		['b', 'c'],
		['c', 'a'],
		['a', 'b'],
		['b', 'a'],
	];
	const { all, began, underWay, end } = workOn(keys);
	while (underWay.size > 0) await end([...underWay.keys()][0]);
	expect(await all).toHaveLength(5);
	expect(began).toEqual([0, 1, 2, 3, 4]);
});

it('one without a key goes alone', async () => {
	const { all, began, end } = workOn([['a'], ['b'], [], ['c'], [], ['d']]);
	expect(began).toEqual([0, 1]);
	await end(0);
	expect(began).toEqual([0, 1]);
	await end(1);
	expect(began).toEqual([0, 1, 2]);
	await end(2);
	expect(began).toEqual([0, 1, 2, 3]);
	await end(3);
	expect(began).toEqual([0, 1, 2, 3, 4]);
	await end(4);
	await end(5);
	expect(await all).toHaveLength(6);
});

it('after one that has failed nothing begins, neither behind it nor what waited before it', async () => {
	const { all, began, end, fail } = workOn([['a'], ['a'], ['b'], ['c'], ['d']], 3);
	const failing = expect(all).rejects.toThrow('no 2');
	expect(began).toEqual([0, 2, 3]);
	await fail(2);
	await end(0);
	await end(3);
	await failing;
	expect(began).toEqual([0, 2, 3]);
});

it('as many as the width says are at work, not one more that only waits for a key', async () => {
	const { all, began, underWay, end } = workOn([['a'], ['a'], ['b'], ['b'], ['c'], ['c'], ['d']], 3);
	expect(began).toEqual([0, 2, 4]);
	while (underWay.size > 0) await end([...underWay.keys()][0]);
	expect(await all).toHaveLength(7);
});

it('looks at each once, and not at all of a large input at once', async () => {
	const { all, looked, underWay, end } = workOn(Array.from({ length: 1_000 }, () => ['a']));
	expect(looked.length).toBeLessThan(300);
	while (underWay.size > 0) await end([...underWay.keys()][0]);
	await all;
	expect(looked).toEqual(Array.from({ length: 1_000 }, (_none, index) => index));
});

/** @returns begins the next turn of the event loop */
function heldTurns(): () => Promise<void> {
	const turns: Array<ReturnType<typeof deferred<void>>> = [];
	jest.spyOn(clock, 'sleep').mockImplementation(async () => {
		turns.push(deferred<void>());
		await turns.at(-1)!.promise;
	});
	return async () => {
		for (const turn of turns.splice(0)) turn.resolve();
		await settle();
	};
}

it('so many begin in one turn of the event loop, though more have room', async () => {
	const nextTurn = heldTurns();
	const { all, began, end } = workOn([['a'], ['b'], ['c'], ['d']], 3, 1);
	expect(began).toEqual([0]);
	await nextTurn();
	expect(began).toEqual([0, 1]);
	await nextTurn();
	await nextTurn();
	expect(began).toEqual([0, 1, 2]);
	await end(0);
	expect(began).toEqual([0, 1, 2, 3]);
	for (const index of [1, 2, 3]) await end(index);
	expect(await all).toHaveLength(4);
});

it('those that only end one after another wait for no turn', async () => {
	heldTurns();
	const { all, began, end } = workOn([['a'], ['b'], ['c']], 3, 1);
	for (const index of [0, 1, 2]) {
		expect(began).toEqual([0, 1, 2].slice(0, index + 1));
		await end(index);
	}
	expect(await all).toHaveLength(3);
});
