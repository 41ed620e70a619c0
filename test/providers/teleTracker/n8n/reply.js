'use strict';

/** SMS > Send and Wait for Response: what is typed, and where the text arrives. */
module.exports = {
	parameters: () => ({ resource: 'sms', to: '504-555-0123' }),
	textIn: ({ body }) => body.payload,
};
