import type { PagingStyle } from '../model/pagingStyle';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { AnswerError } from './answerError';
import { PageCollector } from './pageCollector';

export interface Page {
	body: unknown;
	records: unknown[];
}

/** Far beyond any list seen; a provider that never ends must not fill the memory. */
const MOST_PAGES = 10_000;

/**
 * So many new records may push known ones onto a last page that is smaller than the others; it still holds what is
 * wanted.
 */
const ROOM = 20;

/**
 * Follows a list to its end, or until `limit` records are there.
 * @param fetchPage gets one page with these query parameters
 * @throws AnswerError when the provider hands out the same page again and again
 */
export async function allRecords(
	style: PagingStyle,
	limit: number | undefined,
	fetchPage: (query: Record<string, number>) => Promise<Page>,
): Promise<unknown[]> {
	const list = new PageCollector(style.key);
	let firstPage: number | undefined;
	for (let pages = 1; pages <= MOST_PAGES; pages++) {
		const query = pageQuery(style, limit, list, pages);
		const page = await fetchPage(query);
		list.add(page.records);
		if (limit !== undefined && list.records.length >= limit) return list.records.slice(0, limit);
		firstPage ??= page.records.length;
		const fullPage = sizeOfFullPage(style, query[style.size.parameter], firstPage);
		if (isLast(style, page, list.received, pages, fullPage)) return list.records;
	}
	throw new AnswerError(`still has more after ${MOST_PAGES} pages`, 'Narrow the list down with filters.');
}

function pageQuery(
	style: PagingStyle,
	limit: number | undefined,
	list: PageCollector,
	pages: number,
): Record<string, number> {
	const { position, size } = style;
	const wanted =
		limit === undefined ? Infinity : position.counts === 'records' ? stillWanted(style, limit, list) : limit;
	return {
		[position.parameter]: position.counts === 'records' ? list.received : pages,
		[size.parameter]: Math.min(size.largest, wanted),
	};
}

/** Where records are counted the last page may be smaller, with room for known ones; pages must all have one size. */
function stillWanted({ key }: PagingStyle, limit: number, list: PageCollector): number {
	const room = Math.max(list.repeated, key === undefined ? 0 : ROOM);
	return Math.min(limit, limit - list.records.length + room);
}

/** @param firstPage how many records came where the most were asked for */
function sizeOfFullPage({ size }: PagingStyle, asked: number, firstPage: number): number {
	return Math.min(asked, Math.max(firstPage, size.proven ?? asked));
}

function isLast(style: PagingStyle, page: Page, count: number, pages: number, fullPage: number): boolean {
	if (page.records.length === 0) return true;
	const totalRecords = totalAt(page.body, style.totalRecordsAt, count);
	if (totalRecords !== undefined) return count === totalRecords;
	const totalPages = totalAt(page.body, style.totalPagesAt, pages);
	if (totalPages !== undefined) return pages === totalPages;
	return page.records.length < fullPage;
}

/** A total below what has come already is none: believing a 0 or -1 that stands for "unknown" would lose records. */
function totalAt(body: unknown, path: string | undefined, soFar: number): number | undefined {
	const total = path === undefined ? undefined : valueAt(body, path);
	return Number.isInteger(total) && (total as number) >= soFar ? (total as number) : undefined;
}
