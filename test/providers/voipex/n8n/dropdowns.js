'use strict';

/** Where there is a dropdown, what it offers, and a text that narrows it down. */
module.exports = [
	{
		resource: 'sms',
		operation: 'send',
		field: 'from',
		method: 'searchSenderNumbers',
		values: ({ allowedNumbers }) => allowedNumbers,
	},
];
