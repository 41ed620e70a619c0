import { jsonIn } from './jsonText';

/** Where there may be an integer of more digits than a number of JavaScript holds; strings may look like it, too. */
const MAY_BE_LONG = /(?:^|[[:,\s])-?\d{16,}(?=\s*[,\]}]|\s*$)/;
/** Strings first: digits in them are none of ours. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG = /^-?\d{16,}$/;

/**
 * What a JSON text says; undefined where it is none. An integer beyond 2^53, an ID most likely, comes as text, digit by
 * digit: as a number its last digits would be others.
 */
export function exactJsonIn(text: string): unknown {
	const value = jsonIn(text);
	if (value === undefined || !MAY_BE_LONG.test(text)) return value;
	const quoted = text.replace(TOKENS, (token) => (isInexact(token) ? `"${token}"` : token));
	return quoted === text ? value : jsonIn(quoted);
}

const isInexact = (token: string) => LONG.test(token) && !Number.isSafeInteger(Number(token));
