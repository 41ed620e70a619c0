import { valueAt } from '../../../credentials/foundation/valueAt';
import { isData } from '../../../credentials/foundation/isData';
import { jsonText } from '../../../credentials/foundation/jsonText';
import type { Provider } from '../model/provider';

/** All that a provider says in an answer, in its own words: what the answer holds of users' is none of them. */
export function allWordsOf({ saidAt }: Provider, body: unknown): string[] {
	// A web page is no word of the provider's.
	if (typeof body === 'string') return body.trim() === '' || body.trim().startsWith('<') ? [] : [body.trim()];
	if (!isData(body)) return [];
	return saidAt
		.map((path) => valueAt(body, path))
		.map((words) =>
			typeof words === 'object' && words !== null ? jsonText(words) : typeof words === 'string' ? words.trim() : '',
		)
		.filter((words) => words !== '');
}

/** What says it best. */
export function wordsOf(provider: Provider, body: unknown): string | undefined {
	return allWordsOf(provider, body)[0];
}
