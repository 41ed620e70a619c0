import type { INodeProperties } from 'n8n-workflow';

import { byChoice } from '../../shared/request/dependentFields';
import { dialled } from '../../shared/conversions/dialled';
import { listFields, simplifyField } from '../../shared/fields/listFields';
import { actOptions, readOptions } from '../../shared/fields/optionFields';
import { phoneNumber } from '../../shared/conversions/phoneNumber';
import type { OperationTable, Resource } from '../../shared/model/provider';
import { jsonList, text, wholeNumber } from '../../shared/conversions/textField';
import { currentCallFields, currentCallParameters, recordingFields } from './callDetails';
import { callListFields, callListParameters, shortCall } from './callList';
import { hangUpChoices, hangUpFields } from './hangUp';
import { originateFields, origins } from './originate';

const fields: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['call'] } },
		options: [
			{
				name: 'Get Current',
				value: 'getCurrent',
				action: 'Get current calls',
				description: 'List the calls that are going on right now',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many calls',
				description: 'List or search the call log of the switchboard',
			},
			{
				name: 'Get Recordings',
				value: 'getRecordings',
				action: 'Get recordings of a call',
				description: 'List the names of the recordings of one call',
			},
			{
				name: 'Hang Up',
				value: 'hangUp',
				action: 'Hang up a call',
				description: 'End a real call that is going on, at once and for both sides',
			},
			{
				name: 'Originate',
				value: 'originate',
				action: 'Originate a call',
				description:
					'Place a real phone call: VOIPEX rings a user, or starts an application of the switchboard, and connects it with the number. Costs minutes. Needs a running VOIPEX switchboard.',
			},
		],
		default: 'getAll',
	},
	...originateFields,
	...hangUpFields,
	...recordingFields,
	...listFields('call'),
	...callListFields,
	...currentCallFields,
	simplifyField('call', ['getAll']),
	readOptions('call', ['getAll', 'getCurrent', 'getRecordings']),
	actOptions('call', ['hangUp', 'originate']),
];

const operations: OperationTable = {
	originate: {
		method: 'POST',
		path: '/calls',
		effect: 'acts',
		deed: 'The call',
		check: 'Look at Call > Get Current, or at Call > Get Many once it has ended,',
		parameters: {
			to: { in: 'body', required: true, as: dialled },
			'additionalFields.callerId': { in: 'body', as: phoneNumber({ shortest: 2 }) },
			'additionalFields.callerIdName': { in: 'body', as: text },
			'additionalFields.pbxId': { in: 'query', as: wholeNumber },
		},
		adjust: byChoice(fields, 'originate', 'from', origins),
	},
	hangUp: {
		method: 'DELETE',
		path: '/calls',
		// By user it ends whatever call is going on: the next one, if it is done again.
		effect: 'acts',
		deed: 'The hang-up',
		done: 'carried out',
		check: 'Look at Call > Get Current',
		result: 'text',
		adjust: byChoice(fields, 'hangUp', 'hangUpBy', hangUpChoices),
	},
	getAll: {
		method: 'GET',
		path: '/calls',
		effect: 'safe',
		parameters: callListParameters,
		unwrap: ['items'],
		paging: {
			position: { parameter: 'page', counts: 'pages' },
			// 5000 are allowed; pages of that size take long.
			size: { parameter: 'pageSize', largest: 1000 },
			totalPagesAt: 'totalPages',
		},
		simplify: shortCall,
	},
	getCurrent: {
		method: 'GET',
		path: '/calls/current',
		effect: 'safe',
		parameters: currentCallParameters,
	},
	getRecordings: {
		method: 'GET',
		path: '/calls/{callId}/recordings',
		effect: 'safe',
		parameters: {
			callId: { in: 'path', as: text },
			'additionalFields.extensions': { in: 'query', as: jsonList },
			'additionalFields.pbxId': { in: 'query', as: wholeNumber },
		},
	},
};

export const callResource: Resource = { fields, operations };
