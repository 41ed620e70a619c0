'use strict';

/** Voipex's account, for every tier; what the members mean is said in test/providers/index.js. */
module.exports = {
	label: 'Voipex',
	credentials: {
		username: 'api@example.com',
		password: 'example pass&word',
		clientId: 'api',
		scope: '',
		actAs: '',
		authUrl: 'https://auth.voipex.io',
		apiUrl: 'https://ipbxapi.voipex.io',
		smsUrl: 'https://sms-api.voipex.io',
	},
	atDouble: ({ authUrl, ipbxUrl, smsUrl, credentials: { username, password, clientId } }) => ({
		authUrl,
		apiUrl: ipbxUrl,
		smsUrl,
		username,
		password,
		clientId,
	}),
	secrets: ['password'],
	addressFields: { api: 'apiUrl', signIn: 'authUrl' },
	edits: {
		Username: { typed: { username: 'other@example.com' }, accepted: { username: 'other@example.com' } },
		Password: { typed: { password: 'example-other-password' }, accepted: { password: 'example-other-password' } },
		'Act as User': { typed: { actAs: 'ben.carter@example.com' }, signIn: ['password', 'token_exchange'] },
	},
	wrong: { password: 'example-wrong-secret' },
	refusal:
		'Voipex did not accept the sign-in (status 401: invalid_grant, Invalid user credentials). Check Username and Password of the API access (portal.voipex.io > For Developers > API access). With Act as User set, the access also needs Impersonation, and the e-mail must be one of its users.',
	tokenPath: '/token',
	tokenPaths: ['/token'],
	tokens: { access: 'access_token', lifetime: 'expires_in' },
	tokenBodies: {
		full: ({ clientId, username, password, scope }) => ({
			grant_type: 'password',
			client_id: clientId,
			username,
			password,
			scope,
		}),
		refresh: ({ clientId }, token) => ({ grant_type: 'refresh_token', client_id: clientId, refresh_token: token }),
		exchange: ({ actAs }) => ({ email: String(actAs).trim() }),
	},
	signIn: ['password'],
	renewal: ['refresh_token'],
	read: { resource: 'call', operation: 'getCurrent' },
	readPath: '/calls/current',
	act: { resource: 'call', operation: 'originate', from: 'login', login: 'ada.novak@example.com', to: '+420601000000' },
	actPath: '/calls',
	get: '/calls/missed',
	post: '/calls',
	failingPost: ({ ipbxUrl }) => ({
		url: `${ipbxUrl}/calls`,
		body: { to: '601000137', fromUser: { identityType: 'line', identityValue: '440' } },
	}),
	otherSignIns: [
		{
			label: 'Voipex acting as a user',
			atDouble: () => ({ actAs: 'ada.novak@example.com' }),
			edits: {
				'Act as User': { typed: { actAs: 'ben.carter@example.com' } },
				'Act as nobody': { typed: { actAs: '' }, signIn: ['password'] },
			},
			signIn: ['password', 'token_exchange'],
			renewal: ['refresh_token', 'token_exchange'],
		},
	],
};
