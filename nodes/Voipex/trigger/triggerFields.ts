import type { INodeProperties } from 'n8n-workflow';

import {
	choiceField,
	choicesField,
	collection,
	exampleField,
	needed,
	options,
	type Option,
} from '../../shared/fields/constructors';
import { simplifyField } from '../../shared/fields/standardFields';
import { KEYS, type KeyName } from './hookEvent';

/** n8n's notice keeps the tags a, ul and li alone; a line break is lost. */
const WHERE_TO_PASTE = [
	'We have read of no way to register the address by itself; paste it once:<ul>',
	'<li>1. In the Voipex credential fill in Webhook Username and Webhook Password: any login of your own making.</li>',
	'<li>2. Publish this workflow and copy the Production URL above. (The Test URL works only while this node listens for a test event.)</li>',
	'<li>3. In the administration of the switchboard (version 4.6 or later) open Webhooks, enter the address, choose the events, and as authentication Basic with that login. For Missed Call choose Hangup, Ringing and Answered.</li>',
	'<li>4. If keys are renamed there, add them under Renamed Keys.</li>',
	'<li>5. For SMS, enter an address as webhook in the settings of SMS Chat. Whether it can show a login we have not read: if it cannot, give it the address of a trigger of its own with Authentication None.</li></ul>',
].join('');

const PROOFS: Option[] = [
	['Basic', 'basic', 'Recommended: Webhook Username and Webhook Password of the credential'],
	[
		'Bearer',
		'bearer',
		'Webhook Token of the credential. The switchboard first asks an address of yours for it, which has to answer it as JSON.',
	],
	['None', 'none', 'Whoever knows the address is believed'],
];

const NOT_READ = 'What it holds was not read by us: the item has all of it';

export const EVENTS: Option[] = [
	['Agent Login', 'agentLogin', 'An agent has entered the call centre', 'On agent login'],
	['Agent Logout', 'agentLogout', 'An agent has left the call centre', 'On agent logout'],
	['Agent Paused', 'agentPaused', 'An agent has begun a pause', 'On agent paused'],
	['Agent Unpaused', 'agentUnpaused', 'An agent has ended a pause', 'On agent unpaused'],
	['Answered', 'answered', 'A phone has taken a call', 'On call answered'],
	[
		'Attended Transfer',
		'attendedTransfer',
		`A transfer with consultation is completed. ${NOT_READ}.`,
		'On attended transfer',
	],
	[
		'Call Record Stored',
		'cdr',
		`CDR: the call is in the call log, and its recording may be asked for. ${NOT_READ}.`,
		'On call record stored',
	],
	['Hangup', 'hangup', 'A call has ended, or the part of one phone in it', 'On hangup'],
	[
		'Missed Call',
		'missedCall',
		'A call came in and nobody answered (Hangup with the reason "No user response"); once per call',
		'On missed call',
	],
	['New Call', 'newCall', `A call begins, in or out. ${NOT_READ}.`, 'On new call'],
	[
		'Other',
		'other',
		'Whatever else is posted, e.g. where keys are renamed and Renamed Keys does not say so',
		'On other event',
	],
	['Ringing', 'ringing', 'A phone rings', 'On ringing'],
	['SMS Delivered', 'smsDelivered', 'An SMS of yours has arrived', 'On SMS delivered'],
	['SMS Failed', 'smsFailed', 'An SMS of yours has not arrived', 'On SMS failed'],
	['SMS Received', 'smsReceived', 'An SMS has come in', 'On SMS received'],
];

const RENAMED =
	'What the switchboard calls a key where it was renamed in the settings of the webhook. A key that does not come is no failure.';

const EXAMPLES: Record<KeyName, string> = {
	Direction: 'direction',
	Email: 'mail',
	EventName: 'event',
	From: 'caller',
	Line: 'extension',
	Login: 'user',
	PauseName: 'pause',
	Queue: 'queue',
	Reason: 'cause',
	To: 'callee',
	UniqueId: 'call_id',
};

export const triggerFields: INodeProperties[] = [
	{ displayName: WHERE_TO_PASTE, name: 'whereToPaste', type: 'notice', default: '' },
	choiceField('Authentication', 'authentication', PROOFS, 'basic', 'How VOIPEX proves that an event comes from there'),
	needed(choicesField('Events', 'events', EVENTS, ['missedCall'], 'What starts the workflow')),
	collection(
		'Renamed Keys',
		'renamedKeys',
		'Add key',
		KEYS.map((name) => exampleField(name, name, EXAMPLES[name])),
		RENAMED,
	),
	options(simplifyField),
];
