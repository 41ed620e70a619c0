'use strict';

/** Mico Voice AI's account, for every tier; what the members mean is said in test/providers/index.js. */
const { guid } = require('../../sandbox/core/examples');

const callFlow = (index) => guid('mico-call-flow', index);

module.exports = {
	label: 'Mico Voice AI',
	credentials: {
		baseUrl: 'https://api.micovoice.com',
		apiBasePath: 'asPrinted',
		callRequestPath: '/outbound_calls',
		callRequestBody: '{"phone_number":"[[phone]]","variables":{"first_name":"{{ first_name }}"}}',
		callRequestNumber: 'phone_number',
		clientId: 'example-id',
		clientSecret: 'example-word',
		scopes: ['campaigns:read', 'outbound_calls:write'],
	},
	atDouble: ({ url, credentials }) => ({
		baseUrl: url,
		...credentials,
		scopes: ['campaigns:read', 'campaigns:write', 'outbound_calls:read', 'outbound_calls:write'],
	}),
	secrets: ['clientSecret'],
	addressFields: { api: 'baseUrl', signIn: 'baseUrl' },
	edits: {
		'Client ID': { typed: { clientId: 'example-other-client' }, accepted: { clientId: 'example-other-client' } },
		'Client Secret': {
			typed: { clientSecret: 'example-other-secret' },
			accepted: { clientSecret: 'example-other-secret' },
		},
		Scopes: { typed: { scopes: ['campaigns:read', 'outbound_calls:read'] } },
	},
	wrong: { clientSecret: 'example-wrong-secret' },
	refusal:
		'Mico Voice AI did not accept the sign-in (status 401: invalid_client). Check that Client ID and Client Secret are copied whole from Organization > Integrations > API Integration. Live and sandbox credentials are different pairs.',
	tokenPath: '/oauth/token',
	tokenPaths: ['/oauth/token'],
	tokens: { access: 'access_token', lifetime: 'expires_in' },
	tokenBodies: {
		full: ({ clientId, clientSecret }) => ({
			grant_type: 'client_credentials',
			client_id: clientId,
			client_secret: clientSecret,
			scope: 'campaigns:read outbound_calls:write',
		}),
	},
	signIn: ['client_credentials'],
	renewal: ['client_credentials'],
	// It documents no request that tells whether a bearer is still good, and renewing on any failure would make n8n send
	// a POST twice. So n8n's HTTP Request node is left with the error, and our node repairs the credential.
	noProbe: true,
	read: { resource: 'callFlow', operation: 'get', callFlowUid: callFlow(0) },
	readPath: `/api/v1/call_flows/${callFlow(0)}`,
	act: { resource: 'campaign', operation: 'create', name: 'Example' },
	actPath: '/api/v1/campaigns',
	get: `/api/v1/call_flows/${callFlow(1)}`,
	post: '/api/v1/campaigns',
	failingPost: ({ url }) => ({ url: `${url}/v1/outbound_calls`, body: { phone_number: '+12125550123' } }),
};
