import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import type { Credentials, GrantDialect } from './session/grantDialect';
import { redirectRules } from './session/redirectRules';
import { renewalHook } from './session/renewalHook';
import { baseUrl, baseUrlExpression } from './session/secureUrl';
import { sessionProperties } from './session/session';
import { SessionError } from './session/sessionError';
import { signer } from './session/signer';
import { typedKey } from './session/typedKey';

/** What a credential does not have that was stored before the field was there. */
const LATER = {
	apiV2Url: 'https://ipbxapiv2.voipex.io',
	restUrl: 'https://restapi.ipex.cz',
	contactsUrl: 'https://flow.voipex.io',
};

const laterUrl = (credentials: Credentials, field: keyof typeof LATER, label: string) =>
	baseUrl(String(credentials[field] ?? '').trim() || LATER[field], label);

const hosts = (credentials: Credentials) => ({
	auth: baseUrl(credentials.authUrl, 'Sign-In URL'),
	api: baseUrl(credentials.apiUrl, 'IPBX API URL'),
	apiV2: laterUrl(credentials, 'apiV2Url', 'IPBX API v2 URL'),
	sms: baseUrl(credentials.smsUrl, 'SMS API URL'),
	rest: laterUrl(credentials, 'restUrl', 'REST API URL'),
	contacts: laterUrl(credentials, 'contactsUrl', 'Contacts URL'),
});

/** The import of contacts: https://ipexas.atlassian.net/wiki/spaces/VD/pages/97072086/Contacts */
function contactsLogin({ contactsUsername, contactsPassword }: Credentials): Record<string, string> {
	const username = typedKey(String(contactsUsername ?? ''));
	const password = String(contactsPassword ?? '');
	if (username === '' || password === '')
		throw new SessionError(
			'invalid',
			'Fill in "Contacts Username" and "Contacts Password" in the Voipex credential; contacts take no other sign-in.',
		);
	return { Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

/** https://ipexcloud.github.io/voipex-docs/docs/auth */
export const voipexGrant: GrantDialect = {
	provider: 'Voipex',
	hosts,
	required: () => ({ username: 'Username', password: 'Password', clientId: 'Client ID' }),
	secrets: ['password', 'contactsPassword', 'webhookPassword', 'webhookToken'],
	endpoint: { host: 'auth', path: '/token', encoding: 'form' },
	full: () => ({
		grant_type: 'password',
		client_id: { from: 'clientId' },
		username: { from: 'username' },
		password: { from: 'password', asTyped: true },
		scope: { from: 'scope' },
	}),
	refresh: {
		fields: (refreshToken) => ({
			grant_type: 'refresh_token',
			client_id: { from: 'clientId' },
			refresh_token: refreshToken,
		}),
	},
	exchange: {
		wanted: ({ actAs }) => String(actAs ?? '').trim() !== '',
		endpoint: { host: 'auth', path: '/token-exchange', encoding: 'json' },
		fields: { email: ({ actAs }) => String(actAs).trim() },
	},
	answer: {
		accessToken: 'access_token',
		lifetime: 'expires_in',
		refreshToken: 'refresh_token',
		refreshLifetime: 'refresh_expires_in',
	},
	bearerHeaders: (_credentials, bearer) => ({ Authorization: `Bearer ${bearer}` }),
	ownSignIn: { host: 'contacts', under: '/v3/contacts/', headers: contactsLogin },
	rejectedBy: [401],
	probe: { host: 'api', path: '/calls', query: () => ({ pageSize: '1' }) },
	refusals: {
		invalid_client: 'Check Client ID; it is "api" unless IPEX told you otherwise.',
		default:
			'Check Username and Password of the API access (portal.voipex.io > For Developers > API access). With Act as User set, the access also needs Impersonation, and the e-mail must be one of its users.',
	},
};

const field = (
	displayName: string,
	name: string,
	description: string,
	more: Partial<INodeProperties> = {},
): INodeProperties => ({ displayName, name, type: 'string', default: '', description, ...more });

const secretField = (displayName: string, name: string, description: string, more: Partial<INodeProperties> = {}) =>
	field(displayName, name, description, { typeOptions: { password: true }, ...more });

const urlField = (displayName: string, name: string, usual: string, more: Partial<INodeProperties> = {}) =>
	field(displayName, name, 'Change it only for a gateway or a test server', { default: usual, ...more });

export class VoipexApi implements ICredentialType {
	name = 'voipexApi';

	displayName = 'Voipex API';

	icon: Icon = {
		light: 'file:../nodes/Voipex/voipex.svg',
		dark: 'file:../nodes/Voipex/voipex.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-telephony/n8n-nodes-telephony#voipex-credential';

	properties: INodeProperties[] = [
		field(
			'Username',
			'username',
			'E-mail of the API access: portal.voipex.io > For Developers > API access > Create access. An ordinary user of the platform can sign in, too.',
			{ required: true, placeholder: 'e.g. api@example.com' },
		),
		secretField('Password', 'password', 'Password of the API access, or of that user', { required: true }),
		field(
			'Act as User (E-Mail)',
			'actAs',
			'Optional. Everything is done as this user of the switchboard, e.g. calls ring their phone. Needs an API access with Impersonation.',
			{ placeholder: 'e.g. agent@example.com' },
		),
		field('Client ID', 'clientId', 'Always "api" in the public documentation', { required: true, default: 'api' }),
		field('Scope', 'scope', 'Optional. The documented examples work without one.', {
			placeholder: 'e.g. openid profile',
		}),
		urlField('Sign-In URL', 'authUrl', 'https://auth.voipex.io', { required: true }),
		urlField('IPBX API URL', 'apiUrl', 'https://ipbxapi.voipex.io', { required: true }),
		urlField('SMS API URL', 'smsUrl', 'https://sms-api.voipex.io', { required: true }),
		urlField('IPBX API v2 URL', 'apiV2Url', LATER.apiV2Url),
		urlField('REST API URL', 'restUrl', LATER.restUrl),
		urlField('Contacts URL', 'contactsUrl', LATER.contactsUrl),
		field(
			'Contacts Username',
			'contactsUsername',
			'Optional. Login of a user of the platform: the import of contacts takes no API access.',
			{ placeholder: 'e.g. ada.novak@example.com' },
		),
		secretField('Contacts Password', 'contactsPassword', 'Optional. Password of that user.'),
		field(
			'Webhook Username',
			'webhookUsername',
			'Optional, for the Voipex Trigger. A login of your own making, which is also entered in the webhook of the switchboard (authentication Basic).',
			{ placeholder: 'e.g. n8n' },
		),
		secretField('Webhook Password', 'webhookPassword', 'Optional, for the Voipex Trigger. Password of that login.'),
		secretField(
			'Webhook Token',
			'webhookToken',
			'Optional, for the Voipex Trigger with authentication Bearer. The bearer that the address which the switchboard asks for it answers.',
		),
		...sessionProperties,
	];

	preAuthentication = renewalHook(voipexGrant);

	authenticate = signer(voipexGrant);

	test: ICredentialTestRequest = {
		request: { baseURL: baseUrlExpression('apiUrl'), url: '/calls', qs: { pageSize: 1 }, disableFollowRedirect: true },
		rules: redirectRules(voipexGrant.provider),
	};

	httpRequestNode = {
		name: 'Voipex',
		docsUrl: 'https://ipbxapi.voipex.io/documentation',
		apiBaseUrlPlaceholder: 'https://ipbxapi.voipex.io/',
	};
}
