'use strict';

const { definitions } = require('./operations');

/**
 * Formats that the vendor states in prose and the schema leaves out. Fact sheet, section 3 "Formats" and the lists
 * of section 4: they sharpen the schema for requests, where the package decides what is sent.
 */
const hex24 = '^[0-9a-fA-F]{24}$';
const etag = '^(\\*|[0-9a-f]{16})$';
const word = '^\\w{1,100}$';
const phone = '^\\+\\d{2,15}$';

const history = /^GET \/(journal\/requests|journal\/requests\/counts|contactCenter\/communications)$/;

/** By parameter name, where `on` fits the operation's id; `list` means values joined by commas. */
/** @type {any[]} */
const parameters = [
	{ name: 'id', on: /^GET \/(calls|voicemails)\/\{id\}$/, format: 'uuid' },
	{ name: 'channelId', format: 'uuid' },
	{ name: 'contactId', pattern: hex24 },
	{ name: 'contactIds', pattern: hex24, list: true },
	{ name: 'requestId', pattern: hex24 },
	{ name: 'requestIds', pattern: hex24, list: true },
	{ name: 'etag', pattern: etag },
	{ name: 'phoneNumber', pattern: '^\\d{1,11}$' },
	{ name: 'startUtc', format: 'seconds' },
	{ name: 'endUtc', format: 'seconds' },
	{ name: 'flags', enum: ['IsRead', 'Favorite', 'Removed'], list: true },
	{ name: 'pageSize', on: history, minimum: 1, maximum: 1000 },
	{ name: 'page', minimum: 1 },
	{ name: 'businessNumber', on: history, pattern: '^\\d+$', list: true },
	{ name: 'phone', on: history, pattern: phone, list: true },
	{ name: 'phone', on: /^POST \/journal\/blocklist\//, pattern: phone },
	{ name: 'userId', format: 'uuid', list: true },
	{ name: 'groupId', format: 'uuid', list: true },
	{ name: 'vmBoxId', format: 'uuid', list: true },
	...['callFilter', 'voicemailFilter', 'origin', 'state', 'type', 'wfState'].map((name) => ({ name, list: true })),
];

/** The schema's parameter together with what the sheet adds. */
const sharpened = (operation, parameter) => {
	const added = parameters.filter(({ name, on }) => name === parameter.name && (!on || on.test(operation.id)));
	return Object.assign({}, parameter, ...added.map(({ on: _on, ...facts }) => facts));
};

const tags = { type: 'array', items: { type: 'string', pattern: word } };

const withProperties = (name, properties) => ({
	[name]: { ...definitions[name], properties: { ...definitions[name].properties, ...properties } },
});

const models = 'Infratel.ContactsLibrary.Models';

const requestDefinitions = {
	...definitions,
	...withProperties(`${models}.BaseContactModel`, { tags }),
	...withProperties(`${models}.ContactModel`, { tags, etag: { type: 'string', pattern: etag } }),
	...withProperties(`${models}.ChannelModel`, {
		phone: { type: 'string', pattern: '^\\+?\\d{11,15}$' },
		labels: { type: 'array', items: { type: 'string', pattern: '^[\\w ]+$' } },
	}),
};

/** Bodies the prose describes further than the schema does. */
const bodies = {
	'POST /contacts/{contactId}/tags': { schema: tags },
	'PUT /journal/requests/wfstate': { schema: { type: 'string', enum: ['Open', 'Resolved'] } },
};

module.exports = {
	sharpened,
	requestDefinitions,
	bodies,
	tags,
	channels: { type: 'array', items: { $ref: `${models}.ChannelModel` } },
};
