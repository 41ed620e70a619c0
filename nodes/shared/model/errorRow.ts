/** One line of a provider's error table; the first that fits decides the words. */
export interface ErrorRow {
	status?: number;
	/** Searched in the answer's text. */
	says?: RegExp;
	/**
	 * Searched in the provider's own words only (`saidAt`): what users have written elsewhere in an answer is none of
	 * them.
	 */
	words?: RegExp;
	message: string;
	description: string;
	/** The person does not want it: where users have said what has to be so before it acts, the item is skipped. */
	skips?: string;
	/** What the answer shows besides words, e.g. the records in the way, or a header; ends the description. */
	quotes?: (body: unknown, headers: Record<string, unknown>) => string | undefined;
}
