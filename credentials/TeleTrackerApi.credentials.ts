import type { Icon, ICredentialTestRequest, ICredentialType, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';

import type { Credentials, GrantDialect } from './session/grantDialect';
import { redirectRules } from './session/redirectRules';
import { renewalHook } from './session/renewalHook';
import { baseUrl, baseUrlExpression } from './session/secureUrl';
import { sessionProperties } from './session/session';
import { SessionError } from './session/sessionError';
import { signer } from './session/signer';

const BEARER_HEADERS: Record<string, string[]> = {
	authentication: ['Authentication'],
	authorization: ['Authorization'],
	both: ['Authentication', 'Authorization'],
};

function bearerHeaders({ bearerHeader }: Credentials, bearer: string): Record<string, string> {
	const names = BEARER_HEADERS[String(bearerHeader)] ?? BEARER_HEADERS.both;
	return Object.fromEntries(names.map((name) => [name, `Bearer ${bearer}`]));
}

/** Sent as a number. Left out, it is the account that the user belongs to: never because the ID was mistyped. */
function accountNumber(typed: unknown): number | undefined {
	const text = String(typed ?? '').trim();
	if (text === '') return undefined;
	const number = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
	throw new SessionError(
		'invalid',
		`"Account ID" is not a whole number: "${text}". Enter the digits of the account in the TeleTracker credential, or leave it empty.`,
	);
}

const SIGN_IN_ONLY = '$credentials.testBy === "signIn"';
const TODAY = 'new Date().toISOString().slice(0, 10)';

const today = () => new Date().toISOString().slice(0, 10);

/** https://teletracker.net/developer-documentation/authentication/bearer-tokens/ */
export const teleTrackerGrant: GrantDialect = {
	provider: 'TeleTracker',
	hosts: (credentials) => ({ api: baseUrl(credentials.baseUrl, 'Base URL') }),
	required: () => ({ username: 'Username', password: 'Password' }),
	secrets: ['password'],
	endpoint: { host: 'api', path: '/auth/login', encoding: 'json' },
	full: () => ({
		username: { from: 'username' },
		password: { from: 'password', asTyped: true },
		account_id: ({ accountId }) => accountNumber(accountId),
	}),
	refresh: { path: '/auth/refresh', fields: (refreshToken) => ({ refresh_token: refreshToken }) },
	answer: {
		accessToken: 'token',
		lifetime: 'tokenLifetime',
		refreshToken: 'refreshToken',
		expiry: 'tokenExpiration',
		refreshExpiry: 'refreshTokenExpiration',
	},
	bearerHeaders,
	rejectedBy: [401, 403],
	probe: { host: 'api', path: '/reports/call-data', query: () => ({ start_date: today(), end_date: today() }) },
	refusals: {
		default: 'Check Username and Password, and Account ID if your user has several accounts.',
	},
};

export class TeleTrackerApi implements ICredentialType {
	name = 'teleTrackerApi';

	displayName = 'TeleTracker API';

	icon: Icon = {
		light: 'file:../nodes/TeleTracker/teleTracker.svg',
		dark: 'file:../nodes/TeleTracker/teleTracker.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-telephony/n8n-nodes-telephony#teletracker-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. test@example.com',
			description: 'The e-mail address you log in to the TeleTracker client area with',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The password of that login',
		},
		{
			displayName: 'Account ID',
			name: 'accountId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12345',
			description:
				'Which account the session is for, if your user has several. Left empty, it is the account that the user belongs to.',
		},
		{
			displayName: 'Bearer Header',
			name: 'bearerHeader',
			type: 'options',
			options: [
				{ name: 'Authentication', value: 'authentication', description: "As TeleTracker's page prints it" },
				{ name: 'Authorization', value: 'authorization', description: 'The usual one' },
				{ name: 'Both', value: 'both', description: 'Should do whichever one the server reads; nobody has tried' },
			],
			default: 'both',
			description: 'Which header carries the bearer. Leave it unless TeleTracker support says otherwise.',
		},
		{
			displayName: 'Test By',
			name: 'testBy',
			type: 'options',
			options: [
				{ name: 'Reading the Report', value: 'report', description: "Today's call report, with the bearer" },
				{ name: 'Sign-In Only', value: 'signIn', description: 'For users who may not read reports' },
			],
			default: 'report',
			description: 'What the test of this credential does',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: 'https://api.teletracker.net',
			description: 'Change it only for a gateway or a test server',
		},
		...sessionProperties,
	];

	preAuthentication = renewalHook(teleTrackerGrant);

	authenticate = signer(teleTrackerGrant);

	test: ICredentialTestRequest = {
		request: {
			// Whoever may not read reports signs in, and no more: auth_only makes no session.
			method: `={{ ${SIGN_IN_ONLY} ? "POST" : "GET" }}` as IHttpRequestMethods,
			baseURL: baseUrlExpression('baseUrl'),
			url: `={{ ${SIGN_IN_ONLY} ? "/auth/login" : "/reports/call-data?start_date=" + ${TODAY} + "&end_date=" + ${TODAY} }}`,
			body: `={{ ${SIGN_IN_ONLY} ? Object.assign({ username: $credentials.username, password: $credentials.password, auth_only: 1 }, $credentials.accountId ? { account_id: Number($credentials.accountId) } : {}) : undefined }}`,
			disableFollowRedirect: true,
		},
		rules: redirectRules(teleTrackerGrant.provider),
	};

	httpRequestNode = {
		name: 'TeleTracker',
		docsUrl: 'https://teletracker.net/developer-documentation/rest-api/',
		apiBaseUrlPlaceholder: 'https://api.teletracker.net/',
	};
}
