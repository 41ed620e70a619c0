'use strict';

/** MightyCall's account, for every tier; what the members mean is said in test/providers/index.js. */
module.exports = {
	label: 'MightyCall',
	credentials: {
		edition: 'classic',
		baseUrl: '',
		signInWith: 'userKey',
		apiKey: 'example-key',
		userSecretKey: 'example-user',
		extension: '',
	},
	atDouble: ({ url, credentials }) => ({
		edition: 'custom',
		baseUrl: url,
		apiKey: credentials.apiKey,
		userSecretKey: credentials.userKey,
	}),
	secrets: ['apiKey', 'userSecretKey'],
	addressFields: { api: 'baseUrl', signIn: 'baseUrl' },
	edits: {
		'API Key': { typed: { apiKey: 'example-other-key' }, accepted: { apiKey: 'example-other-key' } },
		'User Key': { typed: { userSecretKey: 'example-other-user' }, accepted: { userKey: 'example-other-user' } },
		'Sign In With': { typed: { signInWith: 'extension', extension: '100' } },
	},
	wrong: { userSecretKey: 'example-wrong-secret' },
	refusal:
		'MightyCall did not accept the sign-in (status 400: invalid_client). Keys belong to one edition: check that Edition is the one you log in to, and that API Key and User Key are copied whole from Integrations > API. Signing in with an Extension works with Classic only.',
	tokenPath: '/v4/auth/token',
	tokenPaths: ['/v4/auth/token'],
	tokens: { access: 'access_token', lifetime: 'expires_in' },
	tokenBodies: {
		full: ({ apiKey, userSecretKey }) => ({
			grant_type: 'client_credentials',
			client_id: apiKey,
			client_secret: userSecretKey,
		}),
		refresh: (_typed, token) => ({ grant_type: 'refresh_token', refresh_token: token }),
		headers: ({ apiKey }) => ({ 'x-api-key': apiKey }),
	},
	signIn: ['client_credentials'],
	renewal: ['refresh_token'],
	read: { resource: 'profile', operation: 'getStatus' },
	readPath: '/v4/api/profile/status',
	act: {
		resource: 'call',
		operation: 'make',
		from: { __rl: true, mode: 'number', value: '+12125550199' },
		to: '+12125550123',
	},
	actPath: '/v4/api/calls/makecall',
	get: '/v4/api/phonenumbers',
	post: '/v4/api/contacts',
	failingPost: ({ url, records }) => ({
		url: `${url}/v4/api/calls/makecall`,
		body: { from: records.phoneNumbers[0].number, to: '+12125550123' },
	}),
	inQueueMode: [{ what: 'keeps only the newest session', settings: { keepOnlyNewestSession: true } }],
	/** One call for each item, which names its number. */
	callEach: {
		parameters: ({ records }) => ({
			...{ resource: 'call', operation: 'make', to: '={{ $json.to }}' },
			from: { __rl: true, mode: 'number', value: records.phoneNumbers[0].number },
		}),
		path: '/v4/api/calls/makecall',
	},
};
