import type { DeletedResult, FileResult, ListResult, RecordResult, WordsResult } from '../model/result';

/** What comes back is a record. */
export const record = (holds: Omit<RecordResult, 'kind'> = {}): RecordResult => ({ kind: 'record', ...holds });

/** A list is in one place, or there is one of each kind. */
type ListHolds =
	| (Omit<ListResult, 'kind' | 'kinds'> & { kinds?: undefined })
	| (Required<Pick<ListResult, 'kinds'>> & Partial<Record<'at' | 'paging' | 'valueName', undefined>>);

/** What comes back is a list; Return All and Limit come with it. */
export const list = (holds: ListHolds = {}): ListResult => ({ kind: 'list', ...holds });

/** What comes back is a file; the field that says where it goes comes with it. */
export const file = (holds: Omit<FileResult, 'kind'> = {}): FileResult => ({ kind: 'file', ...holds });

/** What comes back is whatever the provider says: nobody documents it, and an empty answer is good, too. */
export const words = (holds: Omit<WordsResult, 'kind'> = {}): WordsResult => ({ kind: 'words', ...holds });

/** Nothing comes back: it is gone. */
export const deleted = (holds: Omit<DeletedResult, 'kind'> = {}): DeletedResult => ({ kind: 'deleted', ...holds });
