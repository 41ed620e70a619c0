/** Whatever pages a provider hands out: the list ends, or it says why it cannot. */
import fc from 'fast-check';

import { settled } from '../../../credentials/foundation/settled';
import { AnswerError } from '../../../nodes/shared/response/answerError';
import { PageCollector } from '../../../nodes/shared/response/pageCollector';
import { allRecords } from '../../../nodes/shared/response/paging';
import type { PagingStyle } from '../../../nodes/shared/model/pagingStyle';
import { deepList, json } from './arbitraries';
import { Branches } from './branches';

const style = fc.record({
	position: fc.record({
		parameter: fc.constant('at'),
		counts: fc.constantFrom<'pages' | 'records'>('pages', 'records'),
	}),
	size: fc.record({ parameter: fc.constant('size'), largest: fc.integer({ min: 1, max: 20 }) }),
	totalRecordsAt: fc.option(fc.constant('total'), { nil: undefined }),
	totalPagesAt: fc.option(fc.constant('pages'), { nil: undefined }),
	key: fc.option(fc.constant('id'), { nil: undefined }),
}) as fc.Arbitrary<PagingStyle>;

const limit = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });

/** Longer than any list of these tests; whoever asks for more never ends. */
const MOST_ASKED = 200;

async function followed(
	paging: PagingStyle,
	most: number | undefined,
	pageAt: (asked: number) => { body: unknown; records: unknown[] },
) {
	let asked = 0;
	const fetchPage = async () => {
		asked += 1;
		if (asked > MOST_ASKED) throw new Error('never ends');
		return pageAt(asked - 1);
	};
	try {
		return { records: await allRecords(paging, most, fetchPage) };
	} catch (error) {
		return { error };
	}
}

const numbered = (from: number, count: number) =>
	Array.from({ length: count }, (_none, index) => ({ id: from + index }));

it('ends when pages come round again, with a clear error if they never end', async () => {
	const ways = new Branches('an end', 'an error', 'the limit');
	const pages = fc.array(fc.array(json, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 });
	await fc.assert(
		fc.asyncProperty(style, limit, pages, json, async (paging, most, round, total) => {
			const end = await followed(paging, most, (asked) => ({
				body: { total, pages: total },
				records: round[asked % round.length],
			}));
			ways.took('error' in end ? 'an error' : end.records.length === most ? 'the limit' : 'an end');
			if ('error' in end) expect(end.error).toBeInstanceOf(AnswerError);
			else if (most !== undefined) expect(end.records.length).toBeLessThanOrEqual(most);
		}),
		{ numRuns: 300 },
	);
	ways.expectAll();
});

it('says so when the same full page comes for ever', async () => {
	await fc.assert(
		fc.asyncProperty(style, json, async (paging, record) => {
			const page = Array.from({ length: paging.size.largest }, () => record);
			const end = await followed({ ...paging, totalRecordsAt: undefined, totalPagesAt: undefined }, undefined, () => ({
				body: {},
				records: page,
			}));
			expect(end).toMatchObject({ error: expect.any(AnswerError) as AnswerError });
		}),
	);
});

describe('a total', () => {
	const isNumber = (value: unknown) => typeof value === 'string' && /^\s*\d+\s*$/.test(value);
	const notANumber = json.filter((value) => typeof value !== 'number' && !isNumber(value));
	const neverOne = fc.oneof(
		notANumber,
		fc.constantFrom(0, -0, -1, 2.5, 5e-324, 1e-7),
		fc.integer({ max: -1 }),
		fc.integer({ min: 0, max: 50 }).map((half) => half + 0.5),
	);
	/** With it, how many records its first page has. */
	const believable = fc.constantFrom(1, 2, 3);

	it('that cannot be one is not believed', async () => {
		const lists = style.chain((paging) =>
			fc.tuple(
				fc.constant(paging),
				fc.oneof(neverOne, fc.integer({ min: 0, max: paging.size.largest - 1 })),
				neverOne,
				fc.integer({ min: 0, max: paging.size.largest - 1 }),
			),
		);
		await fc.assert(
			fc.asyncProperty(lists, async ([paging, total, pages, rest]) => {
				const { largest } = paging.size;
				const all = numbered(0, 2 * largest + rest);
				const end = await followed(paging, undefined, (asked) => ({
					body: { total, pages },
					records: all.slice(asked * largest, (asked + 1) * largest),
				}));
				expect(end).toEqual({ records: all });
			}),
			{ numRuns: 300 },
		);
	});

	it('that can be one is believed, even where a page is shorter than asked for', async () => {
		await fc.assert(
			fc.asyncProperty(style, believable, believable, async (paging, size, count) => {
				const all = numbered(0, size * count);
				const known: PagingStyle = {
					...paging,
					totalRecordsAt: paging.totalRecordsAt ?? (paging.totalPagesAt ? undefined : 'total'),
				};
				let requests = 0;
				const end = await followed(known, undefined, (asked) => {
					requests = asked + 1;
					return { body: { total: all.length, pages: count }, records: all.slice(asked * size, (asked + 1) * size) };
				});
				expect([end, requests]).toEqual([{ records: all }, count]);
			}),
		);
	});
});

it('gives each record of a list that changes meanwhile, in order and none twice', async () => {
	const ways = new Branches('a record came twice', 'nothing new came', 'the limit ended it');
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 0, max: 60 }),
			fc.integer({ min: 1, max: 10 }),
			fc.integer({ min: 0, max: 3 }),
			limit,
			async (count, size, pushed, most) => {
				const paging: PagingStyle = {
					position: { parameter: 'at', counts: 'records' },
					size: { parameter: 'size', largest: size },
					key: 'id',
				};
				let asked = 0;
				const end = await settled(
					allRecords(paging, most, async (query) => {
						const before = Math.min(asked++ * pushed, pushed * 2);
						const all = numbered(-before, count + before);
						if (asked > 1 && pushed > 0 && query.at < all.length) ways.took('a record came twice');
						return { body: {}, records: all.slice(query.at, query.at + query.size) };
					}),
				);
				if ('error' in end) {
					ways.took('nothing new came');
					expect(end.error).toBeInstanceOf(AnswerError);
					// Two pages in a row of nothing but known records: only where all of a page was pushed on.
					expect(pushed).toBeGreaterThanOrEqual(size);
					return;
				}
				if (end.value.length === most) ways.took('the limit ended it');
				const ids = (end.value as Array<{ id: number }>).map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.length).toBeGreaterThanOrEqual(Math.min(most ?? Infinity, count));
				// What was there throughout; new ones may come between where a page holds fewer than were pushed on.
				const old = ids.filter((id) => id >= 0);
				expect(old).toEqual(numbered(0, most === undefined ? count : old.length).map(({ id }) => id));
			},
		),
		{ numRuns: 500 },
	);
	ways.expectAll();
});

it('takes records in ten thousand layers', () => {
	const list = new PageCollector('id');
	list.add([{ id: 1, deep: deepList() }]);
	expect(list.records).toHaveLength(1);
});
