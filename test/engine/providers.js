/**
 * The five providers, and the ways of signing in that differ, as rows for table-driven tests.
 *
 * `signIn` and `renewal` are the grants a double logs for a login from nothing and for a renewal while the
 * refresh token is good. `tokens` says how an answer of the token endpoint names its parts.
 */
const { guid } = require('../sandbox/core/examples');

const mightyCall = {
	label: 'MightyCall',
	provider: 'mightyCall',
	node: 'mightyCall',
	type: 'mightyCallApi',
	data: ({ url, credentials }) => ({
		edition: 'custom',
		baseUrl: url,
		apiKey: credentials.apiKey,
		userSecretKey: credentials.userKey,
	}),
	secrets: ['apiKey', 'userSecretKey'],
	edits: {
		'API Key': { typed: { apiKey: 'example-other-key' }, accepted: { apiKey: 'example-other-key' } },
		'User Key': { typed: { userSecretKey: 'example-other-user' }, accepted: { userKey: 'example-other-user' } },
		'Sign In With': { typed: { signInWith: 'extension', extension: '100' } },
	},
	wrong: { userSecretKey: 'example-wrong-secret' },
	advice: /Edition.*API Key and User Key/,
	tokenPath: '/v4/auth/token',
	tokens: { access: 'access_token', lifetime: 'expires_in' },
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
};

const micoVoiceAi = {
	label: 'Mico Voice AI',
	provider: 'micoVoiceAi',
	node: 'micoVoiceAi',
	type: 'micoVoiceAiApi',
	data: ({ url, credentials }) => ({ baseUrl: url, ...credentials }),
	secrets: ['clientSecret'],
	edits: {
		'Client ID': { typed: { clientId: 'example-other-client' }, accepted: { clientId: 'example-other-client' } },
		'Client Secret': {
			typed: { clientSecret: 'example-other-secret' },
			accepted: { clientSecret: 'example-other-secret' },
		},
		Scopes: { typed: { scopes: ['campaigns:read', 'outbound_calls:read'] } },
	},
	wrong: { clientSecret: 'example-wrong-secret' },
	advice: /Client ID and Client Secret/,
	tokenPath: '/oauth/token',
	tokens: { access: 'access_token', lifetime: 'expires_in' },
	signIn: ['client_credentials'],
	renewal: ['client_credentials'],
	noProbe: true,
	read: { resource: 'callFlow', operation: 'get', callFlowUid: guid('mico-call-flow', 0) },
	readPath: `/api/v1/call_flows/${guid('mico-call-flow', 0)}`,
	act: { resource: 'campaign', operation: 'create', name: 'Example' },
	actPath: '/api/v1/campaigns',
	get: `/api/v1/call_flows/${guid('mico-call-flow', 1)}`,
	post: '/api/v1/campaigns',
};

const voipex = {
	label: 'Voipex',
	provider: 'voipex',
	node: 'voipex',
	type: 'voipexApi',
	data: ({ authUrl, ipbxUrl, smsUrl, credentials: { username, password } }) => ({
		authUrl,
		apiUrl: ipbxUrl,
		smsUrl,
		username,
		password,
	}),
	secrets: ['password'],
	edits: {
		Username: { typed: { username: 'other@example.com' }, accepted: { username: 'other@example.com' } },
		Password: { typed: { password: 'example-other-password' }, accepted: { password: 'example-other-password' } },
		'Act as User': { typed: { actAs: 'ben.carter@example.com' }, signIn: ['password', 'token_exchange'] },
	},
	wrong: { password: 'example-wrong-secret' },
	advice: /Username and Password/,
	tokenPath: '/token',
	tokens: { access: 'access_token', lifetime: 'expires_in' },
	signIn: ['password'],
	renewal: ['refresh_token'],
	read: { resource: 'call', operation: 'getCurrent' },
	readPath: '/calls/current',
	act: { resource: 'call', operation: 'originate', from: 'login', login: 'ada.novak@example.com', to: '+420601000000' },
	actPath: '/calls',
	get: '/calls/missed',
	post: '/calls',
};

