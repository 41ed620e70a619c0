'use strict';

/** A CRM of the user's own that takes rows: what examples hand back by an HTTP Request node. */
const { startHttpService } = require('./httpService');

const start = async () =>
	await startHttpService(undefined, {
		'POST /ai-calls': ({ body }) => ({ status: typeof body === 'object' ? 200 : 400, body: {} }),
	});

module.exports = { start, origin: 'https://crm.example.com', secrets: [] };
