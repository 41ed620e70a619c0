'use strict';

/** uCom PBX's account, for every tier; what the members mean is said in test/providers/index.js. */
module.exports = {
	label: 'uCom PBX',
	credentials: {
		hostname: 'pbx.example.com',
		applicationType: 'password',
		appId: 'example-app',
		appSecret: 'example-word',
		username: 'someone',
		password: 'example-pass',
	},
	atDouble: ({ url, credentials: { appId, appSecret, username, password } }) => ({
		hostname: url,
		appId,
		appSecret,
		username,
		password,
	}),
	secrets: ['appSecret', 'password'],
	addressFields: { api: 'hostname', signIn: 'hostname' },
	edits: {
		'App ID': { typed: { appId: 'example-other-app' }, accepted: { appId: 'example-other-app' } },
		'App Secret': { typed: { appSecret: 'example-other-secret' }, accepted: { appSecret: 'example-other-secret' } },
		Username: { typed: { username: 'other@example.com' }, accepted: { username: 'other@example.com' } },
		Password: { typed: { password: 'example-other-password' }, accepted: { password: 'example-other-password' } },
	},
	wrong: { password: 'example-wrong-secret' },
	refusal:
		'uCom PBX did not accept the sign-in (status 401: invalid_grant). Check Username and Password; they are the ones of the PBX web login.',
	tokenPath: '/oauth/token',
	tokenPaths: ['/oauth/token'],
	tokens: { access: 'access_token', lifetime: 'expires_in' },
	tokenBodies: {
		full: ({ appId, appSecret, username, password }) => ({
			grant_type: 'password',
			client_id: appId,
			client_secret: appSecret,
			username,
			password,
		}),
		refresh: ({ appId, appSecret }, token) => ({
			grant_type: 'refresh_token',
			client_id: appId,
			client_secret: appSecret,
			refresh_token: token,
		}),
	},
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
	failingPost: ({ url, records }) => ({
		url: `${url}/api/ver1.0/extension/${records.extensions[0].id}/callback/`,
		body: { src_num: [records.extensions[0].name], dst_num: '74955551000' },
	}),
	otherSignIns: [
		{
			label: 'uCom PBX, trusted application',
			atDouble: ({ credentials: { trusted } }) => ({
				applicationType: 'trusted',
				username: '',
				password: '',
				...trusted,
			}),
			secrets: ['appSecret'],
			wrong: { appSecret: 'example-wrong-secret' },
			refusal:
				'uCom PBX did not accept the sign-in (status 401: invalid_client). Check App ID and App Secret at https://<hostname>/app/register.',
			edits: {
				'App Secret': {
					typed: { appSecret: 'example-other-secret' },
					accepted: { trusted: { appId: 'example-ucom-trusted-app-id', appSecret: 'example-other-secret' } },
				},
			},
			signIn: ['client_credentials'],
			renewal: ['client_credentials'],
		},
	],
};
