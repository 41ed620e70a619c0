import { isoUtc } from '../../shared/conversions/dateTime';
import { jsonObject } from '../../shared/conversions/jsonField';
import { text } from '../../shared/conversions/textField';
import {
	additionalFields,
	exampleField,
	jsonField,
	longTextField,
	momentField,
	needed,
} from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { acts, awaitsReply } from '../../shared/request/effects';
import { body, required } from '../../shared/request/placements';
import { record } from '../../shared/response/results';
import { accountIdField } from '../fields';
import { digitsId, pin } from '../ids';
import { NORTH_AMERICA, textedPhone } from '../phone';

const QUEUE =
	'Have a real text message (SMS) sent later, or at once if Send Date has passed. Costs money and cannot be taken back here.';
const SEND = 'Send a real text message (SMS) right now. Costs money.';
const SEND_AND_WAIT =
	'Send a real text message (SMS) with a link, and go on when the person has answered on the page behind it. Costs money.';
const TO =
	'Phone number to text. Ten digits count as a number of the US or Canada; spaces, dashes and brackets are fine.';
const EXTRA =
	'A JSON object that TeleTracker gives back in its Push or RealTime API. Its page documents it for Queue; that Send takes it too is likely, but not read by us.';
const FROM =
	'An active line of the account to send from. A user given by User ID or PIN goes first if they may communicate; without either TeleTracker takes the account\'s "text from" number.';
const USER = 'User to send as: their number is tried first, and the message is filed under their history';

const message = { deed: 'The message', check: 'Look at Report > Get Many, or at the messages in TeleTracker,' };
const parameters = {
	to: required(body(textedPhone, 'to_number')),
	text: required(body(text, 'payload')),
	'additionalFields.accountId': body(digitsId, 'account_id'),
	'additionalFields.extra': body(jsonObject),
	'additionalFields.from': body(textedPhone, 'from_number'),
	'additionalFields.pin': body(pin),
	'additionalFields.userId': body(digitsId, 'user_id'),
};

const reaches = { fields: ['to'], national: NORTH_AMERICA };

const send = acts('POST /sms/send', { ...message, done: 'sent' }, { parameters, reaches }, record({ at: ['result'] }));

export const smsResource = resource(
	'sms',
	'SMS',
	{
		queue: [
			'Queue',
			'Queue a real SMS that may cost money',
			QUEUE,
			acts(
				'POST /sms/queue',
				{ ...message, done: 'queued', check: 'Look at the scheduled messages in TeleTracker' },
				{
					parameters: { ...parameters, sendDate: required(body(isoUtc, 'send_date')) },
					reaches: { ...reaches, at: 'sendDate' },
				},
				record({ at: ['result'] }),
			),
		],
		send: ['Send', 'Send a real SMS that may cost money', SEND, send],
		sendAndWait: [
			'Send and Wait for Response',
			'Wait for a response to a real SMS that may cost money',
			SEND_AND_WAIT,
			awaitsReply('text', send),
		],
	},
	'send',
	[
		{
			for: ['send', 'sendAndWait', 'queue'],
			fields: [needed(exampleField('To', 'to', '+1 (504) 555-1234', TO))],
		},
		{ for: ['send', 'queue'], fields: [needed(longTextField('Text', 'text', 'What the message says'))] },
		{
			for: ['queue'],
			fields: [
				needed(
					momentField('Send Date', 'sendDate', 'When to send the message. A moment that has passed sends it at once.'),
				),
			],
		},
		{
			for: ['send', 'sendAndWait', 'queue'],
			fields: [
				additionalFields(
					accountIdField,
					jsonField('Extra Data', 'extra', EXTRA, { placeholder: 'e.g. {"orderId": "1042"}' }),
					exampleField('From', 'from', '+15045550100', FROM),
					exampleField(
						'PIN',
						'pin',
						'1234',
						'PIN of the user to send as, instead of User ID: four digits. One that begins with 0 is sent as text; nobody has tried that.',
					),
					exampleField('User ID', 'userId', '5678', USER),
				),
			],
		},
	],
);
