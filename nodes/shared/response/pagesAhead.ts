import { settled, type Settled } from '../../../credentials/foundation/settled';
import type { Lane } from '../model/lane';
import type { PagingStyle } from '../model/pagingStyle';
import { PageCollector } from './pageCollector';
import { MOST_PAGES, type Page, type PagedList } from './pagedList';
import { totalsIn, type Totals } from './totals';

/** With a single page behind the first there is nothing to be gained. */
const FEWEST_PAGES = 3;

/** What the first page tells of the others. */
interface Outlook {
	totals: Totals;
	pages: number;
	/** Records of each page but the last. */
	size: number;
}

/** The records of a page, or undefined where it is not what the first one has promised. */
type Coming = Promise<Settled<unknown[] | undefined>>;

/**
 * All records of a list whose first page is there: the others are asked for without waiting for one another, and put
 * together in their order. Rows that move meanwhile may be lost between two pages; that shows as another total, as a
 * page that is not full, or as a record that comes twice (docs/decisions.md).
 * @param inTurn when a page may be asked for
 * @returns undefined where the list cannot be read so, or rows moved: then it has to be followed page after page
 * @throws what `fetchPage` throws for the first page that fails, once all that were asked for have come
 */
export async function pagesAhead(list: PagedList, first: Page, inTurn: Lane): Promise<unknown[] | undefined> {
	const outlook = outlookFrom(list.style, first);
	if (!outlook) return undefined;
	let isOver = false;
	const ask = async (number: number): Coming => {
		// Nothing more is asked for once it is of no use.
		if (isOver) return { value: undefined };
		const end = await settled(list.fetchPage(queryOf(list.style, number, outlook)));
		const isPromised = 'value' in end && isAsPromised(list.style, end.value, number, outlook);
		isOver ||= !isPromised;
		return 'error' in end ? end : { value: isPromised ? end.value.records : undefined };
	};
	const others = Array.from({ length: outlook.pages - 1 }, (_none, index) => inTurn(async () => await ask(index + 2)));
	const coming = [Promise.resolve({ value: first.records }), ...others];
	return await putTogether(new PageCollector(list.style.key, list.keeps), coming, () => (isOver = true));
}

/** Waits for all, so that nothing goes on behind it. @param stop called when no more are needed */
async function putTogether(list: PageCollector, coming: Coming[], stop: () => void): Promise<unknown[] | undefined> {
	let failed: { error: unknown } | undefined;
	let moved = false;
	for (const page of coming) {
		const end = await page;
		if (failed ?? moved) continue;
		if ('error' in end) failed = end;
		else moved = !end.value || !brings(list, end.value);
		if (failed ?? moved) stop();
	}
	if (failed) throw failed.error;
	return moved ? undefined : list.records;
}

/** @returns whether all of them are new, and can be told from others */
function brings(list: PageCollector, records: unknown[]): boolean {
	list.add(records);
	return list.repeated === 0 && list.withoutKey === 0;
}

function outlookFrom(style: PagingStyle, { body, records: { length: size } }: Page): Outlook | undefined {
	if (!style.askedAhead || style.key === undefined || size === 0) return undefined;
	const totals = totalsIn(style, body);
	const byRecords = totals.records === undefined ? undefined : Math.ceil(totals.records / size);
	const pages = totals.pages ?? byRecords;
	if (pages === undefined || pages < FEWEST_PAGES || pages > MOST_PAGES) return undefined;
	return pages === (byRecords ?? pages) ? { totals, pages, size } : undefined;
}

const queryOf = ({ position, size }: PagingStyle, number: number, outlook: Outlook): Record<string, number> => ({
	[position.parameter]: position.counts === 'records' ? (number - 1) * outlook.size : number,
	[size.parameter]: size.largest,
});

function isAsPromised(style: PagingStyle, { body, records }: Page, number: number, outlook: Outlook): boolean {
	const { totals, pages, size } = outlook;
	const now = totalsIn(style, body);
	if (now.records !== totals.records || now.pages !== totals.pages) return false;
	if (number < pages) return records.length === size;
	const last = totals.records === undefined ? undefined : totals.records - (pages - 1) * size;
	return last === undefined ? records.length > 0 && records.length <= size : records.length === last;
}
