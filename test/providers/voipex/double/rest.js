'use strict';

const { randomUUID } = require('node:crypto');
const { refusal } = require('./refusals');
const { day, flag, integer, json, needed, ok, text } = require('./values');

/**
 * restapi.ipex.cz: ipexcloud.github.io/voipex-docs/docs/api/sms-api/send-sms for instant messages; for the rest public
 * client code (github.com/Spoje-NET/ipex-b2b), which names paths and parameters. Fields of answers are INFERRED but for
 * those of /v1/users/me.
 */
const sendInstant = ({ provider, body }) => {
	const message = { id: randomUUID(), ...body };
	provider.records.instantMessages.push(message);
	return ok({ id: message.id });
};

const ofNumber =
	(answerOf) =>
	({ provider, params }) => {
		const known = provider.records.numbers.some(({ number }) => number === params.number);
		if (!known) throw refusal(404, 'Number not found');
		return ok(answerOf(params.number));
	};

const billing = ({ provider, query }) =>
	ok(
		provider.records.calls
			.filter(
				({ calldate }) =>
					calldate.slice(0, 10) >= query.dateFrom && (!query.dateTo || calldate.slice(0, 10) <= query.dateTo),
			)
			.map(({ src, dst, calldate, billsec }) => ({ from: src, to: dst, date: calldate, seconds: billsec, price: 1.2 })),
	);

const SWITCHES = [
	'typHistory',
	'showUID',
	'showVAT',
	'showUnit',
	'showFlags',
	'showCDRType',
	'showFreeUnits',
	'showCustomerId',
];

const voip = { detail: text, iccid: text };

const routes = [
	{
		method: 'POST',
		path: '/v1/sms',
		acts: true,
		body: json({
			from: { type: 'string', pattern: /^\d{9}$/, required: true },
			to: needed(text),
			message: needed(text),
			email: needed(text),
			shortname: text,
		}),
		handler: sendInstant,
	},
	{
		method: 'GET',
		path: '/v1/users/me',
		query: { detail: text },
		handler: ({ provider }) => ok(provider.records.me),
	},
	{
		method: 'GET',
		path: '/v1/calls',
		query: {
			dateFrom: needed(day),
			dateTo: day,
			number: text,
			customerId: text,
			externId: text,
			...Object.fromEntries(SWITCHES.map((name) => [name, flag])),
		},
		handler: billing,
	},
	{
		method: 'GET',
		path: '/v1/voip/{number}/credit',
		query: voip,
		handler: ofNumber((number) => ({ number, credit: 120.5 })),
	},
	{
		method: 'GET',
		path: '/v1/voip/{number}/state',
		query: voip,
		handler: ofNumber((number) => ({ number, state: 'registered' })),
	},
	{
		method: 'GET',
		path: '/v2/phone-numbers',
		query: {
			limit: integer,
			offset: integer,
			order: text,
			orderBy: text,
			number: text,
			search: text,
			customerId: text,
			externalId: text,
			showOpid: flag,
		},
		handler: ({ provider, query: { limit = 100, offset = 0 } }) =>
			ok(provider.records.numbers.slice(offset, offset + limit).map(({ number }) => ({ number }))),
	},
];

module.exports = { routes };
