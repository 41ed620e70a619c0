'use strict';

/**
 * The account at each provider's double, as a user types it into n8n. One row a provider; whoever needs
 * "all five" goes through this list.
 *
 * @typedef {object} SandboxAccount
 * @property {string} provider  its name in the sandbox
 * @property {string} title     its name on screen
 * @property {string} credentialType
 * @property {string} nodeType
 * @property {(provider: object) => Record<string, unknown>} typed  the fields of the credential
 * @property {string[]} secrets  which of them no answer of n8n may show
 */

const PACKAGE = 'n8n-nodes-telephony';

/** @type {SandboxAccount[]} */
const SANDBOX_ACCOUNTS = [
	{
		provider: 'mightyCall',
		title: 'MightyCall',
		credentialType: 'mightyCallApi',
		nodeType: `${PACKAGE}.mightyCall`,
		typed: ({ url, credentials }) => ({
			edition: 'custom',
			baseUrl: url,
			apiKey: credentials.apiKey,
			signInWith: 'userKey',
			userSecretKey: credentials.userKey,
		}),
		secrets: ['apiKey', 'userSecretKey'],
	},
	{
		provider: 'micoVoiceAi',
		title: 'Mico Voice AI',
		credentialType: 'micoVoiceAiApi',
		nodeType: `${PACKAGE}.micoVoiceAi`,
		typed: ({ url, credentials }) => ({
			baseUrl: url,
			clientId: credentials.clientId,
			clientSecret: credentials.clientSecret,
			scopes: ['campaigns:read', 'campaigns:write', 'outbound_calls:read', 'outbound_calls:write'],
			apiBasePath: '/api/v1',
		}),
		secrets: ['clientSecret'],
	},
	{
		provider: 'voipex',
		title: 'Voipex',
		credentialType: 'voipexApi',
		nodeType: `${PACKAGE}.voipex`,
		typed: ({ authUrl, ipbxUrl, smsUrl, credentials }) => ({
			username: credentials.username,
			password: credentials.password,
			clientId: credentials.clientId,
			authUrl,
			apiUrl: ipbxUrl,
			smsUrl,
		}),
		secrets: ['password'],
	},
	{
		provider: 'teleTracker',
		title: 'TeleTracker',
		credentialType: 'teleTrackerApi',
		nodeType: `${PACKAGE}.teleTracker`,
		typed: ({ url, credentials }) => ({
			baseUrl: url,
			username: credentials.username,
			password: credentials.password,
			accountId: String(credentials.accountId),
			bearerHeader: 'both',
		}),
		secrets: ['password'],
	},
	{
		provider: 'uComPbx',
		title: 'uCom PBX',
		credentialType: 'uComPbxApi',
		nodeType: `${PACKAGE}.uComPbx`,
		typed: ({ url, credentials }) => ({
			hostname: url,
			applicationType: 'password',
			appId: credentials.appId,
			appSecret: credentials.appSecret,
			username: credentials.username,
			password: credentials.password,
		}),
		secrets: ['appSecret', 'password'],
	},
];

module.exports = { SANDBOX_ACCOUNTS };
