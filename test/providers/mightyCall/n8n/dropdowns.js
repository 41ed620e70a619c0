'use strict';

/** Where there is a dropdown, what it offers, and a text that narrows it down. */
module.exports = [
	{
		resource: 'call',
		operation: 'make',
		field: 'from',
		method: 'searchBusinessNumbers',
		values: ({ phoneNumbers }) => phoneNumbers.filter(({ mayCall }) => mayCall).map(({ number }) => number),
	},
	{
		resource: 'message',
		operation: 'send',
		field: 'from',
		method: 'searchTextNumbers',
		values: ({ phoneNumbers }) => phoneNumbers.filter(({ mayText }) => mayText).map(({ number }) => number),
	},
];
