import type { Lane } from '../model/lane';
import type { PagingStyle } from '../model/pagingStyle';
import { AnswerError } from './answerError';
import { PageCollector } from './pageCollector';
import { MOST_PAGES, type Page, type PagedList } from './pagedList';
import { pagesAhead } from './pagesAhead';
import { mendSeam } from './seam';
import { totalsIn, type Totals } from './totals';

/**
 * So many new records may push known ones onto a last page that is smaller than the others; it still holds what is
 * wanted.
 */
const ROOM = 20;

/** So many empty pages in a row, and the total that promises more is no longer believed. */
const MOST_EMPTY_PAGES = 4;

/** So often a list is begun anew because its rows moved faster than pages came; then it is taken as it comes. */
const MOST_WALKS = 3;

/** How far the walk through a list has come. */
interface Place {
	/** From 1. */
	page: number;
	/** Records of pages that came empty and were passed over. */
	passedOver: number;
	/** Empty pages in a row. */
	empty: number;
	/** The last totals that the provider has named and that may be true. */
	totals: Totals;
	/** The last total of records, whatever it is. */
	rows?: number;
}

const START: Place = { page: 1, passedOver: 0, empty: 0, totals: {} };

/** How a list is read. */
export interface Reading {
	/** Leaves out what is not wanted; the limit counts what is left. */
	keeps?: (record: unknown) => boolean;
	/** When a page may be asked for, where several may be at once. */
	inTurn?: Lane;
}

/**
 * Follows a list to its end, or until `limit` records are there: all pages at once where that can be checked, else page
 * after page.
 * @param fetchPage gets one page with these query parameters
 * @throws AnswerError when the provider hands out the same page again and again
 */
export async function allRecords(
	style: PagingStyle,
	limit: number | undefined,
	fetchPage: PagedList['fetchPage'],
	{ keeps, inTurn }: Reading = {},
): Promise<unknown[]> {
	const askPage: typeof fetchPage = inTurn
		? async (query) => await inTurn(async () => await fetchPage(query))
		: fetchPage;
	const list = { style, fetchPage: askPage, keeps };
	const wanted = keeps === undefined ? limit : undefined;
	let first: Page | undefined = await askPage(pageQuery(style, wanted, new PageCollector(), START));
	const ahead = inTurn && limit === undefined && (await pagesAhead({ ...list, fetchPage }, first, inTurn));
	if (ahead) return ahead;
	for (let walks = 1; ; walks++) {
		const records = await walked(list, limit, first, walks >= MOST_WALKS);
		if (records) return records;
		first = undefined;
	}
}

/**
 * Page after page.
 * @param first the first one, if it is there
 * @param asItComes whether rows that are lost between two pages are put up with
 * @returns undefined where some are
 */
async function walked(list: PagedList, limit: number | undefined, first: Page | undefined, asItComes: boolean) {
	const { style, keeps } = list;
	const collector = new PageCollector(style.key, keeps);
	const wanted = keeps === undefined ? limit : undefined;
	let place = START;
	let firstPage: number | undefined;
	for (let requests = 1; requests <= MOST_PAGES; requests++) {
		const query = pageQuery(style, wanted, collector, place);
		const page = (requests === 1 && first) || (await list.fetchPage(query));
		if (limit === undefined && !(await isWhole(list, collector, page, place)) && !asItComes) return undefined;
		collector.add(page.records);
		if (limit !== undefined && collector.records.length >= limit) return collector.records.slice(0, limit);
		firstPage ??= page.records.length;
		const fullPage = sizeOfFullPage(style, query[style.size.parameter], firstPage);
		const totals = totalsSoFar(style, page, collector, place);
		const rows = totalsIn(style, page.body).records ?? place.rows;
		place = nextPlace(page, collector.largestPage || query[style.size.parameter], { ...place, totals, rows });
		if (isLast(page, collector, place, fullPage)) return collector.records;
	}
	throw new AnswerError(`still has more after ${MOST_PAGES} pages`, 'Narrow the list down with filters.');
}

/** Fewer records than before: some may have left pages that are still to come for those that have been read. */
async function isWhole(list: PagedList, collector: PageCollector, page: Page, place: Place): Promise<boolean> {
	const { records: rows = Infinity } = totalsIn(list.style, page.body);
	const { largestPage: size } = collector;
	if (list.style.key === undefined || size === 0 || rows >= (place.rows ?? 0)) return true;
	return await mendSeam(list, collector, page, {
		pages: place.page - 1,
		records: collector.received + place.passedOver,
		size,
	});
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
function isLast({ records }: Page, list: PageCollector, next: Place, fullPage: number): boolean {
	const { totals } = next;
	const isKnown = totals.pages !== undefined || totals.records !== undefined;
	if (records.length === 0 && (!isKnown || next.empty >= MOST_EMPTY_PAGES)) return true;
	if (!isKnown) return records.length < fullPage;
	return totals.pages !== undefined
		? next.page > totals.pages
		: list.received + next.passedOver >= (totals.records as number);
}

/**
 * An empty page that names none leaves the last ones in force. A total below what has come already is none: believing a
 * 0 or -1 that stands for "unknown" would lose records.
 */
function totalsSoFar(style: PagingStyle, { body, records }: Page, list: PageCollector, place: Place): Totals {
	const named = totalsIn(style, body);
	const totals = {
		pages: (named.pages ?? -1) >= place.page ? named.pages : undefined,
		records: (named.records ?? -1) >= list.received ? named.records : undefined,
	};
	const isNamed = totals.pages !== undefined || totals.records !== undefined;
	return !isNamed && records.length === 0 ? place.totals : totals;
}
