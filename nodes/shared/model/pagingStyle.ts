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
	/**
	 * What tells records apart, dotted, or `*` for all that they hold: when new ones push others onto the next page, each
	 * is given once.
	 */
	key?: string;
}
