import type { IDataObject } from 'n8n-workflow';

const OPT_OUT = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'];
const OPT_IN = ['START'];

/** Punctuation, emojis, and what nobody sees. */
const NO_WORD = /[\p{P}\p{S}\p{C}\p{M}]/gu;

/**
 * Whether the writer of a text wants no more of them, or wants them again: the whole of it is one of the words. Case and
 * punctuation do not matter; a sentence with such a word in it is none.
 * @returns `{ optOut: true }`, `{ optIn: true }` or `{}`
 */
export function optOutMark(text: unknown): IDataObject {
	if (typeof text !== 'string') return {};
	const word = text.normalize('NFKC').replace(NO_WORD, '').trim().toUpperCase();
	if (OPT_OUT.includes(word)) return { optOut: true };
	return OPT_IN.includes(word) ? { optIn: true } : {};
}
