import type { PagingStyle } from '../model/pagingStyle';

export interface Page {
	body: unknown;
	records: unknown[];
}

/** A list that is handed out in pages, and how to get one. */
export interface PagedList {
	style: PagingStyle;
	/** Gets one page with these query parameters. */
	fetchPage: (query: Record<string, number>) => Promise<Page>;
	/** Leaves out what is not wanted. */
	keeps?: (record: unknown) => boolean;
}

/** Far beyond any list seen; a provider that never ends must not fill the memory. */
export const MOST_PAGES = 10_000;
