/** Return All asks for pages ahead, and gives what page after page would give. */
import type { PagingStyle } from '../../../nodes/shared/model/pagingStyle';
import type { Page } from '../../../nodes/shared/response/pagedList';
import { allRecords } from '../../../nodes/shared/response/paging';
import { livelyList, rowsUpTo, type Row } from '../support/livelyList';
import { mulberry32 } from '../../faults/random';

const { setImmediate: nextTurn } = jest.requireActual<typeof import('timers/promises')>('timers/promises');

const BY_RECORDS: PagingStyle = {
	position: { parameter: 'skip', counts: 'records' },
	size: { parameter: 'take', largest: 10 },
	totalRecordsAt: 'total',
	key: 'id',
	askedAhead: true,
};
const BY_PAGES: PagingStyle = {
	...BY_RECORDS,
	position: { parameter: 'page', counts: 'pages' },
	totalPagesAt: 'pages',
};
const PAGES_ONLY: PagingStyle = { ...BY_PAGES, totalRecordsAt: undefined };
const STYLES: Array<[string, PagingStyle]> = [
	['records skipped, total of records', BY_RECORDS],
	['pages counted, both totals', BY_PAGES],
	['pages counted, total of pages', PAGES_ONLY],
];

type List = ReturnType<typeof livelyList>;

const idsOf = (records: unknown[]) => (records as Row[]).map(({ id }) => id);
const upTo = (count: number) => idsOf(rowsUpTo(count));
const all = async (style: PagingStyle, { fetchPage, inTurn }: List, limit?: number) =>
	idsOf(await allRecords(style, limit, fetchPage, { inTurn }));
const positionOf = ({ position: { counts } }: PagingStyle, page: number) =>
	counts === 'records' ? (page - 1) * 10 : page;
const positionsOf = (style: PagingStyle, pages: number) =>
	Array.from({ length: pages }, (_none, index) => positionOf(style, index + 1));

describe.each(STYLES)('%s', (_name, style) => {
	it.each([95, 100])(
		'%d rows come in their order, whatever the order of the answers; each page is asked for once',
		async (count) => {
			const list = livelyList(style, rowsUpTo(count), { picks: (waiting) => waiting - 1 });
			expect(await all(style, list)).toEqual(upTo(count));
			expect(list.positions()).toEqual(positionsOf(style, 10));
			expect(list.mostAtOnce()).toBe(9);
		},
	);

	it('no more at once than there are places, and the first page alone', async () => {
		const list = livelyList(style, rowsUpTo(200), { atOnce: 3 });
		expect(await all(style, list)).toEqual(upTo(200));
		expect([list.mostAtOnce(), list.asked.length]).toEqual([3, 20]);
	});

	it.each([
		['one place', { ...style }, { atOnce: 1 }],
		['no key', { ...style, key: undefined }, {}],
		['a style that says nothing of it', { ...style, askedAhead: undefined }, {}],
		['no total', { ...style, totalRecordsAt: undefined, totalPagesAt: undefined }, {}],
	])('page after page with %s', async (_what, otherStyle, nature) => {
		const list = livelyList(otherStyle, rowsUpTo(95), nature);
		expect(await all(otherStyle, list)).toEqual(upTo(95));
		expect([list.mostAtOnce(), list.positions()]).toEqual([1, positionsOf(style, 10)]);
	});

	it('page after page with a limit', async () => {
		const list = livelyList(style, rowsUpTo(200));
		expect(await all(style, list, 95)).toEqual(upTo(95));
		expect([list.mostAtOnce(), list.asked.length]).toEqual([1, 10]);
	});

	it('a page of which nobody can be told apart is read as before', async () => {
		const rows = rowsUpTo(100);
		rows[42] = {} as Row;
		const list = livelyList(style, rows);
		expect(await all(style, list)).toEqual(idsOf(rows));
		expect(list.positions()).toEqual([...positionsOf(style, 10), ...positionsOf(style, 10).slice(1)]);
	});

	it.each<[string, (page: Page) => Page]>([
		['a page that is not full', ({ body, records }) => ({ body, records: records.slice(1) })],
		['a record that has come before', ({ body, records }) => ({ body, records: [{ id: 1 }, ...records.slice(1)] })],
		['another total', ({ body, records }) => ({ body: { total: 101, pages: 11, was: body }, records })],
		['no total', ({ records }) => ({ body: {}, records })],
	])('%s: page after page from the second on', async (_what, once) => {
		const list = livelyList(style, rowsUpTo(100));
		list.faults.set(positionOf(style, 5), (page) => {
			list.faults.clear();
			return once(page);
		});
		expect(await all(style, list)).toEqual(upTo(100));
		expect(list.positions().slice(-9)).toEqual(positionsOf(style, 10).slice(1));
		expect(list.mostAtOnce()).toBe(9);
		// Those ahead, and all but the first again.
		expect(list.asked.length).toBe(19);
	});

	it('once rows have moved, nothing more is asked for ahead', async () => {
		const list = livelyList(style, rowsUpTo(1000), { atOnce: 4 });
		list.faults.set(positionOf(style, 3), ({ body }) => ({ body, records: [] }));
		const work = all(style, list);
		list.faults.set(positionOf(style, 2), (page) => page);
		void nextTurn()
			.then(async () => await nextTurn())
			.then(() => list.faults.delete(positionOf(style, 3)));
		await work;
		// One that was asked for while the answers were looked at.
		expect(list.asked.length).toBeGreaterThanOrEqual(100);
		expect(list.asked.length).toBeLessThanOrEqual(110);
	});

	it('a page that fails fails the list, after those under way, and starts no more', async () => {
		// Page 4 is answered first.
		const list = livelyList(style, rowsUpTo(1000), { atOnce: 4, picks: (waiting) => (waiting > 2 ? 2 : 0) });
		for (const page of [3, 4])
			list.faults.set(positionOf(style, page), () => {
				throw new Error(`page ${page}`);
			});
		await expect(all(style, list)).rejects.toThrow('page 3');
		expect(list.isIdle()).toBe(true);
		expect(list.asked.length).toBeLessThan(10);
	});
});

