import { numericId, text, textList, wholeNumber } from '../../shared/conversions/textField';
import {
	additionalFields,
	choiceField,
	exampleField,
	needed,
	numberField,
	type Option,
} from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { acts, reads, repeats } from '../../shared/request/effects';
import { body, path, query, required } from '../../shared/request/placements';
import { list, record, words } from '../../shared/response/results';
import { clientIdField, extensionField, ownerFields } from '../addressFields';
import { underClient, underExtension, underOwner } from '../addressing';
import { CLIENT_CODE, INFERRED, more, moreFields, unconfirmed } from '../marks';

/** https://ringme-confluence.atlassian.net/wiki/spaces/Ringme/pages/1901921021 */
const AGENTS = '/client/{clientId}/agent/local';
const STATUSES: Option[] = [
	['Available', 'available'],
	['Logged Out', 'logged_out'],
];
const ADD = 'Make an extension an agent, so that queues can ring it';
const OF = 'Only agents of these extensions: their IDs, separated by commas';

const seconds = (displayName: string, name: string, usual: number, description: string) =>
	numberField(displayName, name, usual, `${description}, in seconds`);

const owned = underOwner('client', 'extension');

const getAll = reads(
	'GET /client/{ownerId}/agent/local/',
	{
		dependsOn: {
			field: 'owner',
			choices: {
				client: { ...owned.dependsOn.choices.client, extensionIds: query(textList, 'extension_id[]') },
				extension: owned.dependsOn.choices.extension,
			},
			paths: { extension: '/extension/{ownerId}/agent/' },
		},
	},
	list(),
);

const oneAgent = { ...underClient, agentId: path(numericId) };

const setStatus = repeats(
	`PUT ${AGENTS}/{agentId}`,
	{ parameters: { ...oneAgent, status: required(body(text)) }, errors: unconfirmed },
	words(),
);

const add = acts(
	'POST /extension/{extension}/agent/',
	{ deed: 'The agent', done: 'added', check: 'Look at Agent > Get Many' },
	{
		parameters: {
			...underExtension,
			agentName: required(body(text, 'name')),
			'additionalFields.busyDelayTime': body(wholeNumber, 'busy_delay_time'),
			'additionalFields.callTimeout': body(wholeNumber, 'call_timeout'),
			'additionalFields.noAnswerDelayTime': body(wholeNumber, 'no_answer_delay_time'),
			'additionalFields.rejectDelayTime': body(wholeNumber, 'reject_delay_time'),
			'additionalFields.status': body(text),
			'additionalFields.wrapUpTime': body(wholeNumber, 'wrap_up_time'),
			...more,
		},
	},
	words(),
);

const agentField = needed(
	locatorField('Agent', 'agentId', 'searchAgents', ['ID', 'id', '2000'], 'Which agent, as in Get Many'),
);

export const agentResource = resource(
	'agent',
	'Agent',
	{
		add: ['Add', 'Add an agent', ADD, add],
		get: [
			'Get',
			'Get an agent',
			`Retrieve one agent by its ID. ${CLIENT_CODE}`,
			reads(`GET ${AGENTS}/{agentId}`, { parameters: oneAgent }, record()),
		],
		getAll: ['Get Many', 'Get many agents', 'List the agents of the PBX or of one extension', getAll],
		setStatus: ['Set Status', 'Set status of an agent', `Log an agent in or out. ${INFERRED}`, setStatus],
	},
	'getAll',
	[
		{
			for: ['getAll'],
			fields: [
				...ownerFields({ client: 'The agents of the whole PBX', extension: 'Those of one extension' }, 'agents'),
				exampleField('Extension IDs', 'extensionIds', '469100, 469101', OF),
			],
		},
		{ for: ['get', 'setStatus'], fields: [clientIdField, agentField] },
		{ for: ['setStatus'], fields: [choiceField('Status', 'status', STATUSES, 'available', 'Whether queues ring it')] },
		{
			for: ['add'],
			fields: [
				needed(extensionField('Extension that becomes an agent')),
				needed(exampleField('Name', 'agentName', '1844*101', 'What the agent is called')),
				additionalFields(
					seconds('Pause After Busy', 'busyDelayTime', 10, 'How long the agent is left alone after it was busy'),
					seconds('Pause After No Answer', 'noAnswerDelayTime', 10, 'How long it is left alone after no answer'),
					seconds(
						'Pause After Reject',
						'rejectDelayTime',
						10,
						'How long it is left alone after it has rejected a call',
					),
					seconds('Ring Time', 'callTimeout', 60, 'How long it is rung'),
					choiceField('Status', 'status', STATUSES, 'available', 'Whether queues ring it'),
					seconds('Wrap-Up Time', 'wrapUpTime', 0, 'How long it is left alone after a talk'),
				),
				moreFields,
			],
		},
	],
);
