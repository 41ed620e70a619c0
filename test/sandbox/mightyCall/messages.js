'use strict';

const { randomUUID } = require('node:crypto');
const { invalidField } = require('./refusals');

/** SMS and MMS. Swagger v4, SmsSendRequest; the answer is bare. */

const isUsOrCanada = (number) => /^\+1\d{10}$/.test(number);

const attachmentOf = ({ name, data }) => ({
	fileName: name, fileSize: data.length, link: null, isSupportedFormat: true, isImage: /\.(png|jpe?g|gif)$/i.test(name), isStorageExpired: false, isActive: true,
});

const send = ({ provider, body }) => {
	const own = provider.records.phoneNumbers.find(({ number }) => number === body.from);
	if (!own?.mayText) throw invalidField('request.From', 'The number cannot send messages.');
	// INFERRED: the product texts within the US and Canada; how another destination is refused is not said.
	if (!body.to.every(isUsOrCanada)) throw invalidField('request.To', 'The destination number is not valid.');
	const message = {
		message: body.message ?? '', id: randomUUID(), sourcePhoneNumber: body.from, destinationPhoneNumbers: body.to,
		sendTime: new Date(provider.now()).toISOString(), attachments: body.attachments?.map(attachmentOf) ?? null,
	};
	provider.records.messages.push(message);
	return { status: 200, body: message };
};

const text = { type: 'string', required: true };

const sendRoute = (path) => ({
	method: 'POST', path, acts: true, model: 'request', handler: send,
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
