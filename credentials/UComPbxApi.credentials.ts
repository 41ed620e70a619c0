import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import type { Credentials, Fields, GrantDialect } from './session/grantDialect';
import { redirectRules } from './session/redirectRules';
import { renewalHook } from './session/renewalHook';
import { hostUrl, hostUrlExpression } from './session/secureUrl';
import { sessionProperties } from './session/session';
import { signer } from './session/signer';

const isTrusted = ({ applicationType }: Credentials) => applicationType === 'trusted';

const application: Fields = { client_id: { from: 'appId' }, client_secret: { from: 'appSecret' } };

const hosts = ({ hostname }: Credentials) => {
	const root = hostUrl(hostname, 'Hostname');
	return { auth: root, api: `${root}/api/ver1.0` };
};

/** https://ucom4b.atlassian.net/wiki/spaces/RACD: pages 9863171 (application types), 10289167, 13795333, 13664257 */
export const uComPbxGrant: GrantDialect = {
	provider: 'uCom PBX',
	hosts,
	required: (credentials) => ({
		appId: 'App ID',
		appSecret: 'App Secret',
		...(isTrusted(credentials) ? {} : { username: 'Username', password: 'Password' }),
	}),
	secrets: ['appSecret', 'password'],
	endpoint: { host: 'auth', path: '/oauth/token', encoding: 'form' },
	full: (credentials) =>
		isTrusted(credentials)
			? { grant_type: 'client_credentials', ...application }
			: {
					grant_type: 'password',
					...application,
					username: { from: 'username' },
					password: { from: 'password', asTyped: true },
				},
	refresh: {
		fields: (refreshToken) => ({ grant_type: 'refresh_token', ...application, refresh_token: refreshToken }),
	},
	answer: { accessToken: 'access_token', lifetime: 'expires_in', refreshToken: 'refresh_token' },
	bearerHeaders: (_credentials, bearer) => ({ Authorization: `Bearer ${bearer}` }),
	rejectedBy: [401],
	probe: { host: 'api', path: '/user/' },
	refusals: {
		invalid_client: 'Check App ID and App Secret at https://<hostname>/app/register.',
		unauthorized_client: 'Check Application Type: it must be the type the application was registered with.',
		invalid_grant: 'Check Username and Password; they are the ones of the PBX web login.',
		default: 'Check Application Type, App ID, App Secret, Username and Password.',
	},
};

export class UComPbxApi implements ICredentialType {
	name = 'uComPbxApi';

	displayName = 'uCom PBX API';

	icon: Icon = {
		light: 'file:../nodes/UComPbx/uComPbx.svg',
		dark: 'file:../nodes/UComPbx/uComPbx.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-telephony/n8n-nodes-telephony#ucom-pbx-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Hostname',
			name: 'hostname',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. pbx.example.com',
			description:
				"Your provider's PBX host, from the PDF with the PBX data that was mailed on sign-up. A pasted address is fine, only its host counts.",
		},
		{
			displayName: 'Application Type',
			name: 'applicationType',
			type: 'options',
			options: [
				{
					name: 'Password Credentials',
					value: 'password',
					description: 'Acts as the user whose login is given. Only a provider administrator can register one.',
				},
				{ name: 'Trusted', value: 'trusted', description: 'Acts as the user who registered the application' },
			],
			default: 'password',
			description: 'The type chosen when the application was registered at https://&lt;hostname&gt;/app/register',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			required: true,
			default: '',
			description: 'Shown after registering the application at https://&lt;hostname&gt;/app/register',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Shown together with the App ID',
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			required: true,
			default: '',
			description: 'The PBX web login of the user to act as',
			displayOptions: { show: { applicationType: ['password'] } },
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The password of that login',
			displayOptions: { show: { applicationType: ['password'] } },
		},
		...sessionProperties,
	];

	preAuthentication = renewalHook(uComPbxGrant);

	authenticate = signer(uComPbxGrant);

	test: ICredentialTestRequest = {
		request: { baseURL: hostUrlExpression('hostname'), url: '/api/ver1.0/user/', disableFollowRedirect: true },
		rules: redirectRules(uComPbxGrant.provider),
	};

	httpRequestNode = {
		name: 'uCom PBX',
		docsUrl: 'https://ucom4b.atlassian.net/wiki/spaces/RACD',
		apiBaseUrlPlaceholder: 'https://pbx.example.com/api/ver1.0/',
	};
}