const voipexAsUser = {
	...voipex,
	label: 'Voipex acting as a user',
	data: (provider) => ({ ...voipex.data(provider), actAs: 'ada.novak@example.com' }),
	edits: {
		'Act as User': { typed: { actAs: 'ben.carter@example.com' } },
		'Act as nobody': { typed: { actAs: '' }, signIn: ['password'] },
	},
	signIn: ['password', 'token_exchange'],
	renewal: ['refresh_token', 'token_exchange'],
};

const teleTracker = {
	label: 'TeleTracker',
	provider: 'teleTracker',
	node: 'teleTracker',
	type: 'teleTrackerApi',
	data: ({ url, credentials: { username, password } }) => ({ baseUrl: url, username, password }),
	secrets: ['password'],
	edits: {
		Username: { typed: { username: 'other@example.com' }, accepted: { username: 'other@example.com' } },
		Password: { typed: { password: 'example-other-password' }, accepted: { password: 'example-other-password' } },
		'Account ID': { typed: { accountId: '40123' } },
	},
	wrong: { password: 'example-wrong-secret' },
	advice: /Username and Password/,
	tokenPath: '/auth/login',
	tokens: { access: 'token', lifetime: 'tokenLifetime' },
	signIn: ['login'],
	renewal: ['refresh_token'],
	read: { resource: 'report', operation: 'getAll', startDate: '2020-01-01', endDate: '2040-01-01', limit: 1 },
	readPath: '/reports/call-data',
	act: { resource: 'sms', operation: 'send', to: '+15045551234', text: 'Example' },
	actPath: '/sms/send',
	get: '/reports/call-data?start_date=2030-01-01&end_date=2030-01-02',
	post: '/sms/send',
};

const uComPbx = {
	label: 'uCom PBX',
	provider: 'uComPbx',
	node: 'uComPbx',
	type: 'uComPbxApi',
	data: ({ url, credentials: { appId, appSecret, username, password } }) => ({
		hostname: url,
		appId,
		appSecret,
		username,
		password,
	}),
	secrets: ['appSecret', 'password'],
	edits: {
		'App ID': { typed: { appId: 'example-other-app' }, accepted: { appId: 'example-other-app' } },
		'App Secret': { typed: { appSecret: 'example-other-secret' }, accepted: { appSecret: 'example-other-secret' } },
		Username: { typed: { username: 'other@example.com' }, accepted: { username: 'other@example.com' } },
		Password: { typed: { password: 'example-other-password' }, accepted: { password: 'example-other-password' } },
	},
	wrong: { password: 'example-wrong-secret' },
	advice: /Username and Password/,
	tokenPath: '/oauth/token',
	tokens: { access: 'access_token', lifetime: 'expires_in' },
	signIn: ['password'],
	renewal: ['refresh_token'],
	read: { resource: 'user', operation: 'get' },
	readPath: '/api/ver1.0/user/',
	act: {
		resource: 'call',
		operation: 'startCallback',
		extension: '@101',
		sourceNumbers: '101',
		destinationNumber: '12125550100',
	},
	actPath: '/api/ver1.0/extension/@101/callback/',
	get: '/api/ver1.0/client/@me/current_calls/',
	post: '/api/ver1.0/extension/101/callback/',
};

const uComTrusted = {
	...uComPbx,
	label: 'uCom PBX, trusted application',
	data: ({ url, credentials: { trusted } }) => ({ hostname: url, applicationType: 'trusted', ...trusted }),
	secrets: ['appSecret'],
	edits: {
		'App Secret': {
			typed: { appSecret: 'example-other-secret' },
			accepted: { trusted: { appId: 'example-ucom-trusted-app-id', appSecret: 'example-other-secret' } },
		},
	},
	wrong: { appSecret: 'example-wrong-secret' },
	advice: /App ID and App Secret/,
	signIn: ['client_credentials'],
	renewal: ['client_credentials'],
};

/** Every way of signing in. */
const rows = [mightyCall, micoVoiceAi, voipex, voipexAsUser, teleTracker, uComPbx, uComTrusted];

const hasRefresh = ({ renewal }) => renewal[0] === 'refresh_token';

module.exports = {
	rows,
	refreshing: rows.filter(hasRefresh),
	mightyCall,
	micoVoiceAi,
	voipex,
	voipexAsUser,
	teleTracker,
	uComPbx,
	uComTrusted,
};
