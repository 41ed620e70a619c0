import { allRecords } from '../../../nodes/shared/response/paging';
import type { PagingStyle } from '../../../nodes/shared/model/pagingStyle';

const SKIP: PagingStyle = {
	position: { parameter: 'skip', counts: 'records' },
	size: { parameter: 'take', largest: 10 },
};
const PAGES: PagingStyle = {
	position: { parameter: 'page', counts: 'pages' },
	size: { parameter: 'pageSize', largest: 10 },
};

/** A list of so many records; `cap`: the provider gives fewer at a time than asked for. */
function list(style: PagingStyle, total: number, cap = Infinity) {
	const asked: Array<Record<string, number>> = [];
	const fetchPage = async (query: Record<string, number>) => {
		asked.push(query);
		const size = Math.min(query[style.size.parameter], cap);
		const position = query[style.position.parameter];
		const from = style.position.counts === 'records' ? position : (position - 1) * size;
		const records = Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_unused, index) => ({
			id: from + index,
		}));
		return { body: { total, pages: Math.ceil(total / size) }, records };
	};
	return {
		asked,
		all: async (limit?: number) =>
			((await allRecords(style, limit, fetchPage)) as Array<{ id: number }>).map(({ id }) => id),
	};
}
const upTo = (count: number) => Array.from({ length: count }, (_unused, index) => index);

describe.each<[string, PagingStyle, number]>([
	['a list that ends with a short page, by records', SKIP, 3],
	['a list that ends with a short page, by pages', PAGES, 3],
	['a list that tells how many records there are', { ...SKIP, totalRecordsAt: 'total' }, 3],
	['a list that tells how many pages there are', { ...PAGES, totalPagesAt: 'pages' }, 3],
])('%s', (_name, style, requests) => {
	it('is followed to its end', async () => {
		const { all, asked } = list(style, 25);
		expect(await all()).toEqual(upTo(25));
		expect(asked).toHaveLength(requests);
	});

	it('may be empty', async () => {
		const { all, asked } = list(style, 0);
		expect(await all()).toEqual([]);
		expect(asked).toHaveLength(1);
	});

	it.each([1, 9, 10, 11, 15, 20])('gives the first %d where that is the limit', async (limit) => {
		const { all, asked } = list(style, 25);
		expect(await all(limit)).toEqual(upTo(limit));
		expect(asked).toHaveLength(Math.ceil(limit / 10));
	});

	it('gives all there are where the limit is larger', async () => {
		expect(await list(style, 25).all(100)).toEqual(upTo(25));
	});
});

it('where the total is known, a full last page is not followed by an empty one', async () => {
	for (const style of [
		{ ...SKIP, totalRecordsAt: 'total' },
		{ ...PAGES, totalPagesAt: 'pages' },
	]) {
		const { all, asked } = list(style, 20);
		expect(await all()).toEqual(upTo(20));
		expect(asked).toHaveLength(2);
	}
});

it('where the total is known, pages smaller than asked for do not end the list', async () => {
	expect(await list({ ...SKIP, totalRecordsAt: 'total' }, 25, 4).all()).toEqual(upTo(25));
});

it('where records are skipped, no more than still wanted are asked for', async () => {
	const { all, asked } = list(SKIP, 25);
	await all(13);
	expect(asked).toEqual([
		{ skip: 0, take: 10 },
		{ skip: 10, take: 3 },
	]);
});

it('where pages are counted, all have one size', async () => {
	const { all, asked } = list(PAGES, 25);
	await all(13);
	expect(asked).toEqual([
		{ page: 1, pageSize: 10 },
		{ page: 2, pageSize: 10 },
	]);
});

it('a total that is not there leaves it to the short page', async () => {
	expect(await list({ ...SKIP, totalRecordsAt: 'data.total' }, 25).all()).toEqual(upTo(25));
});

const BY_RECORDS = { ...SKIP, totalRecordsAt: 'total' };
const BY_PAGES = { ...PAGES, totalPagesAt: 'total' };

it.each([
	...[0, -1, 2.5, 9, '0', '-1', '', 'ten', '1e3', true, null].map((total): [string, unknown, PagingStyle] => [
		'records',
		total,
		BY_RECORDS,
	]),
	...[0, -1, 2.5, '0', ' ', '1.5', null].map((total): [string, unknown, PagingStyle] => ['pages', total, BY_PAGES]),
])('a total of %s that cannot be one (%j) leaves it to the short page, too', async (_what, total, style) => {
	const pages = [upTo(10), upTo(20).slice(10), [20, 21]];
	let asked = 0;
	const records = await allRecords(style, undefined, async () => ({ body: { total }, records: pages[asked++] ?? [] }));
	expect([records, asked]).toEqual([upTo(22), 3]);
});

it('a total that has been passed meanwhile is no longer one', async () => {
	const pages = [upTo(10), upTo(20).slice(10), [20, 21]];
	let asked = 0;
	const records = await allRecords(BY_RECORDS, undefined, async () => ({
		body: { total: 15 },
		records: pages[asked++] ?? [],
	}));
	expect([records, asked]).toEqual([upTo(22), 3]);
});

