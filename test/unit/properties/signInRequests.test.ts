/** Whatever stands in a credential: it goes whole to the one place meant for it, and is found again in any text. */
import fc from 'fast-check';

import { redact, secretsOf } from '../../../credentials/session/redaction';
import { SessionError } from '../../../credentials/session/sessionError';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import {
	exchangeRequest,
	fullGrantRequest,
	isTokenRequest,
	refreshGrantRequest,
} from '../../../credentials/session/tokenRequest';
import type { Credentials } from '../../../credentials/session/grantDialect';
import { typedKey } from '../../../credentials/session/typedKey';
import { ACCOUNTS } from '../support/accounts';
import { thrownBy } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';

/** What Node.js takes for a header (RFC 9110, 5.5). */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** What is sent of each field: of a key what was not pasted around it, of a password all. */
const cleaned = (typed: Credentials): Credentials =>
	Object.fromEntries(
		Object.entries(typed).map(([field, value]) => [
			field,
			['password', 'actAs'].includes(field) ? value : typedKey(String(value)) || undefined,
		]),
	) as Credentials;

const contentOf = (body: unknown) => (typeof body === 'string' ? Object.fromEntries(new URLSearchParams(body)) : body);

describe.each(Object.entries(ACCOUNTS))('the sign-in of %s', (_name, { grant, credentials, tokenBodies: bodies }) => {
	const free = Object.keys(credentials).filter(
		(field) => !/url|host|path|edition|type|header|signInWith|accountId|scopes/i.test(field),
	);
	const word = fc.oneof(
		fc.string({ unit: 'binary', minLength: 1 }),
		fc.string({ minLength: 1 }),
		fc.constantFrom('a&grant_type=x', 'a\r\nX-Evil: 1', '__proto__', 'ü=+/%', 'example\u200bword', ' example word '),
	);
	const filled: fc.Arbitrary<Credentials> = fc
		.record(Object.fromEntries(free.map((field) => [field, word])))
		.map((typed) => ({ ...credentials, ...typed }));
	const isRefused = (typed: Credentials) => thrownBy(() => sessionKeyOf(grant, typed)) instanceof SessionError;

	it('carries each value whole, where it belongs and nowhere else', () => {
		const ways = new Branches('sent', 'refused');
		const usual = fullGrantRequest(grant, credentials);
		const expected = (typed: Credentials, url: string, body: unknown, more: object = {}) => ({
			url,
			content: body,
			headers: { ...usual.headers, ...bodies.headers?.(cleaned(typed)), ...more },
		});
		const sent = (request: ReturnType<typeof exchangeRequest>) =>
			request && { url: request.url, content: contentOf(request.body), headers: request.headers };
		fc.assert(
			fc.property(filled, fc.string({ unit: 'binary', minLength: 1 }), (typed, token) => {
				if (isRefused(typed)) return void ways.took('refused');
				ways.took('sent');
				const refreshUrl = usual.url.replace(grant.endpoint.path, grant.refresh?.path ?? grant.endpoint.path);
				expect(sent(fullGrantRequest(grant, typed))).toEqual(expected(typed, usual.url, bodies.full(cleaned(typed))));
				expect(sent(refreshGrantRequest(grant, typed, token))).toEqual(
					bodies.refresh && expected(typed, refreshUrl, bodies.refresh(cleaned(typed), token)),
				);
				const asked = exchangeRequest(grant, typed, 'example-bearer');
				const exchange = bodies.exchange && String(typed.actAs).trim() !== '' ? bodies.exchange(typed) : undefined;
				expect(sent(asked)).toEqual(
					exchange &&
						expected(typed, `${new URL(usual.url).origin}${grant.exchange!.endpoint.path}`, exchange, {
							'Content-Type': 'application/json',
							Authorization: 'Bearer example-bearer',
						}),
				);
				expect(isTokenRequest(grant, typed, usual.url)).toBe(true);
				expectCleanPrototype();
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});

	it('puts nothing into a header but what belongs there and can be sent', () => {
		const ways = new Branches('sent', 'refused');
		const usual = grant.bearerHeaders(credentials, 'example-bearer');
		fc.assert(
			fc.property(filled, (typed) => {
				if (isRefused(typed)) return void ways.took('refused');
				ways.took('sent');
				const headers = grant.bearerHeaders(typed, 'example-bearer');
				expect(headers).toEqual({ ...usual, ...bodies.headers?.(cleaned(typed)) });
				for (const [header, value] of Object.entries({ ...fullGrantRequest(grant, typed).headers, ...headers }))
					expect([header, String(value)]).toEqual([header, expect.stringMatching(SENDABLE)]);
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});

	it('finds its secrets in any text, however they are spelled there', () => {
		const ways = new Branches('long enough', 'too short to be told from a word');
		const spellings: Array<(secret: string) => string> = [
			(secret) => secret,
			(secret) => encodeURIComponent(secret),
			(secret) => new URLSearchParams({ x: secret }).toString().slice(2),
			(secret) => JSON.stringify({ x: secret }).slice(6, -2),
			(secret) => btoa(String.fromCharCode(...new TextEncoder().encode(secret))),
		];
		fc.assert(
			fc.property(filled, fc.constantFrom(...grant.secrets), fc.constantFrom(...spellings), (typed, field, spell) => {
				const secret = String(typed[field]);
				ways.took(secret.length >= 6 ? 'long enough' : 'too short to be told from a word');
				if (secret.length < 6) return;
				expect(redact(`<<${spell(secret)}>>`, secretsOf(typed, grant.secrets))).toBe('<<***>>');
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});
});
