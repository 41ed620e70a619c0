import type { PagingStyle } from '../model/pagingStyle';
import type { PageCollector } from './pageCollector';
import type { Page, PagedList } from './pagedList';
import { recordKey } from './recordKey';

/** Rows may move while the seam is looked at, too. */
const MOST_LOOKS = 3;

/** Where a page meets the one before. */
export interface Seam {
	/** Pages before it, and their records with those that came twice. */
	pages: number;
	records: number;
	/** Records of a full page. */
	size: number;
}

/**
 * Rows deleted in front of a page pull others from it onto the page before, which has been read: they would be lost.
 * A look across the seam finds them: what lies between a record of the pages before and one of the page behind is all
 * there is between them.
 * @param list has all before the seam, and gets what is missing
 * @param page what comes behind it
 * @returns whether it is certain that nothing is missing
 */
export async function mendSeam(
	{ style, fetchPage }: PagedList,
	list: PageCollector,
	page: Page,
	seam: Seam,
): Promise<boolean> {
	const { query, isFromStart } = lookAcross(style, seam);
	const keys = new Set(page.records.map((record) => recordKey(record, style.key)));
	keys.delete(undefined);
	for (let looks = 1; looks <= MOST_LOOKS; looks++) {
		const { records } = await fetchPage(query);
		const behind = records.findIndex((record) => keys.has(recordKey(record, style.key)));
		const between = behind < 0 ? records : records.slice(0, behind);
		const begins = isFromStart || records.some((record) => list.has(record));
		const ends = behind >= 0 || records.length < query[style.size.parameter];
		if (!begins || !ends) continue;
		list.insert(between);
		return true;
	}
	return false;
}

/** About half a page on either side. */
function lookAcross({ position, size }: PagingStyle, seam: Seam) {
	if (position.counts === 'records') {
		const from = Math.max(0, seam.records - Math.ceil(seam.size / 2));
		return { query: { [position.parameter]: from, [size.parameter]: seam.size }, isFromStart: from === 0 };
	}
	const { page, size: smaller } = pageAcross(seam);
	return { query: { [position.parameter]: page, [size.parameter]: smaller }, isFromStart: page === 1 };
}

/** Where pages are counted, those of a smaller size lie elsewhere: the one with the most on either side of the seam. */
function pageAcross({ pages, size }: Seam): { page: number; size: number } {
	const seam = pages * size;
	const marginOf = (smaller: number) => Math.min(seam % smaller, smaller - (seam % smaller));
	let best = size;
	for (let smaller = size - 1; smaller > size / 2; smaller--) if (marginOf(smaller) > marginOf(best)) best = smaller;
	return { page: Math.floor(seam / best) + 1, size: best };
}