describe('a last page that is smaller than the others', () => {
	const style: PagingStyle = { ...SKIP, size: { parameter: 'take', largest: 100 }, key: 'id' };
	const from = (first: number, count: number) => upTo(count).map((index) => ({ id: first + index }));

	it('is not the last when it came full of known records', async () => {
		const pages = [from(0, 100), from(75, 30), from(105, 30)];
		const asked: number[] = [];
		const records = await allRecords(style, 110, async ({ take }) => ({
			body: {},
			records: pages[asked.push(take) - 1],
		}));
		expect([records, asked]).toEqual([from(0, 110), [100, 30, 30]]);
	});

	it('has room for what new records push onto it', async () => {
		let before = 0;
		const fetchPage = async ({ skip, take }: Record<string, number>) => ({
			body: {},
			records: from(-before++, 300).slice(skip, skip + take),
		});
		expect(await allRecords(style, 101, fetchPage)).toEqual(from(0, 101));
		expect(before).toBe(2);
	});
});

describe('a total that is text', () => {
	it.each([
		['records', { ...SKIP, totalRecordsAt: 'total' }],
		['pages', { ...PAGES, totalPagesAt: 'pages' }],
	])('of %s counts like a number', async (_what, style) => {
		const pages = [4, 4, 4, 1];
		let from = 0;
		const asked: Array<Record<string, number>> = [];
		const records = await allRecords(style, undefined, async (query) => {
			const count = pages[asked.push(query) - 1] ?? 0;
			from += count;
			return { body: { total: '13', pages: ' 4 ' }, records: upTo(from).slice(from - count) };
		});
		expect([records, asked.length]).toEqual([upTo(13), 4]);
	});
});

it('600 of "600" come out although the server cuts pages to 200', async () => {
	const style: PagingStyle = { ...SKIP, size: { parameter: 'take', largest: 500 }, totalRecordsAt: 'total' };
	const asked: number[] = [];
	const records = await allRecords(style, undefined, async ({ skip }) => {
		asked.push(skip);
		return { body: { total: '600' }, records: upTo(600).slice(skip, skip + 200) };
	});
	expect([records, asked]).toEqual([upTo(600), [0, 200, 400]]);
});

describe('an empty page below the total', () => {
	/** `holes`: what comes empty, by the times it does. */
	function withHoles(style: PagingStyle, total: number, holes: Map<number, number>, size = 10) {
		const asked: number[] = [];
		const fetchPage = async (query: Record<string, number>) => {
			const at = query[style.position.parameter];
			asked.push(at);
			const left = holes.get(at) ?? 0;
			holes.set(at, left - 1);
			const from = style.position.counts === 'records' ? at : (at - 1) * size;
			const records = left > 0 ? [] : upTo(total).slice(from, from + size);
			return { body: left > 0 ? {} : { total, pages: Math.ceil(total / size) }, records };
		};
		return { asked, all: async () => await allRecords(style, undefined, fetchPage) };
	}
	const records = { ...SKIP, totalRecordsAt: 'total' };
	const pages = { ...PAGES, totalPagesAt: 'pages' };

	it('is asked for once more', async () => {
		for (const [style, at] of [
			[records, 10],
			[pages, 2],
		] as Array<[PagingStyle, number]>) {
			const { all, asked } = withHoles(style, 25, new Map([[at, 1]]));
			expect(await all()).toEqual(upTo(25));
			expect(asked).toHaveLength(4);
		}
	});

	it.each<[string, PagingStyle, number, number[]]>([
		['records', records, 10, [0, 10, 10, 20]],
		['pages', pages, 2, [1, 2, 2, 3]],
	])('that stays empty is passed over, by %s', async (_what, style, at, places) => {
		const { all, asked } = withHoles(style, 25, new Map([[at, Infinity]]));
		expect(await all()).toEqual([...upTo(10), ...upTo(25).slice(20)]);
		expect(asked).toEqual(places);
	});

	it('is passed over by the size of the pages that came, not of those asked for', async () => {
		const { all, asked } = withHoles(records, 12, new Map([[4, Infinity]]), 4);
		expect(await all()).toEqual([...upTo(4), ...upTo(12).slice(8)]);
		expect(asked).toEqual([0, 4, 4, 8]);
	});

	it('ends the list after some, when nothing comes behind it', async () => {
		let requests = 0;
		const given = await allRecords(records, undefined, async () => ({
			body: { total: 1e6 },
			records: requests++ === 0 ? upTo(10) : [],
		}));
		expect([given, requests]).toEqual([upTo(10), 5]);
	});

	it('ends it with the total', async () => {
		const given = [[{ id: 0 }]];
		let requests = 0;
		const list = await allRecords(records, undefined, async () => {
			requests += 1;
			return { body: { total: 2 }, records: given.shift() ?? [] };
		});
		expect([list, requests]).toEqual([[{ id: 0 }], 3]);
	});
});

it('a provider that gives the same page again and again is found out', async () => {
	let requests = 0;
	const work = allRecords(SKIP, undefined, async () => {
		requests += 1;
		return { body: {}, records: upTo(10) };
	});
	await expect(work).rejects.toThrow('the same page');
	// Once may be new records pushing a whole page on.
	expect(requests).toBe(3);
});

it('so is one that goes round in a circle', async () => {
	let requests = 0;
	const work = allRecords(PAGES, undefined, async () => ({
		body: {},
		records: upTo(10).map((id) => `${id} of ${requests++ % 3}`),
	}));
	await expect(work).rejects.toThrow('the same page');
});

it('what fails on a later page fails the list', async () => {
	const work = allRecords(SKIP, undefined, async ({ skip }) => {
		if (skip > 0) throw new Error('page 2');
		return { body: {}, records: upTo(10) };
	});
	await expect(work).rejects.toThrow('page 2');
});
