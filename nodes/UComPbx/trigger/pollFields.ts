import type { INodeProperties } from 'n8n-workflow';

import { choiceField, needed, numberField, options, switchField, type Option } from '../../shared/fields/constructors';
import { simplifyField } from '../../shared/fields/standardFields';
import { clientIdField, extensionField } from '../addressFields';

const EVENTS: Option[] = [
	['Call Ended', 'callEnded', 'A call of the PBX has ended'],
	[
		'Missed Call',
		'missedCall',
		'A call from outside that no person took, also one that only a menu or a queue answered',
	],
	['New Message', 'newMessage', 'A text message of one extension has come in, or gone out if you choose that'],
	['New Voicemail', 'newVoicemail', 'Somebody has left a voicemail'],
	['Recording Ready', 'recordingReady', 'The recording of a call is there; Recording > Download takes its ID'],
];
const EVENT =
	'What starts the workflow. This node asks the PBX, so nothing is lost while n8n is down, up to 4 hours for a call under way. After a pause of more than 7 days it starts anew, from then on.';
const DIRECTIONS: Option[] = [
	['All', 'all'],
	['Incoming', 'in'],
	['Outgoing', 'out'],
];
const MINUTES =
	'The PBX is asked no more often than that, whatever Poll Times say; 5 if this is not set. All users and applications of a PBX share one hourly quota.';
const WAIT =
	'Whether a call that somebody took is held back up to 15 minutes for its recording. About one in twenty is named late.';
const MESSAGES_OF =
	'Extension or queue that has the messages. That the PBX narrows them down to a period was inferred, not read by us.';

/** Shown with these events only. */
const shownFor = (event: string[], field: INodeProperties, name = 'event'): INodeProperties => ({
	...field,
	displayOptions: { show: { [name]: event } },
});

const OF_CLIENT = ['callEnded', 'missedCall', 'recordingReady', 'newVoicemail'];

export const pollFields: INodeProperties[] = [
	choiceField('Event', 'event', EVENTS, 'missedCall', EVENT, { noDataExpression: true }),
	shownFor(OF_CLIENT, clientIdField),
	shownFor(['newMessage'], needed(extensionField(MESSAGES_OF))),
	options(
		shownFor(['newMessage'], choiceField('Direction', 'direction', DIRECTIONS, 'in', 'Which messages'), '/event'),
		numberField('Minutes Between Checks', 'minutesBetweenChecks', 5, MINUTES, { typeOptions: { minValue: 1 } }),
		simplifyField,
		shownFor(['callEnded'], switchField('Wait for Recording', 'waitForRecording', WAIT), '/event'),
	),
];
