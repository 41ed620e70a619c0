'use strict';

/** Where there is a dropdown, what it offers, and a text that narrows it down. */
module.exports = [
	{
		resource: 'call',
		operation: 'getCurrent',
		field: 'extension',
		method: 'searchExtensions',
		values: ({ extensions }) => extensions.map(({ id }) => String(id)),
	},
	{
		resource: 'call',
		operation: 'startCallback',
		field: 'extension',
		method: 'searchPhones',
		values: ({ extensions }) => extensions.filter(({ type }) => type === 'phone').map(({ id }) => String(id)),
	},
];
