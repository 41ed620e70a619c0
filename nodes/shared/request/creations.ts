/** What may be said of an operation that creates. */
import type { KeysOf, Lookup, Operation } from '../model/operation';
import type { RecordResult, WordsResult } from '../model/result';

/** Find or create: what `acts` would create is looked for before. */
export function unlessFound(lookup: Lookup, creates: Operation<RecordResult, 'acts'>): Operation<RecordResult> {
	return { ...creates, lookup, keysOf: lookup.keysOf };
}

/**
 * What creates a record of its own, and neither reaches anybody nor changes what others share: several at once, those
 * with a key in common one after another.
 */
export function atOnceByKeys<Holds extends RecordResult | WordsResult>(
	keysOf: KeysOf,
	creates: Operation<Holds, 'acts'>,
): Operation<Holds, 'acts'> {
	return { ...creates, keysOf };
}
