import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import type { Credentials, GrantDialect } from './session/grantDialect';
import { redirectRules } from './session/redirectRules';
import { renewalHook } from './session/renewalHook';
import { baseUrl, baseUrlExpression } from './session/secureUrl';
import { sessionProperties } from './session/session';
import { signer } from './session/signer';
import { typedKey } from './session/typedKey';

const EDITION_HOSTS: Record<string, string> = {
	classic: 'https://api.mightycall.com',
	callCenter: 'https://ccapi.mightycall.com',
	sandbox: 'https://sandbox.mightycall.com',
};

const hosts = (credentials: Credentials) => {
	const api = EDITION_HOSTS[String(credentials.edition)] ?? baseUrl(credentials.baseUrl, 'Base URL');
	// Both editions document the same contract for messages; Call Center is known to serve it here.
	const messages = `${api}/v4/api${credentials.edition === 'callCenter' ? '/contactcenter' : ''}`;
	return { api, messages };
};

const secretField = ({ signInWith }: Credentials) => (signInWith === 'extension' ? 'extension' : 'userSecretKey');

/** https://support.mightycall.com/authentication-via-api and https://api.mightycall.com/v4/doc */
export const mightyCallGrant: GrantDialect = {
	provider: 'MightyCall',
	hosts,
	required: (credentials) => ({
		apiKey: 'API Key',
		...(secretField(credentials) === 'extension' ? { extension: 'Extension' } : { userSecretKey: 'User Key' }),
	}),
	secrets: ['apiKey', 'userSecretKey'],
	endpoint: {
		host: 'api',
		path: '/v4/auth/token',
		encoding: 'form',
		headers: { 'x-api-key': { from: 'apiKey' } },
	},
	full: (credentials) => ({
		grant_type: 'client_credentials',
		client_id: { from: 'apiKey' },
		client_secret: { from: secretField(credentials) },
	}),
	// The refresh body must hold nothing else.
	refresh: { fields: (refreshToken) => ({ grant_type: 'refresh_token', refresh_token: refreshToken }) },
	answer: { accessToken: 'access_token', lifetime: 'expires_in', refreshToken: 'refresh_token' },
	bearerHeaders: ({ apiKey }, bearer) => ({
		Authorization: `Bearer ${bearer}`,
		'x-api-key': typedKey(String(apiKey)),
	}),
	rejectedBy: [401],
	probe: { host: 'api', path: '/v4/api/profile' },
	refusals: {
		invalid_client:
			'Keys belong to one edition: check that Edition is the one you log in to, and that API Key and User Key are copied whole from Integrations > API. Signing in with an Extension works with Classic only.',
		default: 'Check Edition, API Key and User Key (or Extension), and that your plan includes API access.',
	},
};

export class MightyCallApi implements ICredentialType {
	name = 'mightyCallApi';

	displayName = 'MightyCall API';

	icon: Icon = {
		light: 'file:../nodes/MightyCall/mightyCall.svg',
		dark: 'file:../nodes/MightyCall/mightyCall.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-telephony/n8n-nodes-telephony#mightycall-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Edition',
			name: 'edition',
			type: 'options',
			options: [
				{ name: 'Another Base URL', value: 'custom', description: 'A gateway or a test server' },
				{ name: 'Call Center', value: 'callCenter', description: 'Uses ccapi.mightycall.com' },
				{ name: 'Classic', value: 'classic', description: 'Uses api.mightycall.com' },
				{ name: 'Sandbox', value: 'sandbox', description: 'Uses sandbox.mightycall.com' },
			],
			default: 'classic',
			description:
				'The MightyCall product you log in to. Keys of one edition do not work on the other; if you are not sure, try Classic first and then Call Center.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://api.example.com',
			description: 'Everything before /v4, without a slash at the end',
			displayOptions: { show: { edition: ['custom'] } },
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The key of the account. In the MightyCall web panel: Integrations > API (Call Center), or Settings > API Integration (Classic). Managers and administrators see it.',
		},
		{
			displayName: 'Sign In With',
			name: 'signInWith',
			type: 'options',
			options: [
				{ name: 'Extension', value: 'extension', description: 'Classic only, for users whose sign-in by key is off' },
				{ name: 'User Key', value: 'userKey', description: 'The usual way' },
			],
			default: 'userKey',
			description: 'What proves which user the calls and messages belong to',
		},
		{
			displayName: 'User Key',
			name: 'userSecretKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'Also called secret key. It stands beside the API Key in the web panel; everybody sees their own. Calls and messages are made as this user.',
			displayOptions: { show: { signInWith: ['userKey'] } },
		},
		{
			displayName: 'Extension',
			name: 'extension',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 101',
			description: 'Extension of the user that calls and messages are made as',
			displayOptions: { show: { signInWith: ['extension'] } },
		},
		...sessionProperties,
	];

	preAuthentication = renewalHook(mightyCallGrant);

	authenticate = signer(mightyCallGrant);

	test: ICredentialTestRequest = {
		request: {
			baseURL: baseUrlExpression('baseUrl', EDITION_HOSTS, 'edition'),
			url: '/v4/api/profile',
			disableFollowRedirect: true,
		},
		rules: redirectRules(mightyCallGrant.provider),
	};

	httpRequestNode = {
		name: 'MightyCall',
		docsUrl: 'https://api.mightycall.com/v4/doc',
		apiBaseUrlPlaceholder: 'https://api.mightycall.com/v4/api/',
	};
}
