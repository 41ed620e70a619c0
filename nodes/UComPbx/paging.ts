import type { PagingStyle } from '../shared/model/pagingStyle';

/**
 * No answer says how many records there are, and the largest page is not published; client code asks for 30 to
 * 1000.
 */
const PAGES: PagingStyle = {
	position: { parameter: 'page', counts: 'pages' },
	size: { parameter: 'per_page', largest: 100, proven: 30 },
};

/** @param key what tells its records apart */
export const pagesOf = (key: string): PagingStyle => ({ ...PAGES, key });
