'use strict';

const { randomUUID } = require('node:crypto');
const { Refusal } = require('../../../sandbox/core/refusal');
const { invalidField } = require('./refusals');
const { sentMessageRequest } = require('./requestRecords');
const { linkOf } = require('./storedFiles');

/** SMS and MMS. Swagger v4, SmsSendRequest; the answer is bare. What was sent can be read in the journal. */

const isUsOrCanada = (number) => /^\+1\d{10}$/.test(number);

// INFERRED: data is base64, and the stored file has a name of its own.
const attachmentOf =
	(provider) =>
	({ name, data }) => ({
		fileName: name,
		fileSize: Buffer.from(data, 'base64').length,
		link: linkOf(provider, `${randomUUID()}.png`),
		isSupportedFormat: true,
		isImage: /\.(png|jpe?g|gif)$/i.test(name),
		isStorageExpired: false,
		isActive: true,
	});

const refuseUnfit = (own, { to }) => {
	if (!own?.mayText) throw invalidField('request.From', 'The number cannot send messages.');
	// INFERRED: what the documented 403 is for.
	if (!own.numberMessagingVerified) throw new Refusal(403, { message: 'The number is not verified for messages.' });
	// INFERRED: the product texts within the US and Canada; how another destination is refused is not said.
	if (!to.every(isUsOrCanada)) throw invalidField('request.To', 'The destination number is not valid.');
};

const send = ({ provider, body }) => {
	refuseUnfit(
		provider.records.phoneNumbers.find(({ number }) => number === body.from),
		body,
	);
	const message = {
		message: body.message ?? '',
		id: randomUUID(),
		sourcePhoneNumber: body.from,
		destinationPhoneNumbers: body.to,
		sendTime: new Date(provider.now()).toISOString(),
		attachments: body.attachments?.map(attachmentOf(provider)) ?? null,
	};
	provider.records.messages.push(message);
	provider.records.requests.unshift(...body.to.map((to) => sentMessageRequest(message, to)));
	return { status: 200, body: message };
};

const text = { type: 'string', required: true };

const sendRoute = (path) => ({
	method: 'POST',
	path,
	acts: true,
	model: 'request',
	handler: send,
	body: {
		accepts: ['application/json', 'text/json'],
		fields: {
			from: { type: 'string', required: true, pattern: /^(\+1\d{8,15})$/ },
			to: { type: 'array', required: true, min: 1, items: text },
			message: { type: 'string' },
			attachments: { type: 'array', items: { type: 'object', fields: { name: text, data: text } } },
		},
	},
});

const routes = ['/v4/api/messages/send', '/v4/api/contactcenter/messages/send'].map(sendRoute);

module.exports = { routes };
