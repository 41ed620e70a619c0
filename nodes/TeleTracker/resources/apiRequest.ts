import { formObject, jsonObject, queryObject } from '../../shared/conversions/jsonField';
import { relativePath } from '../../shared/conversions/relativePath';
import { text } from '../../shared/conversions/textField';
import {
	additionalFields,
	choiceField,
	exampleField,
	jsonField,
	needed,
	switchField,
	textField,
} from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import type { Parameters } from '../../shared/model/placement';
import { acts } from '../../shared/request/effects';
import {
	actsIfOn,
	body,
	method,
	required,
	spread,
	spreadQuery,
	upload,
	uploadPart,
	wholeBody,
	wholePath,
} from '../../shared/request/placements';
import { words } from '../../shared/response/results';
import { accountIdField } from '../fields';
import { digitsId, pin } from '../ids';
import { NORTH_AMERICA } from '../phone';

const SEND =
	'Send any request to the API, with the bearer of the credential: for what this node has no operation for, e.g. a single report entry. It may do whatever the API can do.';
const CALL =
	'Place a real phone call between two parties: TeleTracker calls the caller and, when that is answered, the callee. Two parties outside are two billed calls. We have not read its path: it stands on the page "Initiate Voice Call".';
const MMS =
	'Send a real message with a file of the input (MMS). We have read neither the path nor the names of its fields: they stand on the page "Send MMS".';
const PATH =
	'Path below https://api.teletracker.net, as on the page of TeleTracker for developers. No host and no query.';
const ACTS =
	'Whether the request places a call, sends a message or creates something: it is then never sent again on a doubt. Off: it may be repeated after an error.';
const PARTY = 'A phone number, the PIN of a user or the number of a ring group; sent as typed';
const FORM =
	'The fields of the message as a JSON object, by the names on that page: recipient, sender and text. Account ID, User ID and PIN are account_id, user_id and pin.';

const changes: Parameters = {
	thisRequestActs: actsIfOn,
	jsonBody: { ...wholeBody(jsonObject), required: undefined },
};
const path = wholePath(relativePath('/reports/call-data'));

const send = acts(
	'POST /',
	{ deed: 'The request', done: 'carried out', check: 'Look with a GET, or in TeleTracker,' },
	{
		parameters: { method, path, queryParameters: spreadQuery(queryObject) },
		dependsOn: {
			field: 'method',
			choices: { GET: {}, POST: changes, PUT: changes, PATCH: changes, DELETE: changes },
		},
	},
	words(),
);

/** https://teletracker.net/developer-documentation/rest-api/voice/initiate-voice-call/, read up to its URL */
const startCall = acts(
	'POST /',
	{ deed: 'The call', check: 'Look at Report > Get Many, or at the calls in TeleTracker,' },
	{
		parameters: {
			path,
			caller: required(body(text)),
			callee: required(body(text)),
			'additionalFields.accountId': body(digitsId, 'account_id'),
			'additionalFields.pin': body(pin),
			'additionalFields.userId': body(digitsId, 'user_id'),
		},
		// Whoever is dialled first may be one's own agent.
		reaches: { fields: ['callee', 'caller'], national: NORTH_AMERICA },
	},
	words(),
);

/** https://teletracker.net/developer-documentation/rest-api/messaging/send-mms/, read up to its table */
const sendMms = acts(
	'POST /',
	{ deed: 'The message', done: 'sent', check: 'Look at Report > Get Many, or at the messages in TeleTracker,' },
	{ parameters: { path, formFields: required(spread(formObject)), inputFile: upload('file'), filePart: uploadPart } },
	words(),
);

export const apiRequestResource = resource(
	'apiRequest',
	'API Request',
	{
		send: ['Send', 'Send an API request that may act', SEND, send],
		sendMms: ['Send MMS', 'Send a real MMS that may cost money', MMS, sendMms],
		startCall: ['Start Two-Party Call', 'Start a real two party call that may cost money', CALL, startCall],
	},
	'send',
	[
		{
			for: ['send'],
			fields: [
				choiceField(
					'Method',
					'method',
					['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((name) => [name, name] as const),
					'GET',
					'What the API calls the request',
				),
			],
		},
		{
			for: ['send', 'sendMms', 'startCall'],
			fields: [needed(exampleField('Path', 'path', '/reports/call-data', PATH))],
		},
		{
			for: ['send'],
			fields: [
				switchField('This Request Acts', 'thisRequestActs', ACTS, true),
				jsonField('Query (JSON)', 'queryParameters', 'Query parameters as a JSON object, e.g. {"account_id": 12345}'),
				jsonField('JSON Body', 'jsonBody', 'The body as a JSON object. Leave it empty if there is none.'),
			],
		},
		{
			for: ['startCall'],
			fields: [
				needed(exampleField('Caller', 'caller', '9999', `Who is called first. ${PARTY}.`)),
				needed(exampleField('Callee', 'callee', '+15045551234', `Who is called then. ${PARTY}.`)),
				additionalFields(
					accountIdField,
					exampleField('PIN', 'pin', '1234', 'PIN of the user whose call it is, instead of User ID'),
					exampleField('User ID', 'userId', '5678', 'User whose call it is, and whose number is shown'),
				),
			],
		},
		{
			for: ['sendMms'],
			fields: [
				needed(jsonField('Form Fields (JSON)', 'formFields', FORM, { default: '{}' })),
				needed(
					textField('Input File Field', 'inputFile', 'Name of the binary field of the input that holds the file', {
						default: 'data',
					}),
				),
				exampleField(
					'Part of the File',
					'filePart',
					'file',
					'What the page calls the part with the file; "file" if it is empty',
				),
			],
		},
	],
);
