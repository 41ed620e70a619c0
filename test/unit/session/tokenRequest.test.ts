import type { Credentials } from '../../../credentials/session/grantDialect';
import {
	exchangeRequest,
	fullGrantRequest,
	isTokenRequest,
	refreshGrantRequest,
} from '../../../credentials/session/tokenRequest';
import { ACCOUNTS } from '../support/accounts';

const FORM = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { Accept: 'application/json', 'Content-Type': 'application/json' };

const filled = (provider: string, change: Credentials = {}) =>
	[ACCOUNTS[provider].grant, { ...ACCOUNTS[provider].credentials, ...change }] as const;

describe('the full grant, word for word', () => {
	it.each<[string, Credentials, string, Record<string, string>, unknown]>([
		[
			'MightyCall',
			{},
			'https://api.mightycall.com/v4/auth/token',
			{ ...FORM, 'x-api-key': 'example-key' },
			'grant_type=client_credentials&client_id=example-key&client_secret=example-user',
		],
		[
			'MightyCall',
			{ edition: 'callCenter' },
			'https://ccapi.mightycall.com/v4/auth/token',
			{ ...FORM, 'x-api-key': 'example-key' },
			'grant_type=client_credentials&client_id=example-key&client_secret=example-user',
		],
		[
			'MightyCall',
			{ edition: 'sandbox', signInWith: 'extension', extension: '101' },
			'https://sandbox.mightycall.com/v4/auth/token',
			{ ...FORM, 'x-api-key': 'example-key' },
			'grant_type=client_credentials&client_id=example-key&client_secret=101',
		],
		[
			'Mico Voice AI',
			{},
			'https://api.micovoice.com/oauth/token',
			FORM,
			'grant_type=client_credentials&client_id=example-id&client_secret=example-word&scope=campaigns%3Aread+outbound_calls%3Awrite',
		],
		[
			'Mico Voice AI',
			{ apiBasePath: '/v1', scopes: [] },
			'https://api.micovoice.com/oauth/token',
			FORM,
			'grant_type=client_credentials&client_id=example-id&client_secret=example-word',
		],
		[
			'Voipex',
			{},
			'https://auth.voipex.io/token',
			FORM,
			'grant_type=password&client_id=api&username=api%40example.com&password=example+pass%26word',
		],
		[
			'TeleTracker',
			{},
			'https://api.teletracker.net/auth/login',
			JSON_TYPE,
			{ username: 'test@example.com', password: 'example-word' },
		],
		[
			'TeleTracker',
			{ accountId: '12345' },
			'https://api.teletracker.net/auth/login',
			JSON_TYPE,
			{ username: 'test@example.com', password: 'example-word', account_id: 12345 },
		],
		[
			'uCom PBX',
			{},
			'https://pbx.example.com/oauth/token',
			FORM,
			'grant_type=password&client_id=example-app&client_secret=example-word&username=someone&password=example-pass',
		],
		[
			'uCom PBX',
			{ applicationType: 'trusted' },
			'https://pbx.example.com/oauth/token',
			FORM,
			'grant_type=client_credentials&client_id=example-app&client_secret=example-word',
		],
	])('%s %j', (provider, change, url, headers, body) => {
		expect(fullGrantRequest(...filled(provider, change))).toMatchObject({ method: 'POST', url, headers, body });
	});
});

describe('the refresh grant, word for word', () => {
	it.each<[string, string, Record<string, string>, unknown]>([
		[
			'MightyCall',
			'https://api.mightycall.com/v4/auth/token',
			{ ...FORM, 'x-api-key': 'example-key' },
			'grant_type=refresh_token&refresh_token=ex%2Bam%2Fple%3D',
		],
		[
			'Voipex',
			'https://auth.voipex.io/token',
			FORM,
			'grant_type=refresh_token&client_id=api&refresh_token=ex%2Bam%2Fple%3D',
		],
		['TeleTracker', 'https://api.teletracker.net/auth/refresh', JSON_TYPE, { refresh_token: 'ex+am/ple=' }],
		[
			'uCom PBX',
			'https://pbx.example.com/oauth/token',
			FORM,
			'grant_type=refresh_token&client_id=example-app&client_secret=example-word&refresh_token=ex%2Bam%2Fple%3D',
		],
	])('%s', (provider, url, headers, body) => {
		const request = refreshGrantRequest(...filled(provider), 'ex+am/ple=')!;
		expect(request).toMatchObject({ method: 'POST', url, body });
		expect(request.headers).toEqual(headers);
	});

	it('Mico Voice AI has none', () => {
		expect(refreshGrantRequest(...filled('Mico Voice AI'), 'example-r')).toBeUndefined();
	});
});

describe('the exchange for another user', () => {
	it('carries the bearer and the e-mail', () => {
		expect(exchangeRequest(...filled('Voipex', { actAs: ' agent@example.com ' }), 'example-a')).toMatchObject({
			method: 'POST',
			url: 'https://auth.voipex.io/token-exchange',
			headers: { ...JSON_TYPE, Authorization: 'Bearer example-a' },
			body: { email: 'agent@example.com' },
		});
	});

	it.each([
		['nobody is named', 'Voipex', { actAs: '  ' }],
		['the provider knows none', 'TeleTracker', { actAs: 'agent@example.com' }],
	])('is not asked for when %s', (_name, provider, change) => {
		expect(exchangeRequest(...filled(provider, change), 'example-a')).toBeUndefined();
	});
});

it.each(Object.keys(ACCOUNTS))('%s: a grant is never sent on to where an answer points', (provider) => {
	expect(fullGrantRequest(...filled(provider))).toMatchObject({
		disableFollowRedirect: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	});
});

it('secrets do not go over plain http to another machine', () => {
	expect(() => fullGrantRequest(...filled('TeleTracker', { baseUrl: 'http://api.example.com' }))).toThrow('https://');
});

it.each([
	['https://auth.voipex.io/token', true],
	['https://auth.voipex.io/token?x=1', true],
	['https://auth.voipex.io/tokens', false],
	['https://ipbxapi.voipex.io/token', false],
])('%s is the token endpoint: %s', (address, expected) => {
	expect(isTokenRequest(...filled('Voipex'), address)).toBe(expected);
});
