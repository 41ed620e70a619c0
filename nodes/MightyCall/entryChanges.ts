import type { OperationRow, Placement } from '../shared/model/provider';
import { flag, text } from '../shared/conversions/textField';
import { recordId, recordIds } from './ids';

/** One entry of the journal, or of Contact Center's communications. */
export const entry: Record<string, Placement> = { requestId: { in: 'path', as: recordId } };
export const entries: Record<string, Placement> = { requestIds: { in: 'query', required: true, as: recordIds } };

/** What is there already is overwritten. @param path of the comments, with `{requestId}` */
export const setCommentRow = (path: string): OperationRow => ({
	method: 'POST',
	path,
	effect: 'idempotent',
	parameters: { ...entry, comment: { in: 'body', whole: true, required: true, as: text } },
	encoding: 'text',
});

/** The schema lists a body for the journal's here as well; MightyCall's own example sends none. */
export const deleteCommentRow = (path: string): OperationRow => ({
	method: 'DELETE',
	path,
	effect: 'idempotent',
	parameters: entry,
	result: 'deleted',
});

export const deleteVoicemailsRow = (path: string): OperationRow => ({
	method: 'DELETE',
	path,
	effect: 'idempotent',
	parameters: { ...entries, removeText: { in: 'query', required: true, as: flag } },
	confirm: 'confirmDeletion',
	result: 'deleted',
});
