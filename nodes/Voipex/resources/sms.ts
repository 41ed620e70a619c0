import { emailAddress } from '../../shared/conversions/emailAddress';
import { text } from '../../shared/conversions/textField';
import { exampleField, filters, longTextField, momentField, needed } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { acts, awaitsReply, reads } from '../../shared/request/effects';
import { body, query, required } from '../../shared/request/placements';
import { list, words } from '../../shared/response/results';
import { CZECHIA, czechNumber, nationalNumber } from '../czechNumber';
import { incomingMark } from '../incomingMark';
import { isoWithOffset } from '../queryValues';

const SEND =
	'Send a real text message from one of the own mobile numbers. Costs money. Needs a mobile number ordered from IPEX.';
const SEND_AND_WAIT =
	'Send a real text message with a link, and go on when the person has answered on the page behind it. Costs money. Needs a mobile number ordered from IPEX.';
const FROM = 'Own mobile number that VOIPEX allows as sender; see Get Sender Numbers';
const TO = 'Phone number with country code. Nine digits without a plus count as a Czech number.';

const INSTANT =
	'Send a real text message with 60030 or a registered name as sender. Costs money, on the account of one of the own numbers. No answer to it reaches you.';
const OWN =
	'One of the own numbers of the trunk, which is billed. The page writes it with nine digits, so +420 is left out.';
const REPORT = 'E-mail address to which the notification of delivery goes';
const INSTANT_TO =
	'Phone number with country code. Nine digits without a plus count as a Czech number. The page writes those with nine digits, so +420 is left out; how it wants foreign ones we have not read: they go with a plus.';

const reaches = { fields: ['to'], national: CZECHIA };
const message = { deed: 'The message', done: 'sent', check: 'Look at SMS > Get Many' };

const send = acts(
	'POST sms:/SMS',
	message,
	{
		parameters: {
			from: required(body(czechNumber)),
			to: required(body(czechNumber)),
			text: required(body(text)),
		},
		reaches,
	},
	// An empty or bare answer is no sign of trouble here.
	words(),
);

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
				list({ adds: incomingMark }),
			),
		],
		getSenderNumbers: [
			'Get Sender Numbers',
			'Get SMS sender numbers',
			'List the own mobile numbers that may be used as From',
			reads('GET sms:/SMS/allowed-numbers', {}, list()),
		],
		send: ['Send', 'Send a real SMS that may cost money', SEND, send],
		sendAndWait: [
			'Send and Wait for Response',
			'Wait for a response to a real SMS that may cost money',
			SEND_AND_WAIT,
			awaitsReply('text', send),
		],
		sendInstant: [
			'Send Instant',
			'Send a real instant SMS that may cost money',
			INSTANT,
			acts(
				'POST rest:/v1/sms',
				{ deed: 'The message', done: 'sent', check: 'Look for the notification of delivery' },
				{
					parameters: {
						from: required(body(nationalNumber)),
						to: required(body(nationalNumber)),
						text: required(body(text, 'message')),
						email: required(body(emailAddress)),
						shortName: body(text, 'shortname'),
					},
					reaches,
				},
				words(),
			),
		],
	},
	'getAll',
	[
		{
			for: ['send', 'sendAndWait'],
			fields: [
				needed(
					locatorField('From', 'from', 'searchSenderNumbers', ['Number', 'number', '+420601000999'], FROM, 'number'),
				),
				needed(exampleField('To', 'to', '+420 777 888 999', TO)),
			],
		},
		{ for: ['send'], fields: [needed(longTextField('Text', 'text', 'What the message says'))] },
		{
			for: ['sendInstant'],
			fields: [
				needed(locatorField('From', 'from', 'searchCallerIds', ['Number', 'number', '222333444'], OWN, 'number')),
				needed(exampleField('To', 'to', '777 888 999', INSTANT_TO)),
				needed(longTextField('Text', 'text', 'What the message says')),
				needed(exampleField('Report To', 'email', 'office@example.com', REPORT)),
				exampleField('Sender Name', 'shortName', 'Example', 'A registered sender name; without it 60030 is shown'),
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
