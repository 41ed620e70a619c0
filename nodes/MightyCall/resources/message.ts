import { isoUtc } from '../../shared/conversions/dateTime';
import { text } from '../../shared/conversions/textField';
import {
	choiceField,
	exampleField,
	filters,
	momentField,
	textField,
	type Option,
} from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { journalMessage } from '../callMappings';
import { PHONE } from '../fields';
import { messageFields, sendMessage } from '../messageSending';
import { clientPhones } from '../northAmerica';
import { journalPages } from '../paging';

const GET_MANY = 'List text messages that came in or went out, from the journal';
const SEND = 'Send a real text message (SMS or MMS) from a business number. Costs money.';
const ORIGINS: Option[] = [
	['All', 'All'],
	['Inbound', 'Inbound'],
	['Outbound', 'Outbound'],
];

const getAll = reads(
	'GET /v4/api/journal/requests?type=Message',
	{
		parameters: {
			'filters.from': query(isoUtc),
			'filters.to': query(isoUtc),
			'filters.origin': query(text),
			'filters.phone': query(clientPhones),
			'filters.searchText': query(text),
		},
	},
	list({ at: ['requests', 'data.requests'], paging: journalPages, simplify: journalMessage }),
);

export const messageResource = resource(
	'message',
	'Message',
	{
		getAll: ['Get Many', 'Get many messages', GET_MANY, getAll],
		send: ['Send', 'Send a real message that may cost money', SEND, sendMessage('messages:/messages/send')],
	},
	'send',
	[
		{ for: ['send'], fields: messageFields },
		{
			for: ['getAll'],
			fields: [
				filters(
					choiceField('Direction', 'origin', ORIGINS, 'All'),
					momentField('End', 'to', 'Messages before this moment.'),
					exampleField(
						'Phone',
						'phone',
						PHONE,
						'Only messages with this number of a client, or with several separated by commas',
					),
					textField('Search Text', 'searchText', 'Only messages in which MightyCall finds this text'),
					momentField('Start', 'from', 'Messages from this moment on.'),
				),
			],
		},
	],
);
