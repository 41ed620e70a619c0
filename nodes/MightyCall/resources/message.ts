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
import { awaitsReply, reads } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { journalMessage } from '../callMappings';
import { PHONE } from '../fields';
import { contentFields, partyFields, sendMessage } from '../messageSending';
import { clientPhones } from '../northAmerica';
import { journalPages } from '../paging';

const GET_MANY = 'List text messages that came in or went out, from the journal';
const SEND = 'Send a real text message (SMS or MMS) from a business number. Costs money.';
const SEND_AND_WAIT =
	'Send a real text message with a link, and go on when the person has answered on the page behind it. Costs money.';
const ORIGINS: Option[] = [
	['All', 'All'],
	['Inbound', 'Inbound'],
	['Outbound', 'Outbound'],
];

const send = sendMessage('messages:/messages/send');

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
		send: ['Send', 'Send a real message that may cost money', SEND, send],
		sendAndWait: [
			'Send and Wait for Response',
			'Wait for a response to a real message that may cost money',
			SEND_AND_WAIT,
			awaitsReply('text', send),
		],
	},
	'send',
	[
		{ for: ['send', 'sendAndWait'], fields: partyFields },
		{ for: ['send'], fields: contentFields },
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
