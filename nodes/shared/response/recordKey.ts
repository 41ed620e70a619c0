import { digest } from '../../../credentials/foundation/digest';
import { jsonText } from '../../../credentials/foundation/jsonText';
import { valueAt } from '../../../credentials/foundation/valueAt';

/**
 * What tells a record from others.
 * @param key as in a `PagingStyle`
 * @returns undefined if it has nothing that does
 */
export function recordKey(record: unknown, key: string | undefined): unknown {
	if (key === undefined) return undefined;
	if (key !== '*') return valueAt(record, key) ?? undefined;
	const content = jsonText(record);
	return content === '' ? undefined : digest(content);
}
