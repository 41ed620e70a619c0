'use strict';

const { base, owners } = require('./realm');
const { anyPeriod, select } = require('./lists');

/** The user and its client. Pages: ucom4b wiki RACD 3604483 (quick start); Ringme 2361458689 (variables). */

const client = owners.client.path;

const ofClient = (answer) => (context) => {
	owners.client.find(context);
	return { status: 200, body: answer(context) };
};

/** Here the client's number stands at the end. Whether `@me` is good there is not known; it is here: INFERRED. */
const clientInfo = ofClient(({ provider }) => provider.records.client);

const setVariables = (context) => {
	owners.client.find(context);
	const { variables } = context.provider.records;
	for (const one of context.body.variables) {
		const known = variables.find(({ var: name }) => name === one.var);
		if (known) known.value = one.value;
		else variables.push({ ...one });
	}
	return { status: 201, body: context.body };
};

const needed = { type: 'string', required: true };
const pairs = {
	type: 'array',
	required: true,
	min: 1,
	items: { type: 'object', fields: { var: needed, value: { type: 'string', required: true } } },
};

const routes = [
	{ method: 'GET', path: `${base}/user/`, handler: ({ provider }) => ({ status: 200, body: provider.records.user }) },
	{ method: 'GET', path: `${base}/client/client_info/{client}/`, handler: clientInfo },
	{ method: 'GET', path: `${client}/limit/`, handler: ofClient(({ provider }) => provider.records.limits) },
	{ method: 'GET', path: `${client}/alias/`, handler: ofClient(({ provider }) => provider.records.aliases) },
	{
		method: 'GET',
		path: `${client}/reg_status_log/`,
		query: { ...anyPeriod, order: { type: 'string', enum: ['asc', 'desc'] } },
		handler: ofClient(({ provider, query }) => select(provider.records.registrationLog, query)),
	},
	{
		method: 'POST',
		path: `${client}/variables/`,
		acts: true,
		body: { accepts: ['application/json'], fields: { variables: pairs } },
		handler: setVariables,
	},
];

module.exports = { routes };
