'use strict';

const { randomUUID } = require('node:crypto');
const { refusal } = require('./refusals');

/**
 * sms-api.voipex.io; the path is upper-case. Pages: ipexcloud.github.io/voipex-docs/docs/api/sms-api/*.
 * No answer is shown there: the fields are the webhook's, the bare arrays are INFERRED.
 */
const needed = { type: 'string', required: true };
// ISO 8601 with an offset; a plus sign that was not encoded arrives as a space and is refused.
const zoned = { type: 'string', format: 'isoZoned' };

const send = ({ provider, body }) => {
	if (!provider.records.allowedNumbers.includes(body.from)) throw refusal(400, '"from" is not an allowed number');
	const message = {
		id: randomUUID(),
		...body,
		direction: 'OUT',
		state: 'DELIVERED',
		createdAt: new Date(provider.now()).toISOString(),
	};
	provider.records.messages.unshift(message);
	return { status: 200, body: message };
};

const list = ({ provider, query: { startTime, endTime } }) => ({
	status: 200,
	body: provider.records.messages.filter(
		({ createdAt }) =>
			(!startTime || Date.parse(createdAt) >= Date.parse(startTime)) &&
			(!endTime || Date.parse(createdAt) <= Date.parse(endTime)),
	),
});

const routes = [
	{
		method: 'POST',
		path: '/SMS',
		acts: true,
		body: { accepts: ['application/json'], fields: { from: needed, to: needed, text: needed } },
		handler: send,
	},
	{ method: 'GET', path: '/SMS', query: { startTime: zoned, endTime: zoned }, handler: list },
	{
		method: 'GET',
		path: '/SMS/allowed-numbers',
		handler: ({ provider }) => ({ status: 200, body: provider.records.allowedNumbers }),
	},
];

module.exports = { routes };
