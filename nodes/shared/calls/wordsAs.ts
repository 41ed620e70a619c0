/** The meaning of a provider's words, without regard to case; a word that is not in the table has none. */
export const wordsAs =
	<Meaning>(table: Record<string, Meaning>) =>
	(value: unknown): Meaning | undefined => {
		const word = String(value).trim().toLowerCase();
		return Object.hasOwn(table, word) ? table[word] : undefined;
	};
