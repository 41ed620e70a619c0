/** Whatever a token endpoint answers, and whatever address stands in a credential. */
import fc from 'fast-check';

import { baseUrl, hostUrl } from '../../../credentials/session/secureUrl';
import { SessionError } from '../../../credentials/session/sessionError';
import { readTokenAnswer } from '../../../credentials/session/tokenAnswer';
import { ACCOUNTS, NOW } from '../support/accounts';
import { deepList, deepObject, json, jsonWith, thrownBy } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';

const DIALECTS = Object.entries(ACCOUNTS);
const namesOf = (answer: object) => Object.values(answer).map(String);

describe.each(DIALECTS)('an answer to the sign-in of %s', (_name, { grant }) => {
	const names = grant.answer;
	const places = namesOf(names);
	const good = fc.tuple(jsonWith(places), fc.string({ minLength: 1 })).map(([body, token]) => {
		const record = (typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}) as Record<
			string,
			unknown
		>;
		return { ...record, [names.accessToken]: token };
	});

	it('is a session or a flaw, whatever it holds', () => {
		const ways = new Branches('session', 'flaw');
		fc.assert(
			fc.property(fc.oneof(json, good), (body) => {
				const read = readTokenAnswer(names, body, NOW);
				ways.took('flaw' in read ? 'flaw' : 'session');
				if ('flaw' in read) expect(read.flaw).not.toBe('');
				else expect(read.session.accessToken).not.toBe('');
				expectCleanPrototype();
			}),
		);
		ways.expectAll();
	});

	it('gives times that n8n can store', () => {
		const ways = new Branches('session');
		fc.assert(
			fc.property(good, (body) => {
				const read = readTokenAnswer(names, body, NOW);
				if ('flaw' in read) return;
				ways.took('session');
				const { session } = read;
				expect(JSON.parse(JSON.stringify(session))).toEqual(session);
				expect(session.expiresAt).toBeGreaterThanOrEqual(session.issuedAt);
			}),
		);
		ways.expectAll();
	});

	it('gives a bearer of visible letters, as RFC 6749 has it', () => {
		const ways = new Branches('session', 'flaw');
		fc.assert(
			fc.property(
				good,
				fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 })),
				(body, token) => {
					const read = readTokenAnswer(names, { ...body, [names.accessToken]: token }, NOW);
					ways.took('flaw' in read ? 'flaw' : 'session');
					if ('session' in read) expect(read.session.accessToken).toMatch(/^[\x20-\x7e]+$/);
				},
			),
		);
		ways.expectAll();
	});

	it.each([
		['lists', deepList],
		['objects', deepObject],
	])('may be %s in ten thousand layers', (_kind, deep) => {
		expect(readTokenAnswer(names, deep(), NOW)).toHaveProperty('flaw');
		expect(readTokenAnswer(names, { [names.accessToken]: deep() }, NOW)).toHaveProperty('flaw');
	});
});

describe('an address that somebody types', () => {
	const address = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.webUrl(),
		fc.domain(),
		fc
			.tuple(fc.constantFrom('http://', 'HTTPS://', 'ftp://', '//', 'javascript:', 'https:\\\\'), fc.string())
			.map((parts) => parts.join('')),
	);

	it.each([
		['baseUrl', baseUrl],
		['hostUrl', hostUrl],
	])('%s makes it a safe one, or says what is wrong', (_name, read) => {
		const ways = new Branches('safe', 'wrong');
		fc.assert(
			fc.property(address, (typed) => {
				const error = thrownBy(() => read(typed, 'Base URL'));
				ways.took(error === undefined ? 'safe' : 'wrong');
				if (error !== undefined) {
					expect(error).toBeInstanceOf(SessionError);
					expect((error as SessionError).message).toContain('Base URL');
					return;
				}
				const url = new URL(read(typed, 'Base URL'));
				expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
				expect(url.protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(url.hostname)).toBe(true);
				expect(read(read(typed, 'Base URL'), 'Base URL')).toBe(read(typed, 'Base URL'));
			}),
		);
		ways.expectAll();
	});
});
