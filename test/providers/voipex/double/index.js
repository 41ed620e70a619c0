'use strict';

const auth = require('./auth');
const { errorBody, refuse } = require('./refusals');
const { records } = require('./records');

/** Voipex (IPEX): auth.voipex.io, ipbxapi.voipex.io and sms-api.voipex.io, each on a port of its own. */
module.exports = {
	mainHost: 'ipbx',
	credentials: () => ({
		username: 'api@example.com',
		password: 'example-voipex-password',
		clientId: 'api',
		users: ['ada.novak@example.com', 'ben.carter@example.com'],
	}),
	settings: { bearerLifetime: 3000, refreshLifetime: 7200, impersonation: true, exchangeRefreshable: true },
	tokens: auth.tokens,
	authorise: auth.authorise,
	records,
	refuse,
	errorBody,
	hosts: {
		auth: auth.routes,
		ipbx: [...require('./calls').routes, ...require('./recordings').routes],
		sms: require('./sms').routes,
	},
};
