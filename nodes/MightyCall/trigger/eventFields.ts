import type { INodeProperties } from 'n8n-workflow';

import {
	choicesField,
	exampleField,
	filters,
	needed,
	numberField,
	options,
	switchField,
	type Option,
} from '../../shared/fields/constructors';
import { outputFileField, simplifyField } from '../../shared/fields/standardFields';

/** n8n's notice keeps the tags a, ul and li alone; a line break is lost. */
const WHERE_TO_PASTE = [
	'MightyCall has no way to register the address by itself; paste it once:<ul>',
	'<li>1. Publish this workflow, so that the check which MightyCall makes on saving gets its answer.</li>',
	'<li>2. Copy the Production URL above. (The Test URL works only while this node listens for a test event.)</li>',
	'<li>3. In the MightyCall panel open Integrations > API (Call Center) or Settings > API Integration (Classic), tab Webhooks.</li>',
	'<li>4. Add the address and save. There is room for 10 addresses, and each gets the events of all calls.</li></ul>',
].join('');

const EVENTS: Option[] = [
	['Any', 'any', 'Whatever MightyCall posts, also events with a name of their own', 'On any call event'],
	['Completed', 'completed', 'A call has come to its end; once per call', 'On call completed'],
	['Connected', 'connected', 'Somebody has taken a call', 'On call connected'],
	[
		'Missed',
		'missed',
		'An incoming call has ended and nobody took it; once per call, some seconds after its end. Takes a request, to ask MightyCall whether that is so (also with Any and Completed).',
		'On call missed',
	],
	['Ringing', 'ringing', 'A phone rings, or a number is dialed; once per user', 'On call ringing'],
	['Started', 'started', 'A call has come in or is going out', 'On call started'],
];
const DIRECTIONS: Option[] = [
	['Callback', 'callback', 'Calls that somebody asked for on a website'],
	['Incoming', 'incoming'],
	['Outgoing', 'outgoing'],
];
const NUMBERS = 'Only calls from or to these numbers, separated by commas. Spaces, dashes and brackets are fine.';
const NAMES =
	"MightyCall's own names, separated by commas. With Any only these events start the workflow, otherwise these as well as the chosen ones.";
const EXTENSIONS =
	'Only events of these users, separated by commas. The end of a call, also of a missed one, is that of all users whose phone rang or who took part. Most Started events name no extension.';
const RECORDING =
	'Whether to wait for the recording of a call that has ended and to add it as a file. Fetches the call, too; MightyCall allows 2500 requests a day.';
const FETCH =
	'Whether to add what MightyCall knows of the call, e.g. who took part. One request or more per event; MightyCall allows 2500 a day.';
const WAIT =
	'How long to wait for the recording, or for a call that MightyCall does not know yet. MightyCall itself gets its answer at once.';

export const eventFields: INodeProperties[] = [
	{ displayName: WHERE_TO_PASTE, name: 'whereToPaste', type: 'notice', default: '' },
	needed(choicesField('Events', 'events', EVENTS, ['missed'], 'What starts the workflow')),
	choicesField('Directions', 'directions', DIRECTIONS, [], 'Only calls of these directions; all if none is chosen'),
	filters(
		exampleField('Business Numbers', 'businessNumbers', '+1 (555) 010-1234, +15550105678', NUMBERS),
		exampleField('Event Names', 'eventNames', 'IncomingCallStopRinging', NAMES),
		exampleField('Extensions', 'extensions', '101, 102', EXTENSIONS),
	),
	options(
		switchField('Download Recording', 'downloadRecording', RECORDING),
		switchField('Fetch Call', 'fetchCall', FETCH),
		outputFileField,
		simplifyField,
		numberField('Wait Seconds', 'waitSeconds', 30, WAIT, { typeOptions: { minValue: 0, maxValue: 120 } }),
	),
];
