import { numericId, text } from '../../shared/conversions/textField';
import { additionalFields, choiceField, filters, needed } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { path, query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { dialerHostField, onDialerHost, pbxIdField, userField } from '../fields';

const MEMBERS =
	'List the people of the call centre with their queues. Names and IDs of queues are found nowhere else in this API.';
const KIND = 'Values as they are in the answer; that they are those of the filter is inferred';

const members = reads(
	'GET /members',
	{ parameters: { 'filters.login': query(text), 'filters.userId': query(text) } },
	list(),
);

export const queueMemberResource = resource(
	'queueMember',
	'Queue Member',
	{ getAll: ['Get Many', 'Get many queue members', MEMBERS, members] },
	'getAll',
	[
		{
			for: ['getAll'],
			fields: [
				filters(
					locatorField('Login', 'login', 'searchLogins', ['Login', 'login', 'ada.novak'], 'Only this person', 'user'),
					userField('Only this person'),
				),
			],
		},
	],
);

const numbers = reads(
	'GET /numbers',
	{
		parameters: {
			'filters.ownerType': query(text),
			'filters.type': query(text),
			'filters.pbxId': query(numericId),
		},
	},
	list(),
);

export const numberResource = resource(
	'number',
	'Number',
	{
		get: [
			'Get',
			'Get a number',
			'Retrieve one line or number of the switchboard',
			reads('GET /numbers/{numberId}', {
				parameters: { numberId: path(text), 'additionalFields.pbxId': query(numericId) },
			}),
		],
		getAll: ['Get Many', 'Get many numbers', 'List the lines and numbers of the switchboard', numbers],
	},
	'getAll',
	[
		{
			for: ['get'],
			fields: [
				needed(locatorField('Number', 'numberId', 'searchNumbers', ['ID', 'id', '12'], 'Which line or number')),
				additionalFields(pbxIdField),
			],
		},
		{
			for: ['getAll'],
			fields: [
				filters(
					choiceField(
						'Owner Type',
						'ownerType',
						[
							['Application', 'application'],
							['User', 'user'],
						],
						'user',
						KIND,
					),
					choiceField(
						'Type',
						'type',
						[
							['Caller ID', 'cid'],
							['Direct Dial-In', 'ddi'],
							['Extension', 'exten'],
						],
						'exten',
						KIND,
					),
					pbxIdField,
				),
			],
		},
	],
);

export const pauseReasonResource = resource(
	'pauseReason',
	'Pause Reason',
	{
		getAll: [
			'Get Many',
			'Get many pause reasons',
			'List the reasons for which agents can pause',
			reads('GET /pauses', {}, list()),
		],
	},
	'getAll',
);

/** https://ipexcloud.github.io/voipex-docs/docs/api/callcenter-api/dialer */
export const ivrApplicationResource = resource(
	'ivrApplication',
	'IVR Application',
	{
		getAll: [
			'Get Many',
			'Get many IVR applications',
			'List the voice menus that a campaign of the dialer can use',
			reads('GET /ivr', { parameters: onDialerHost }, list()),
		],
	},
	'getAll',
	[{ for: ['getAll'], fields: [dialerHostField] }],
);
