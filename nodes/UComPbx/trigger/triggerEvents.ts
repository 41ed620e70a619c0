/** What users choose, and what the PBX has to post for it: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28213730 */
import type { Option } from '../../shared/fields/constructors';

export type ListenOn = 'extensions' | 'allPhones' | 'agents';

const CALL_EVENTS: Option[] = [
	['Answered', 'answered', 'A phone has taken a call; once for each phone that does', 'On call answered'],
	[
		'Call Ended',
		'callEnded',
		'A call has come to its end; once per call, some seconds later, when the last of the chosen phones has hung up',
		'On call ended',
	],
	['Incoming Call', 'incomingCall', 'A phone rings; once per call', 'On incoming call'],
	['Message Received', 'messageReceived', 'A text message has come in', 'On message received'],
	['Message Sent', 'messageSent', 'A text message has gone out', 'On message sent'],
	[
		'Missed Call',
		'missedCall',
		'A call from outside has ended and nobody took it; once per call, some seconds after its end. Choose the queues and menus it may come through, too: they alone know of a caller whom no phone rang for.',
		'On missed call',
	],
	['Outgoing Call', 'outgoingCall', 'Somebody dials a number; once per call', 'On outgoing call'],
	[
		'Voicemail',
		'voicemail',
		'Somebody has left a voicemail. What the PBX posts then was not read by us: the item holds it as it comes.',
		'On voicemail',
	],
];

const byName = (one: Option, other: Option) => (one[0] < other[0] ? -1 : 1);

export const EVENTS: Record<ListenOn, Option[]> = {
	extensions: CALL_EVENTS,
	allPhones: [
		...CALL_EVENTS,
		[
			'Extension Status',
			'extensionStatus',
			'The call status of a phone has changed; the PBX gives its old and new status as numbers',
			'On extension status changed',
		] as const,
	].sort(byName),
	agents: [
		['Agent Logged In', 'agentLoggedIn', 'An agent of a queue has become available', 'On agent logged in'],
		['Agent Logged Out', 'agentLoggedOut', 'An agent of a queue has logged out', 'On agent logged out'],
	],
};

/** To tell whether a call was taken, and when it is over, all of a phone's part in it has to be known. */
const WHOLE_CALL = ['dial-in', 'dial-out', 'answer', 'hangup'];

/** The event types that an event is made of. */
export const HANDLERS: Record<string, string[]> = {
	answered: ['answer'],
	callEnded: WHOLE_CALL,
	incomingCall: ['dial-in'],
	messageReceived: ['message-in'],
	messageSent: ['message-out'],
	missedCall: WHOLE_CALL,
	outgoingCall: ['dial-out'],
	voicemail: ['voicemail'],
	extensionStatus: ['extension-call-status'],
	agentLoggedIn: ['agent-login'],
	agentLoggedOut: ['agent-logout'],
};

/** What the vendor does not recommend on queues and menus, and refuses on menus. */
export const PHONES_ONLY = ['dial-in', 'dial-out', 'answer'];

/** Event types that stand for one event by themselves. */
export const BY_TYPE: Record<string, string> = {
	'message-in': 'messageReceived',
	'message-out': 'messageSent',
	'message-out-status': 'messageSent',
	voicemail: 'voicemail',
	'extension-call-status': 'extensionStatus',
	'agent-login': 'agentLoggedIn',
	'agent-logout': 'agentLoggedOut',
};
