import type { INodeProperties } from 'n8n-workflow';

import {
	choiceField,
	choicesField,
	numberField,
	options,
	switchField,
	type Option,
} from '../../shared/fields/constructors';
import { outputFileField, simplifyField } from '../../shared/fields/standardFields';

const EVENTS: Option[] = [
	['Contact Changed', 'contactChanged', 'A contact was made or edited, or deleted if you include that'],
	['New Message', 'newMessage', 'A text message has come in, or gone out if you choose that'],
	['New Recording', 'newRecording', 'The recording of a call is there'],
	['New Voicemail', 'newVoicemail', 'Somebody has left a voicemail; with its transcript if there is one'],
];
const EVENT =
	'What starts the workflow. MightyCall reports none of these by itself, so this node asks for them. After a pause of more than 7 days it starts anew, from then on.';
const DIRECTIONS: Option[] = [
	['All', 'all'],
	['Inbound', 'inbound'],
	['Outbound', 'outbound'],
];
const CHANGES: Option[] = [
	['Changed', 'changed'],
	['Created', 'created'],
	['Deleted', 'deleted'],
];
const MINUTES =
	'MightyCall is asked no more often than that, whatever Poll Times say; 5 if this is not set. It allows 2500 requests a day for an API key, and a check takes at least one.';

/** Shown with these events only. */
const shownFor = (events: string[], field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { '/event': events } },
});

const WITH_SOUND = ['newRecording', 'newVoicemail'];

export const pollFields: INodeProperties[] = [
	choiceField('Event', 'event', EVENTS, 'newVoicemail', EVENT, { noDataExpression: true }),
	options(
		shownFor(['newMessage'], choiceField('Direction', 'direction', DIRECTIONS, 'inbound', 'Which messages')),
		shownFor(
			WITH_SOUND,
			switchField('Download', 'download', 'Whether to add the sound as a file. Takes two requests more for each.'),
		),
		shownFor(
			['contactChanged'],
			choicesField('Include', 'include', CHANGES, ['created', 'changed'], 'What may have happened to a contact'),
		),
		numberField('Minutes Between Checks', 'minutesBetweenChecks', 5, MINUTES, { typeOptions: { minValue: 1 } }),
		shownFor(WITH_SOUND, outputFileField),
		simplifyField,
	),
];
