'use strict';

/** What a contact may be made of, and how a list of them may be searched. Swagger v4, tag Contacts. */

const channel = {
	phone: { type: 'string', pattern: /^\+?\d{11,15}$/, code: 'ChannelPhoneNumberIsInvalid' },
	email: { type: 'string', pattern: /^\S+@\S+$/, code: 'ChannelDataMalformed' },
	labels: { type: 'array', items: { type: 'string', pattern: /^[\w ]+$/, code: 'LabelsAreInvalid' } },
	// Named here only to be refused in the provider's own words: ids are given out, not taken.
	channelId: { type: 'string', pattern: /^$/, code: 'ChannelIdIsNotEmpty' },
};

const tag = { type: 'string', required: true, pattern: /^\w{1,100}$/, code: 'TagIsInvalid' };

/** Of a change: the six that the prose names. */
const patch = {
	firstName: { type: 'string' },
	lastName: { type: 'string' },
	patronymic: { type: 'string' },
	comment: { type: 'string' },
	tags: { type: 'array', items: tag },
	channels: { type: 'array', items: { type: 'object', required: true, fields: channel } },
};

const contact = {
	...patch,
	avatarUrl: { type: 'string' },
	contactId: { type: 'string', pattern: /^$/, code: 'ContactIdIsNotEmpty' },
};

const words = { type: 'array', repeats: true, items: { type: 'string' } };

const search = {
	page: { type: 'integer', min: 1 },
	pageSize: { type: 'integer', min: 1 },
	all: words,
	name: words,
	phone: words,
	email: words,
	label: words,
	tag: words,
	comment: words,
	agentId: { type: 'string', format: 'guid' },
	updatedSince: { type: 'string', format: 'isoUtc' },
	includeAuto: { type: 'boolean' },
};

const contactId = { format: 'hex24', code: 'ContactIdHasInvalidFormat' };
const channelId = { format: 'guid', code: 'ChannelIdHasInvalidFormat' };
const etag = { type: 'string', pattern: /^(\*|[0-9a-f]{16})$/ };
const json = ['application/json', 'text/json', 'application/x-www-form-urlencoded'];

module.exports = { contact, patch, channel, tag, search, contactId, channelId, etag, json };
