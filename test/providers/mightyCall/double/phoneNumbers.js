'use strict';

const { guid } = require('../../../sandbox/core/examples');
const { notFound } = require('./refusals');

/** Business numbers. Swagger v4, tag PhoneNumbers. */

const wrapped = (data) => ({ status: 200, body: { data, isSuccess: true } });

// Two fields the schema leaves out, seen in a published answer of the Call Center host.
const seenLive = ({ number }) => ({ objectGuid: guid('mightycall-number', number), doNotOriginate: false });

const shown =
	({ settings }) =>
	(number) =>
		settings.edition === 'callCenter' ? { ...number, ...seenLive(number) } : number;

const listNumbers = ({ provider }) => {
	const { phoneNumbers, deletedPhoneNumbers } = provider.records;
	const view = shown(provider);
	return wrapped({
		phoneNumbers: phoneNumbers.map(view),
		deletedPhoneNumbers: deletedPhoneNumbers.map(view),
		total: phoneNumbers.length,
	});
};

const getNumber = ({ provider, params }) => {
	const found = provider.records.phoneNumbers.find(({ number }) => number.includes(params.phoneNumber));
	if (!found) throw notFound('Number not found');
	return wrapped(shown(provider)(found));
};

const digits = (text) => text.replace(/\D/g, '');

/** Takes one number away; says how that went. */
const release =
	({ phoneNumbers, deletedPhoneNumbers }) =>
	(wanted) => {
		const index = phoneNumbers.findIndex(({ number }) => digits(number) === digits(wanted));
		if (index === -1) return { id: wanted, status: 'fdel', message: 'Number not found' };
		deletedPhoneNumbers.push(...phoneNumbers.splice(index, 1));
		return { id: wanted, status: 'del', message: 'Deleted' };
	};

/** All gone is a 200, some a 202, none a 400: always with a line for each. */
const deleteNumbers = ({ provider, body }) => {
	const lines = body.phoneIds.map(release(provider.records));
	const gone = lines.filter(({ status }) => status === 'del').length;
	const status = gone === lines.length ? 200 : gone ? 202 : 400;
	return { status, body: lines, acted: gone > 0 };
};

const routes = [
	{ method: 'GET', path: '/v4/api/phonenumbers', handler: listNumbers },
	{
		method: 'DELETE',
		path: '/v4/api/phonenumbers',
		handler: deleteNumbers,
		body: {
			accepts: ['application/json', 'text/json'],
			whole: 'phoneIds',
			fields: {
				phoneIds: {
					type: 'array',
					required: true,
					min: 1,
					items: { type: 'string', required: true, pattern: /^\+?\d+$/ },
				},
			},
		},
	},
	{
		method: 'GET',
		path: '/v4/api/phonenumbers/{phoneNumber}',
		params: { phoneNumber: { pattern: /^\d{1,11}$/ } },
		handler: getNumber,
	},
];

module.exports = { routes };
