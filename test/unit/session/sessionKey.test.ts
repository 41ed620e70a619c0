import type { Credentials } from '../../../credentials/session/grantDialect';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { ACCOUNTS } from '../support/accounts';
import { DIALECTS } from '../support/dialects';

const of = (name: string) => DIALECTS[name] ?? ACCOUNTS[name];

const keyOf = (provider: string, change: Credentials = {}) =>
	sessionKeyOf(of(provider).grant, { ...of(provider).credentials, ...change });

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

describe('what is pasted around a key, an ID or a secret is no part of it', () => {
	const typedOf = (name: string) => Object.keys(ACCOUNTS[name].grant.required(ACCOUNTS[name].credentials));
	const fields = Object.keys(ACCOUNTS).flatMap((name) => typedOf(name).map((field): [string, string] => [name, field]));

	it.each(fields.filter(([, field]) => field !== 'password'))('%s: %s', (name, field) => {
		const typed = String(ACCOUNTS[name].credentials[field]);
		for (const around of [` ${typed}`, `${typed}\u00a0`, `"${typed}"`, `Bearer ${typed}`, `\u200b${typed}\r\n`])
			expect(keyOf(name, { [field]: around })).toBe(keyOf(name));
	});

	it.each(fields.filter(([, field]) => field === 'password'))('%s: a %s stays as it was typed', (name) => {
		const { password } = ACCOUNTS[name].credentials;
		expect(keyOf(name, { password: ` ${String(password)}` })).not.toBe(keyOf(name));
	});
});

it('an exchange for another user gives each user a key of their own', () => {
	expect(keyOf('formLogin', { actAs: 'one@example.com' })).not.toBe(keyOf('formLogin', { actAs: 'two@example.com' }));
	expect(keyOf('formLogin', { actAs: ' one@example.com ' })).toBe(keyOf('formLogin', { actAs: 'one@example.com' }));
});

it('two providers never share a key, though every field be the same', () => {
	const { grant, credentials } = DIALECTS.jsonLogin;
	expect(sessionKeyOf({ ...grant, provider: 'Other' }, credentials)).not.toBe(sessionKeyOf(grant, credentials));
});

it('a secret cannot be read from the key', () => {
	expect(keyOf('jsonLogin')).not.toContain('example-word');
});
