import type { PagingStyle } from '../shared/model/pagingStyle';

/**
 * No answer says how many records there are, and the largest page is not known; client code asks for 3 to 1000.
 */
const PAGES: PagingStyle = {
	position: { parameter: 'page', counts: 'pages' },
	size: { parameter: 'per_page', largest: 100, proven: 30 },
};

/** @param key what tells its records apart, `*` for all that they hold */
export const pagesOf = (key: string): PagingStyle => ({ ...PAGES, key });
