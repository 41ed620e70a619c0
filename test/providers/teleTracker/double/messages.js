'use strict';

const { randomUUID } = require('node:crypto');
const { accepts } = require('./auth');
const { coded, failure } = require('./refusals');
const { Refusal } = require('../../../sandbox/core/refusal');

/** Pages: rest-api/messaging/send-sms/, .../que-sms-for-later/, rest-api/voice/initiate-rapidresponse/. */

const phone = { type: 'string', required: true, pattern: /^(\d{10}|\+[1-9]\d{7,14})$/ };
const needed = { type: 'string', required: true };
const integer = { type: 'integer' };

const e164 = (number) => (number.startsWith('+') ? number : `+1${number}`);

const refuseOtherAccount = ({ provider, body, session }) => {
	if (body.account_id !== undefined && body.account_id !== session.accountId)
		throw coded(provider, 'INVALID_ACCOUNT', 'Account id is invalid or not yours');
};

const refuseRecipient = ({ provider, body }) => {
	if (provider.records.optOuts.includes(e164(body.to_number)))
		throw coded(provider, 'OPT_OUT', 'Recipient is on the opt-out list');
};

const refusePin = ({ body: { pin } }) => {
	if (pin === undefined || /^0\d{3}$/.test(typeof pin === 'string' ? pin : '')) return;
	if (!Number.isInteger(pin) || pin < 1000 || pin > 9999)
		throw new Refusal(400, failure('INVALID_PIN', 'Pin is invalid'));
};

const isLine = ({ records }, number) => records.lines.includes(e164(number));

const result = (fields) => ({ status: 200, body: { success: true, guid: randomUUID(), result: fields } });

const keep = (provider, list, body) => {
	const message = {
		queueId: 8740223 + provider.records.queued.length,
		...body,
		creation_date: new Date(provider.now()).toISOString(),
	};
	provider.records[list].push(message);
	return message;
};

/**
 * An unusable from_number is passed over for the account's own "text from" number. The answer is INFERRED from the
 * queue page.
 */
const sendSms = (context) => {
	const { provider, body } = context;
	refusePin(context);
	refuseOtherAccount(context);
	refuseRecipient(context);
	const from = body.from_number && isLine(provider, body.from_number) ? body.from_number : provider.records.lines[0];
	const { creation_date: sendDate } = keep(provider, 'messages', { ...body, from_number: e164(from) });
	return result({ sendType: 'immediate', sendDate, reason: 'Nominal operation' });
};

const queueSms = (context) => {
	const { provider, body } = context;
	refusePin(context);
	refuseOtherAccount(context);
	refuseRecipient(context);
	if (body.from_number && !isLine(provider, body.from_number))
		throw coded(provider, 'INVALID_CAMPAIGN', 'From number is not an active line');
	// A date that has passed sends at once.
	const past = Date.parse(body.send_date) <= provider.now();
	const { queueId } = keep(provider, past ? 'messages' : 'queued', body);
	return result({
		sendType: past ? 'immediate' : 'queued',
		sendDate: new Date(Date.parse(body.send_date)).toISOString(),
		queueId,
		reason: 'Nominal operation',
	});
};

const hour = 3600 * 1000;

const rapidResponse = (context) => {
	const { provider, body } = context;
	const { rapidResponses, callProcesses, invalidNumbers } = provider.records;
	refuseOtherAccount(context);
	if (!/^(\d{10}|\+[1-9]\d{7,14})$/.test(body.callee) || invalidNumbers.includes(e164(body.callee)))
		throw coded(provider, 'INVALID_PHONENUMBER', 'Callee number is invalid');
	if (body.callprocess_id !== undefined && !callProcesses.includes(body.callprocess_id))
		throw coded(provider, 'INVALID_CALLPROCESS', 'Call process id is not valid');
	const again = rapidResponses.some(
		(one) => one.lead_numtocall === e164(body.callee) && provider.now() - Date.parse(one.creation_date) < hour,
	);
	if (again) throw coded(provider, 'DUPLICATE_QUEUE_ENTRY', 'Callee was already triggered within the hour');
	const entry = {
		callprocess_id: body.callprocess_id ?? callProcesses[0],
		step_order: 1,
		creation_date: new Date(provider.now()).toISOString(),
		callqueue_status: 'processing',
		lead_numtocall: e164(body.callee),
		whisper_text: body.whisper_text,
		callqueue_id: 283062 + rapidResponses.length,
	};
	rapidResponses.push(entry);
	return result(entry);
};

const sms = {
	to_number: phone,
	payload: needed,
	account_id: integer,
	user_id: integer,
	// The page says integer; one with a zero in front can only be text (INFERRED).
	pin: { type: 'any' },
	from_number: { ...phone, required: false },
	extra: { type: 'object' },
};

const post = (path, fields, handler) => ({ method: 'POST', path, acts: true, body: { accepts, fields }, handler });

const routes = [
	post('/sms/send', sms, sendSms),
	post('/sms/queue', { ...sms, send_date: { ...needed, format: 'isoZoned' } }, queueSms),
	post(
		'/voice/rapidresponse',
		{ whisper_text: needed, callee: needed, callprocess_id: integer, account_id: integer },
		rapidResponse,
	),
];

module.exports = { routes };
