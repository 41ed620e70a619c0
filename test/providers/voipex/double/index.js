'use strict';

const auth = require('./auth');
const contacts = require('./contacts');
const dialer = require('./dialer');
const { errorBody, refuse } = require('./refusals');
const { records } = require('./records');
const { Webhooks } = require('./webhooks');

/** The import of contacts takes login and password of a user, everything else the bearer. */
const authorise = (provider, context) =>
	(context.request.host === 'flow' ? contacts : auth).authorise(provider, context);

/**
 * Voipex (IPEX), each on a port of its own: auth.voipex.io, ipbxapi.voipex.io, ipbxapiv2.voipex.io, sms-api.voipex.io,
 * restapi.ipex.cz, flow.voipex.io.
 */
module.exports = {
	mainHost: 'ipbx',
	credentials: () => ({
		username: 'api@example.com',
		password: 'example-voipex-password',
		clientId: 'api',
		users: ['ada.novak@example.com', 'ben.carter@example.com'],
		contacts: { username: 'ada.novak@example.com', password: 'example-contacts-password' },
		webhook: { username: 'n8n', password: 'example-webhook-password', token: 'example-webhook-token' },
	}),
	settings: {
		courseOf: undefined,
		bearerLifetime: 3000,
		refreshLifetime: 7200,
		impersonation: true,
		exchangeRefreshable: true,
		dialerHosts: ['ipbx', 'ipbxV2'],
	},
	tokens: auth.tokens,
	authorise,
	records,
	refuse,
	errorBody,
	extend: (provider) => void (provider.webhooks = new Webhooks(provider)),
	hosts: {
		auth: auth.routes,
		ipbx: [
			...require('./calls').routes,
			...require('./recordings').routes,
			...require('./users').routes,
			...require('./reports').routes,
			...require('./graphql').routes,
			...dialer.routesOn('ipbx'),
		],
		ipbxV2: dialer.routesOn('ipbxV2'),
		sms: require('./sms').routes,
		rest: require('./rest').routes,
		flow: contacts.routes,
	},
};
