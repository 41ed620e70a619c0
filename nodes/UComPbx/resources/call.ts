import { text } from '../../shared/conversions/textField';
import { exampleField, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads, repeats } from '../../shared/request/effects';
import { path } from '../../shared/request/placements';
import { list, words } from '../../shared/response/results';
import { clientIdField, extensionField, ownerField } from '../addressFields';
import { underExtension, underOwner } from '../addressing';
import { control, controlFields } from './controlCall';
import { startCallback, startCallbackFields } from './startCallback';

const CONTROL =
	'Act on a live call of real people: transfer it, hold it, listen in, join it. Most actions ring another phone.';
const CALLBACK =
	'Place a real phone call: the PBX rings all source numbers and connects the first that answers with the destination. May cost money.';
const API_ID =
	'The call_api_id of the live call, as in Get Current and Start Callback; events of the PBX call it CallAPIID';

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28312066 */
const currentCalls = reads(
	'GET /{owner}/{ownerId}/current_calls/',
	underOwner('client', 'extension'),
	list({
		at: ['call_list'],
		simplify: {
			call_api_id: 'call_api_id',
			call_flow: 'call_flow',
			extension_id: 'extension_id',
			caller_id_number: 'caller_id_number',
			caller_id_name: 'caller_id_name',
			called_number: 'called_number',
			called_did: 'called_did',
			init_time_gmt: 'init_time_gmt',
			answer_time_gmt: 'answer_time_gmt',
			real_call: 'real_call',
		},
	}),
);

const hangUp = repeats(
	'DELETE /extension/{extension}/current_calls/{callApiId}',
	{ parameters: { ...underExtension, callApiId: path(text) } },
	words(),
);

export const callResource = resource(
	'call',
	'Call',
	{
		control: ['Control', 'Control a call', CONTROL, control],
		getCurrent: [
			'Get Current',
			'Get current calls',
			'List the live calls of the PBX or of one extension',
			currentCalls,
		],
		hangUp: ['Hang Up', 'Hang up a call', 'End a live call of real people at once', hangUp],
		startCallback: [
			'Start Callback',
			'Start a callback with real phone calls that may cost money',
			CALLBACK,
			startCallback,
		],
	},
	'getCurrent',
	[
		{
			for: ['getCurrent'],
			fields: [
				ownerField(
					'Whose calls',
					['Client', 'client', 'All phones of the PBX'],
					['Extension', 'extension', 'One extension'],
				),
				clientIdField,
				extensionField('Extension that has the calls'),
			],
		},
		{ for: ['startCallback'], fields: startCallbackFields },
		{
			for: ['control', 'hangUp'],
			fields: [
				needed(extensionField('Extension that the call is on, the extension_id of Get Current')),
				needed(exampleField('Call API ID', 'callApiId', '0f8a1c6be2d94f73a5b0c9d8e7f61234', API_ID)),
			],
		},
		{ for: ['control'], fields: controlFields },
	],
);
