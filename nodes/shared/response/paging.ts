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

/** So many empty pages in a row, and the total that promises more is no longer believed. */
const MOST_EMPTY_PAGES = 4;

/** How far the walk through a list has come. */
interface Place {
	/** From 1. */
	page: number;
	/** Records of pages that came empty and were passed over. */
	passedOver: number;
	/** Empty pages in a row. */
	empty: number;
	/** The last total of records or pages that the provider has named. */
	total?: number;
}

/**
 * Follows a list to its end, or until `limit` records are there.
 * @param fetchPage gets one page with these query parameters
 * @param keeps leaves out what is not wanted; the limit counts what is left
 * @throws AnswerError when the provider hands out the same page again and again
 */
export async function allRecords(
	style: PagingStyle,
	limit: number | undefined,
	fetchPage: (query: Record<string, number>) => Promise<Page>,
	keeps?: (record: unknown) => boolean,
): Promise<unknown[]> {
	const list = new PageCollector(style.key, keeps);
	const wanted = keeps === undefined ? limit : undefined;
	let place: Place = { page: 1, passedOver: 0, empty: 0 };
	let firstPage: number | undefined;
	for (let requests = 1; requests <= MOST_PAGES; requests++) {
		const query = pageQuery(style, wanted, list, place);
		const page = await fetchPage(query);
		list.add(page.records);
		if (limit !== undefined && list.records.length >= limit) return list.records.slice(0, limit);
		firstPage ??= page.records.length;
		const fullPage = sizeOfFullPage(style, query[style.size.parameter], firstPage);
		place = nextPlace(page, list.largestPage || query[style.size.parameter], {
			...place,
			total: totalIn(style, page, list, place),
		});
		if (isLast(style, page, list, place, fullPage)) return list.records;
	}
	throw new AnswerError(`still has more after ${MOST_PAGES} pages`, 'Narrow the list down with filters.');
}

function pageQuery(
	style: PagingStyle,
	limit: number | undefined,
	list: PageCollector,
	{ page, passedOver }: Place,
): Record<string, number> {
	const { position, size } = style;
	const wanted =
		limit === undefined ? Infinity : position.counts === 'records' ? stillWanted(style, limit, list) : limit;
	return {
		[position.parameter]: position.counts === 'records' ? list.received + passedOver : page,
		[size.parameter]: Math.min(size.largest, wanted),
	};
}

/** A page that comes empty is asked for once more; if it stays so, it is a hole, and what lies behind it counts. */
function nextPlace({ records }: Page, pageSize: number, place: Place): Place {
	if (records.length > 0) return { ...place, page: place.page + 1, empty: 0 };
	const empty = place.empty + 1;
	if (empty === 1) return { ...place, empty };
	return { ...place, empty, page: place.page + 1, passedOver: place.passedOver + pageSize };
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

/** @param next where the walk would go on */
function isLast(style: PagingStyle, page: Page, list: PageCollector, next: Place, fullPage: number): boolean {
	const isEmpty = page.records.length === 0;
	if (isEmpty && (next.total === undefined || next.empty >= MOST_EMPTY_PAGES)) return true;
	if (next.total === undefined) return page.records.length < fullPage;
	return style.totalRecordsAt === undefined ? next.page > next.total : list.received + next.passedOver >= next.total;
}

/** An empty page that names none leaves the last one in force. */
function totalIn(style: PagingStyle, { body, records }: Page, list: PageCollector, place: Place): number | undefined {
	const named = totalAt(body, style.totalRecordsAt, list.received) ?? totalAt(body, style.totalPagesAt, place.page);
	return named ?? (records.length === 0 ? place.total : undefined);
}

/** A total below what has come already is none: believing a 0 or -1 that stands for "unknown" would lose records. */
function totalAt(body: unknown, path: string | undefined, soFar: number): number | undefined {
	const total = path === undefined ? undefined : numberIn(valueAt(body, path));
	return Number.isInteger(total) && (total as number) >= soFar ? total : undefined;
}

/** Some give numbers as text. */
function numberIn(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
}
