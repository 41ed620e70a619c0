import { flag, text } from '../shared/conversions/textField';
import { longTextField, needed, switchField } from '../shared/fields/constructors';
import { repeats } from '../shared/request/effects';
import { path, query, required, wholeBody } from '../shared/request/placements';
import { deleted } from '../shared/response/results';
import { recordId, recordIds } from './ids';

/** One entry of the journal, or of Contact Center's communications. */
export const entry = { requestId: path(recordId) };
export const entries = { requestIds: required(query(recordIds)) };

export const commentField = needed(longTextField('Comment', 'comment'));
export const removeTextField = switchField(
	'Delete Transcript Too',
	'removeText',
	'Whether to delete the text of the voicemail as well as its sound',
);

/** What is there already is overwritten. @param comments their path, with `{requestId}` */
export const setComment = (comments: `/${string}`) =>
	repeats(`POST ${comments}`, { parameters: { ...entry, comment: wholeBody(text, 'text') } });

/** The schema lists a body for the journal's here as well; MightyCall's own example sends none. */
export const deleteComment = (comments: `/${string}`) =>
	repeats(`DELETE ${comments}`, { parameters: entry }, deleted());

/** @param what "these", "these voicemails" */
export const confirmDeletion = (what: string) => ({
	displayName: 'Confirm Deletion',
	name: 'confirmDeletion',
	description: `Whether you really want to delete ${what}. They cannot be had back.`,
});

export const deleteVoicemails = (voicemails: `/${string}`, what: string) =>
	repeats(
		`DELETE ${voicemails}`,
		{ parameters: { ...entries, removeText: required(query(flag)) }, confirm: confirmDeletion(what) },
		deleted(),
	);
