import type { Credentials } from '../../../credentials/session/grantDialect';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { ACCOUNTS } from '../support/accounts';

const keyOf = (provider: string, change: Credentials = {}) =>
	sessionKeyOf(ACCOUNTS[provider].grant, { ...ACCOUNTS[provider].credentials, ...change });

describe('the session key changes with whatever takes part in the login', () => {
	it.each<[string, Credentials]>([
		['MightyCall', { apiKey: 'example-other' }],
		['MightyCall', { userSecretKey: 'example-other' }],
		['MightyCall', { edition: 'callCenter' }],
		['MightyCall', { edition: 'custom', baseUrl: 'https://gateway.example.com' }],
		['MightyCall', { signInWith: 'extension', extension: '101' }],
		['Mico Voice AI', { clientId: 'example-other' }],
		['Mico Voice AI', { clientSecret: 'example-other' }],
		['Mico Voice AI', { scopes: ['campaigns:read'] }],
		['Mico Voice AI', { baseUrl: 'https://gateway.example.com' }],
		['Voipex', { username: 'other@example.com' }],
		['Voipex', { password: 'example-other' }],
		['Voipex', { clientId: 'other' }],
		['Voipex', { scope: 'openid' }],
		['Voipex', { actAs: 'agent@example.com' }],
		['Voipex', { authUrl: 'https://gateway.example.com' }],
		['Voipex', { smsUrl: 'https://gateway.example.com' }],
		['TeleTracker', { username: 'other@example.com' }],
		['TeleTracker', { password: 'example-other' }],
		['TeleTracker', { accountId: '12345' }],
		['TeleTracker', { baseUrl: 'https://gateway.example.com' }],
		['uCom PBX', { appId: 'example-other' }],
		['uCom PBX', { appSecret: 'example-other' }],
		['uCom PBX', { username: 'other' }],
		['uCom PBX', { password: 'example-other' }],
		['uCom PBX', { hostname: 'other.example.com' }],
		['uCom PBX', { applicationType: 'trusted' }],
	])('%s: %j', (provider, change) => {
		expect(keyOf(provider, change)).not.toBe(keyOf(provider));
	});
});

it.each(Object.keys(ACCOUNTS))('%s: stored tokens are no part of the session key', (provider) => {
	const stored = {
		accessToken: 'example-a',
		refreshToken: 'example-r',
		sessionKey: 'k',
		issuedAt: 1,
		n8n_expires_at: 2,
		refreshExpiresAt: 3,
	};
	expect(keyOf(provider, stored)).toBe(keyOf(provider));
});

it.each<[string, Credentials]>([
	['MightyCall', { extension: '101' }],
	['TeleTracker', { bearerHeader: 'authorization' }],
	['uCom PBX', { hostname: 'https://pbx.example.com/app/register?x=1' }],
	['Voipex', { authUrl: ' auth.voipex.io/ ' }],
])('%s: %j does not change the session key', (provider, change) => {
	expect(keyOf(provider, change)).toBe(keyOf(provider));
});

it('an exchange for another user gives each user a key of their own', () => {
	expect(keyOf('Voipex', { actAs: 'one@example.com' })).not.toBe(keyOf('Voipex', { actAs: 'two@example.com' }));
	expect(keyOf('Voipex', { actAs: ' one@example.com ' })).toBe(keyOf('Voipex', { actAs: 'one@example.com' }));
});

it('two providers never share a key, though every field be the same', () => {
	const { grant, credentials } = ACCOUNTS.TeleTracker;
	expect(sessionKeyOf({ ...grant, provider: 'Other' }, credentials)).not.toBe(sessionKeyOf(grant, credentials));
});

it('a secret cannot be read from the key', () => {
	expect(keyOf('TeleTracker')).not.toContain('example-word');
});

it.each<[string, Credentials, string]>([
	['MightyCall', { apiKey: '' }, 'API Key'],
	['MightyCall', { userSecretKey: '   ' }, 'User Key'],
	['MightyCall', { signInWith: 'extension' }, 'Extension'],
	['MightyCall', { edition: 'custom' }, 'Base URL'],
	['Mico Voice AI', { clientSecret: '' }, 'Client Secret'],
	['Voipex', { password: '' }, 'Password'],
	['TeleTracker', { username: '' }, 'Username'],
	['uCom PBX', { username: '' }, 'Username'],
	['uCom PBX', { hostname: '' }, 'Hostname'],
])('%s without %j is refused by the name of the field', (provider, change, label) => {
	expect(() => keyOf(provider, change)).toThrow(`Fill in "${label}"`);
});

it('a trusted uCom application needs no username and password', () => {
	expect(keyOf('uCom PBX', { applicationType: 'trusted', username: '', password: '' })).toMatch(/^.{20,}$/);
});