it('a server that gives less than asked for is asked by what it gives', async () => {
	const style = { ...BY_RECORDS, size: { parameter: 'take', largest: 50 } };
	const list = livelyList(style, rowsUpTo(95));
	const fetchPage = async (query: Record<string, number>) => await list.fetchPage({ ...query, take: 10 });
	expect(idsOf(await allRecords(style, undefined, fetchPage, { inTurn: list.inTurn }))).toEqual(upTo(95));
	expect([list.positions(), list.mostAtOnce()]).toEqual([positionsOf(style, 10), 9]);
});

it('what is not wanted is left out of all pages', async () => {
	const list = livelyList(BY_RECORDS, rowsUpTo(95));
	const keeps = (row: unknown) => (row as Row).id % 2 === 0;
	const records = await allRecords(BY_RECORDS, undefined, list.fetchPage, { inTurn: list.inTurn, keeps });
	expect(idsOf(records)).toEqual(upTo(95).filter((id) => id % 2 === 0));
});

/** New rows come in at the front, as calls do; any row may go. */
async function readWhileItMoves(style: PagingStyle, seed: number, moves: { in: number; out: number }) {
	const random = mulberry32(seed);
	const rows = rowsUpTo(400 + Math.floor(random() * 200));
	const before = idsOf(rows);
	let next = 10_000;
	const change = () => {
		if (random() < moves.in) rows.unshift({ id: next++ });
		if (random() < moves.out) rows.splice(Math.floor(random() * rows.length), 1);
	};
	const list = livelyList(style, rows, {
		atOnce: 1 + Math.floor(random() * 20),
		picks: (waiting) => Math.floor(random() * waiting),
		between: (answered) => answered > 0 && change(),
	});
	const given = await all(style, list);
	const throughout = before.filter((id) => rows.some((row) => row.id === id));
	return { given, throughout, requests: list.asked.length, pages: Math.ceil(before.length / style.size.largest) };
}

describe.each<[string, PagingStyle, { in: number; out: number }]>([
	['records skipped, few moves', BY_RECORDS, { in: 0.03, out: 0.02 }],
	['records skipped, many moves', BY_RECORDS, { in: 0.7, out: 0.7 }],
	['records skipped, rows go', BY_RECORDS, { in: 0, out: 0.9 }],
	['pages counted, few moves', BY_PAGES, { in: 0.03, out: 0.02 }],
	['pages counted, many moves', BY_PAGES, { in: 0.7, out: 0.7 }],
	['pages counted, rows go', BY_PAGES, { in: 0, out: 0.9 }],
	['total of pages only, rows come in', PAGES_ONLY, { in: 0.3, out: 0 }],
])('200 runs while rows come and go: %s', (_name, shape, moves) => {
	const style = { ...shape, size: { ...shape.size, largest: 20 } };

	it('none that was there throughout is lost, and none comes twice', async () => {
		let ahead = 0;
		let inTurn = 0;
		const runs = await Promise.all(
			Array.from({ length: 200 }, async (_none, seed) => await readWhileItMoves(style, seed, moves)),
		);
		const lost = runs.flatMap(({ given, throughout }, seed) => {
			const found = new Set(given);
			return throughout.filter((id) => !found.has(id)).map((id) => ({ seed, id }));
		});
		for (const { given, requests, pages } of runs) {
			expect(new Set(given).size).toBe(given.length);
			if (requests === pages) ahead++;
			else inTurn++;
		}
		expect(lost).toEqual([]);
		// guard: rows moved in these runs
		expect(inTurn).toBeGreaterThan(0);
		if (moves.in < 0.1 && moves.out < 0.1) expect(ahead).toBeGreaterThan(0);
	});
});
