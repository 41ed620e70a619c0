import { valueAt } from '../../credentials/session/valueAt';
import { AnswerError } from './answer';
import { Gathered } from './gathered';

/** How one list endpoint hands out its pages, as data. */
export interface PagingStyle {
	/** The parameter that moves on, and whether it counts pages (from 1) or records to skip (from 0). */
	position: { parameter: string; counts: 'pages' | 'records' };
	/**
	 * `proven`: the largest page known to be handed out, where the limit is not published. Above it a page
	 * shorter than asked for may have been cut down, and is not taken for the last.
	 */
	size: { parameter: string; largest: number; proven?: number };
	/** Where the answer says how many records or pages there are; without it a short page is the last. */
	totalRecordsAt?: string;
	totalPagesAt?: string;
	/** What tells records apart: when new ones push others onto the next page, each is given once. */
	key?: string;
}

export interface Page {
	body: unknown;
	records: unknown[];
}

/** Far beyond any list seen; a provider that never ends must not fill the memory. */
const MOST_PAGES = 10_000;

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
	const list = new Gathered(style.key);
	let fullPage: number | undefined;
	for (let pages = 1; pages <= MOST_PAGES; pages++) {
		const query = pageQuery(style, limit, list, pages);
		const page = await fetchPage(query);
		list.add(page.records);
		if (limit !== undefined && list.records.length >= limit) return list.records.slice(0, limit);
		fullPage ??= sizeOfFullPage(style, query[style.size.parameter], page.records.length);
		if (isLast(style, page, list.received, pages, fullPage)) return list.records;
	}
	throw new AnswerError(`still has more after ${MOST_PAGES} pages`, 'Narrow the list down with filters.');
}

function pageQuery(
	style: PagingStyle,
	limit: number | undefined,
	list: Gathered,
	pages: number,
): Record<string, number> {
	const { position, size } = style;
	// Where records are counted the last page may be smaller, with room for as many known ones as came last time; pages must all have one size.
	const wanted = limit === undefined ? Infinity : position.counts === 'records' ? limit - list.records.length + list.repeated : limit;
	return {
		[position.parameter]: position.counts === 'records' ? list.received : pages,
		[size.parameter]: Math.min(size.largest, wanted),
	};
}

function sizeOfFullPage({ size }: PagingStyle, asked: number, firstPage: number): number {
	return size.proven === undefined ? asked : Math.max(firstPage, Math.min(asked, size.proven));
}

function isLast(style: PagingStyle, page: Page, count: number, pages: number, fullPage: number): boolean {
	if (page.records.length === 0) return true;
	const totalRecords = numberAt(page.body, style.totalRecordsAt);
	if (totalRecords !== undefined) return count >= totalRecords;
	const totalPages = numberAt(page.body, style.totalPagesAt);
	if (totalPages !== undefined) return pages >= totalPages;
	return page.records.length < fullPage;
}

function numberAt(body: unknown, path: string | undefined): number | undefined {
	const value = path === undefined ? undefined : valueAt(body, path);
	return typeof value === 'number' ? value : undefined;
}
