'use strict';

/** Message > Send and Wait for Response: what is typed, and where the text arrives. */
module.exports = {
	parameters: ({ records }) => ({
		resource: 'message',
		from: { __rl: true, mode: 'number', value: records.phoneNumbers[0].number },
		to: '+12125550123',
	}),
	textIn: ({ body }) => body.message,
};
