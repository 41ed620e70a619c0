import { valueAt } from '../foundation/valueAt';

/** Where providers and frameworks put words; the first two are of RFC 6749, 5.2. */
const PLACES = ['error', 'error_description', 'message', 'detail', 'title', 'reason'];
const IN_ERRORS = ['code', 'message', 'detail', 'description'];

/** What the answer to a refused sign-in says. */
export interface RefusalWords {
	/** The OAuth error code; empty where there is none. */
	code: string;
	/** All that was said, the code first; empty for a web page. */
	said: string;
}

export function refusalWords(body: unknown): RefusalWords {
	const code = textAt(body, 'error')[0] ?? '';
	if (typeof body === 'string') return { code: '', said: body.trim().startsWith('<') ? '' : body.trim() };
	const [error, ...others] = PLACES.map((place) => textAt(body, place)[0]);
	// One of them says it best.
	const words = [error, others.find((text) => text !== undefined), ...listedErrors(valueAt(body, 'errors'))];
	return { code, said: [...new Set(words.filter((text) => text !== undefined))].join(', ') };
}

/** A text, or the texts of an error that is an object. */
function textAt(value: unknown, place: string): string[] {
	const found = valueAt(value, place);
	if (typeof found === 'object' && found !== null) return IN_ERRORS.flatMap((inner) => textAt(found, inner));
	return typeof found === 'string' && found.trim() !== '' ? [found.trim()] : [];
}

/** Entries are texts or objects; under the names of fields they are lists of texts. */
function listedErrors(errors: unknown): string[] {
	if (typeof errors === 'string') return [errors];
	if (typeof errors !== 'object' || errors === null) return [];
	return Object.values(errors)
		.flat()
		.flatMap((entry: unknown) => (typeof entry === 'string' ? [entry] : IN_ERRORS.flatMap((at) => textAt(entry, at))));
}
