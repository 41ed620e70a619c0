import { utcWithSpace } from '../../shared/conversions/dateTime';
import { text, numericId } from '../../shared/conversions/textField';
import { choiceField, exampleField, filters, needed } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import type { Simplification } from '../../shared/model/result';
import { reads } from '../../shared/request/effects';
import { path, query, required } from '../../shared/request/placements';
import { list, record } from '../../shared/response/results';
import { clientIdField } from '../addressFields';
import { underClient } from '../addressing';
import { pagesOf } from '../paging';
import { endField, orderFilter, startField } from '../periodFields';

const UUID = 'The call_uuid of the call, as in Get Many; events of the PBX call it CallID';
const TO = 'Only calls to this number or extension, written as in to_username';

const simplify: Simplification = {
	call_uuid: 'call_uuid',
	flow: 'flow',
	result: 'result',
	init_time_gmt: 'init_time_gmt',
	from_username: 'from_username',
	to_username: 'to_username',
	did_number: 'did_number',
	extension_id: 'extension_id',
	extension_name: 'extension_name',
	duration: 'duration',
	bridged_duration: 'bridged_duration',
	hangup_disposition: 'hangup_disposition',
};

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28311707. Two requests at once are answered with 429. */
const get = reads(
	'GET /client/{clientId}/call_history/{callUuid}',
	{ oneAtATime: true, parameters: { ...underClient, callUuid: path(text) } },
	record({ simplify }),
);

const getAll = reads(
	'GET /client/{clientId}/call_history/',
	{
		oneAtATime: true,
		parameters: {
			...underClient,
			start: required(query(utcWithSpace, 'start_datetime')),
			end: required(query(utcWithSpace, 'end_datetime')),
			'filters.extensionId': query(numericId, 'extension_id'),
			'filters.flow': query(text),
			'filters.order': query(text),
			'filters.toUsername': query(text, 'to_username'),
		},
	},
	list({ at: ['call_history'], paging: pagesOf('call_uuid'), simplify }),
);

export const callHistoryResource = resource(
	'callHistory',
	'Call History',
	{
		get: ['Get', 'Get a call of the history', 'Retrieve one past call with its legs by its ID', get],
		getAll: ['Get Many', 'Get many calls of the history', 'List past calls of a period', getAll],
	},
	'getAll',
	[
		{ for: ['get', 'getAll'], fields: [clientIdField] },
		{
			for: ['get'],
			fields: [needed(exampleField('Call UUID', 'callUuid', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', UUID))],
		},
		{
			for: ['getAll'],
			fields: [
				startField('Calls from this moment on'),
				endField('Calls before this moment'),
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
					locatorField(
						'Extension',
						'extensionId',
						'searchExtensions',
						['ID', 'id', '469100'],
						'Only calls of this extension',
					),
					orderFilter('Which calls come first'),
				),
			],
		},
	],
);
