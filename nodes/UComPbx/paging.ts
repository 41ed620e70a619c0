import type { PagingStyle } from '../shared/model/pagingStyle';

/**
 * No answer says how many records there are, and the largest page is not published; client code asks for 30 to
 * 1000.
 */
export const PAGES: PagingStyle = {
	position: { parameter: 'page', counts: 'pages' },
	size: { parameter: 'per_page', largest: 100, proven: 30 },
};
