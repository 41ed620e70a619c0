'use strict';

/** SMS > Send and Wait for Response: what is typed, and where the text arrives. */
module.exports = {
	parameters: ({ records }) => ({
		resource: 'sms',
		from: { __rl: true, mode: 'number', value: records.allowedNumbers[0] },
		to: '601 000 137',
	}),
	textIn: ({ body }) => body.text,
};
