import { text } from '../../shared/conversions/textField';
import { choiceField, exampleField, filters, switchField } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { query, sift } from '../../shared/request/placements';
import { list, words } from '../../shared/response/results';
import { clientIdField, extensionIdField, idField, ownerFields } from '../addressFields';
import { extensionNumber, underClient, underOwner } from '../addressing';
import { isMissed, pastCall, pastLeg } from '../callMappings';
import { pagesOf } from '../paging';
import { order, orderFilter, period, periodFields } from '../periodFields';
import { ofHistory } from './callEnd';

const UUID = 'The callId of the call (call_uuid), as in Get Many; events of the PBX call it CallID. Small letters do.';
const TO = 'Only calls to this number or extension, written as in to_username';
const MISSED =
	'Whether to keep only incoming calls that no person took. The PBX has no such filter: the node reads all calls of the period and leaves the others out.';
const LEGS =
	'List each leg of past calls: who rang, who answered, what was recorded. The history that users of one extension may read.';
const STATISTICS = 'See totals of a period. We have not read what they are called; they come through as they are.';

/** As one call (`callEnd.ts`): two requests at once are answered with 429. */
const getAll = reads(
	'GET /client/{clientId}/call_history/',
	{
		oneAtATime: true,
		parameters: {
			...underClient,
			...period,
			...order,
			'filters.extensionId': query(extensionNumber, 'extension_id'),
			'filters.flow': query(text),
			'filters.missedOnly': sift(isMissed),
			'filters.toUsername': query(text, 'to_username'),
		},
	},
	list({ at: ['call_history'], paging: pagesOf('call_uuid'), simplify: pastCall }),
);

const legs = underOwner('client', 'extension');

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28213525. Legs have no ID of their own. */
const getLegs = reads(
	'GET /{owner}/{ownerId}/cdr/',
	{ ...legs, oneAtATime: true, parameters: { ...legs.parameters, ...period, ...order } },
	list({ at: ['cdr'], paging: pagesOf('*'), simplify: pastLeg }),
);

const getStatistics = reads(
	'GET /client/{ownerId}/calls/stats',
	{
		oneAtATime: true,
		parameters: { ...period },
		dependsOn: { ...legs.dependsOn, paths: { extension: '/extension/{ownerId}/cdr/stats/' } },
	},
	words(),
);

export const callHistoryResource = resource(
	'callHistory',
	'Call History',
	{
		get: ['Get', 'Get a call of the history', 'Retrieve one past call with its legs by its ID', ofHistory],
		getAll: ['Get Many', 'Get many calls of the history', 'List past calls of a period', getAll],
		getLegs: ['Get Legs', 'Get legs of calls', LEGS, getLegs],
		getStatistics: ['Get Statistics', 'Get statistics of calls', STATISTICS, getStatistics],
	},
	'getAll',
	[
		{ for: ['get', 'getAll'], fields: [clientIdField] },
		{
			for: ['getLegs', 'getStatistics'],
			fields: ownerFields({ client: 'The whole PBX', extension: 'One extension' }, 'calls'),
		},
		{ for: ['get'], fields: [idField('Call UUID', 'callUuid', '3F2504E04F8941D39A0C0305E82C3301', UUID)] },
		{ for: ['getAll', 'getLegs', 'getStatistics'], fields: periodFields('Calls') },
		{ for: ['getLegs'], fields: [filters(orderFilter('Which legs come first'))] },
		{
			for: ['getAll'],
			fields: [
				filters(
					exampleField('Called Number', 'toUsername', '1844*101', TO),
					choiceField(
						'Direction',
						'flow',
						[
							['Incoming', 'in'],
							['Outgoing', 'out'],
						],
						'in',
						'Only calls that came in, or only those that went out',
					),
					extensionIdField('Extension', 'extensionId', 'Only calls of this extension'),
					switchField('Missed Only', 'missedOnly', MISSED, true),
					orderFilter('Which calls come first'),
				),
			],
		},
	],
);
