/** How one list endpoint hands out its pages, as data. */
export interface PagingStyle {
	/** The parameter that moves on, and whether it counts pages (from 1) or records to skip (from 0). */
	position: { parameter: string; counts: 'pages' | 'records' };
	/**
	 * `proven`: the largest page known to be handed out, where the limit is not published. Above it a page
	 * shorter than asked for may have been cut down, and is not taken for the last.
	 */
	size: { parameter: string; largest: number; proven?: number };
	/**
	 * Where the answer says how many records or pages there are; without it a short page is the last. Where it says both,
	 * the pages are counted, and the records tell whether rows moved meanwhile.
	 */
	totalRecordsAt?: string;
	totalPagesAt?: string;
	/**
	 * What tells records apart, dotted, or `*` for all that they hold: when new ones push others onto the next page, each
	 * is given once.
	 */
	key?: string;
	/**
	 * Its pages may be asked for at once, as soon as the first has told how many there are: where each is, is known
	 * beforehand. Counts only where there is a `key`, which shows rows that moved between pages.
	 */
	askedAhead?: boolean;
}
