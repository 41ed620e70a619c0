import { text } from '../../shared/conversions/textField';
import { exampleField, filters, longTextField, momentField, needed } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { acts, reads } from '../../shared/request/effects';
import { body, query, required } from '../../shared/request/placements';
import { list, words } from '../../shared/response/results';
import { czechNumber } from '../czechNumber';
import { isoWithOffset } from '../queryValues';

const SEND =
	'Send a real text message from one of the own mobile numbers. Costs money. Needs a mobile number ordered from IPEX.';
const FROM = 'Own mobile number that VOIPEX allows as sender; see Get Sender Numbers';
const TO = 'Phone number with country code. Nine digits without a plus count as a Czech number.';

const message = { deed: 'The message', done: 'sent', check: 'Look at SMS > Get Many' };

/** https://ipexcloud.github.io/voipex-docs/docs/api/sms-api/intro; none of its pages shows an answer. */
export const smsResource = resource(
	'sms',
	'SMS',
	{
		getAll: [
			'Get Many',
			'Get many SMS',
			'List sent and received messages of the last 6 months',
			reads(
				'GET sms:/SMS',
				{ parameters: { 'filters.startTime': query(isoWithOffset), 'filters.endTime': query(isoWithOffset) } },
				list(),
			),
		],
		getSenderNumbers: [
			'Get Sender Numbers',
			'Get SMS sender numbers',
			'List the own mobile numbers that may be used as From',
			reads('GET sms:/SMS/allowed-numbers', {}, list()),
		],
		send: [
			'Send',
			'Send a real SMS that may cost money',
			SEND,
			acts(
				'POST sms:/SMS',
				message,
				{
					parameters: {
						from: required(body(czechNumber)),
						to: required(body(czechNumber)),
						text: required(body(text)),
					},
				},
				// An empty or bare answer is no sign of trouble here.
				words(),
			),
		],
	},
	'getAll',
	[
		{
			for: ['send'],
			fields: [
				needed(
					locatorField('From', 'from', 'searchSenderNumbers', ['Number', 'number', '+420601000999'], FROM, 'number'),
				),
				needed(exampleField('To', 'to', '+420 777 888 999', TO)),
				needed(longTextField('Text', 'text', 'What the message says')),
			],
		},
		{
			for: ['getAll'],
			fields: [
				filters(
					momentField('End', 'endTime', 'Messages before this moment.'),
					momentField('Start', 'startTime', 'Messages from this moment on. VOIPEX keeps 6 months.'),
				),
			],
		},
	],
);
