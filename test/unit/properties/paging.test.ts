/** Whatever pages a provider hands out: the list ends, or it says why it cannot. */
import fc from 'fast-check';

import { AnswerError } from '../../../nodes/shared/answer';
import { Gathered } from '../../../nodes/shared/gathered';
import { allRecords, type PagingStyle } from '../../../nodes/shared/paging';
import { deepList, json } from './arbitraries';

const style = fc.record({
	position: fc.record({ parameter: fc.constant('at'), counts: fc.constantFrom<'pages' | 'records'>('pages', 'records') }),
	size: fc.record({ parameter: fc.constant('size'), largest: fc.integer({ min: 1, max: 20 }) }),
	totalRecordsAt: fc.option(fc.constant('total'), { nil: undefined }),
	totalPagesAt: fc.option(fc.constant('pages'), { nil: undefined }),
	key: fc.option(fc.constant('id'), { nil: undefined }),
}) as fc.Arbitrary<PagingStyle>;

const limit = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });

/** Longer than any list of these tests; whoever asks for more never ends. */
const MOST_ASKED = 200;

async function followed(paging: PagingStyle, most: number | undefined, pageAt: (asked: number) => { body: unknown; records: unknown[] }) {
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

it('ends when pages come round again, with a clear error if they never end', async () => {
	const pages = fc.array(fc.array(json, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 });
	await fc.assert(fc.asyncProperty(style, limit, pages, json, async (paging, most, round, total) => {
		const end = await followed(paging, most, (asked) => ({ body: { total, pages: total }, records: round[asked % round.length] }));
		if ('error' in end) expect(end.error).toBeInstanceOf(AnswerError);
		else if (most !== undefined) expect(end.records.length).toBeLessThanOrEqual(most);
	}));
});

it('says so when the same full page comes for ever', async () => {
	await fc.assert(fc.asyncProperty(style, json, async (paging, record) => {
		const page = Array.from({ length: paging.size.largest }, () => record);
		const end = await followed({ ...paging, totalRecordsAt: undefined, totalPagesAt: undefined }, undefined, () => ({ body: {}, records: page }));
		expect(end).toMatchObject({ error: expect.any(AnswerError) as AnswerError });
	}));
});

it('believes no total that cannot be one', async () => {
	await fc.assert(fc.asyncProperty(style, json, fc.array(json, { maxLength: 3 }), async (paging, total, records) => {
		const end = await followed(paging, undefined, (asked) => ({ body: { total, pages: total }, records: asked === 0 ? records : [] }));
		expect(end).toHaveProperty('records');
	}));
});

it('gives each record of a list that changes meanwhile, and no record twice', async () => {
	await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 3 }), async (count, size, pushed) => {
		const paging: PagingStyle = { position: { parameter: 'at', counts: 'records' }, size: { parameter: 'size', largest: size }, key: 'id' };
		let asked = 0;
		const records = (await allRecords(paging, undefined, async (query) => {
			const before = Math.min(asked++ * pushed, pushed * 2);
			const all = Array.from({ length: count + before }, (_none, index) => ({ id: index - before }));
			return { body: {}, records: all.slice(query.at, query.at + size) };
		}).catch((error: unknown) => {
			if (error instanceof AnswerError) return [];
			throw error;
		})) as Array<{ id: number }>;
		expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
	}));
});

it('takes records in ten thousand layers', () => {
	const list = new Gathered('id');
	list.add([{ id: 1, deep: deepList() }]);
	expect(list.records).toHaveLength(1);
});
