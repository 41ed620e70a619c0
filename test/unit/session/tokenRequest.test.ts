import type { Credentials } from '../../../credentials/session/grantDialect';
import { exchangeRequest, fullGrantRequest, isTokenRequest } from '../../../credentials/session/tokenRequest';
import { ACCOUNTS } from '../support/accounts';
import { DIALECTS } from '../support/dialects';

const JSON_TYPE = { Accept: 'application/json', 'Content-Type': 'application/json' };

const filled = (name: string, change: Credentials = {}) => {
	const { grant, credentials } = DIALECTS[name] ?? ACCOUNTS[name];
	return [grant, { ...credentials, ...change }] as const;
};

describe('the exchange for another user', () => {
	it('carries the bearer and the e-mail', () => {
		expect(exchangeRequest(...filled('formLogin', { actAs: ' agent@example.com ' }), 'example-a')).toMatchObject({
			method: 'POST',
			url: 'https://auth.example.com/token-exchange',
			headers: { ...JSON_TYPE, Authorization: 'Bearer example-a' },
			body: { email: 'agent@example.com' },
		});
	});

	it.each([
		['nobody is named', 'formLogin', { actAs: '  ' }],
		['the provider knows none', 'jsonLogin', { actAs: 'agent@example.com' }],
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
	expect(() => fullGrantRequest(...filled('jsonLogin', { baseUrl: 'http://api.example.com' }))).toThrow('https://');
});

it.each([
	['https://auth.example.com/token', true],
	['https://auth.example.com/token?x=1', true],
	['https://auth.example.com/tokens', false],
	['https://api.example.com/token', false],
])('%s is the token endpoint: %s', (address, expected) => {
	expect(isTokenRequest(...filled('formLogin'), address)).toBe(expected);
});
