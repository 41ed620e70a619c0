import { valueAt } from '../../credentials/session/valueAt';
import { jsonText } from './jsonText';
import type { Provider } from './provider';

/** What a provider says in an answer, in its own words. */
export function wordsOf({ saidAt }: Provider, body: unknown): string | undefined {
	for (const path of saidAt) {
		const words = valueAt(body, path);
		if (typeof words === 'string' && words.trim() !== '') return words.trim();
		if (typeof words === 'object' && words !== null) return jsonText(words);
	}
	// A web page is no word of the provider's.
	return typeof body === 'string' && body.trim() !== '' && !body.trim().startsWith('<') ? body.trim() : undefined;
}
