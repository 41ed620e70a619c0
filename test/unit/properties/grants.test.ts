/** Whatever a token endpoint answers, and whatever stands in a credential. */
import fc from 'fast-check';

import { baseUrl, hostUrl } from '../../../credentials/session/secureUrl';
import { SessionError } from '../../../credentials/session/sessionError';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { readTokenAnswer } from '../../../credentials/session/tokenAnswer';
import { fullGrantRequest, isTokenRequest, refreshGrantRequest } from '../../../credentials/session/tokenRequest';
import { secretsOf } from '../../../credentials/session/redaction';
import { ACCOUNTS, NOW } from '../support/accounts';
import { deepList, deepObject, expectCleanPrototype, json, jsonWith, thrownBy } from './arbitraries';

const DIALECTS = Object.entries(ACCOUNTS);
const namesOf = (answer: object) => Object.values(answer).map(String);

describe.each(DIALECTS)('an answer to the sign-in of %s', (_name, { grant }) => {
	const names = grant.answer;
	const places = namesOf(names);
	const good = fc.tuple(jsonWith(places), fc.string({ minLength: 1 })).map(([body, token]) => {
		const record = (typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}) as Record<string, unknown>;
		return { ...record, [names.accessToken]: token };
	});

	it('is a session or a flaw, whatever it holds', () => {
		fc.assert(fc.property(fc.oneof(json, good), (body) => {
			const read = readTokenAnswer(names, body, NOW);
			if ('flaw' in read) expect(read.flaw).not.toBe('');
			else expect(read.session.accessToken).not.toBe('');
			expectCleanPrototype();
		}));
	});

	it('gives times that n8n can store', () => {
		fc.assert(fc.property(good, (body) => {
			const read = readTokenAnswer(names, body, NOW);
			if ('flaw' in read) return;
			const { session } = read;
			expect(JSON.parse(JSON.stringify(session))).toEqual(session);
			expect(session.expiresAt).toBeGreaterThanOrEqual(session.issuedAt);
		}));
	});

	it('gives a bearer of visible letters, as RFC 6749 has it', () => {
		fc.assert(fc.property(good, fc.string({ unit: 'binary', minLength: 1 }), (body, token) => {
			const read = readTokenAnswer(names, { ...body, [names.accessToken]: token }, NOW);
			if ('session' in read) expect(read.session.accessToken).toMatch(/^[\x20-\x7e]+$/);
		}));
	});

	it.each([['lists', deepList], ['objects', deepObject]])('may be %s in ten thousand layers', (_kind, deep) => {
		expect(readTokenAnswer(names, deep(), NOW)).toHaveProperty('flaw');
		expect(readTokenAnswer(names, { [names.accessToken]: deep() }, NOW)).toHaveProperty('flaw');
	});
});

describe.each(DIALECTS)('the sign-in of %s', (_name, { grant, credentials }) => {
	const free = Object.keys(credentials).filter((field) => !/url|host|path|edition|type|header|signInWith|accountId/i.test(field));
	const word = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('a&grant_type=x', 'a\r\nX-Evil: 1', '__proto__', 'ü=+/%'));
	const filled = fc.record(Object.fromEntries(free.map((field) => [field, word]))).map((typed) => ({ ...credentials, ...typed }));

	it('carries each value whole and nowhere else', () => {
		fc.assert(fc.property(filled, fc.string({ unit: 'binary', minLength: 1 }), (typed, refreshToken) => {
			const usual = fullGrantRequest(grant, credentials);
			if (thrownBy(() => sessionKeyOf(grant, typed)) instanceof SessionError) return;
			for (const request of [fullGrantRequest(grant, typed), refreshGrantRequest(grant, typed, refreshToken)]) {
				if (!request) continue;
				expect(new URL(request.url).origin).toBe(new URL(usual.url).origin);
				expect(isTokenRequest(grant, typed, usual.url)).toBe(true);
				if (typeof request.body === 'string') expect([...new URLSearchParams(request.body).keys()].length).toBeLessThanOrEqual(8);
			}
		}));
	});

	it('puts nothing into a header that would end it', () => {
		fc.assert(fc.property(filled, (typed) => {
			if (thrownBy(() => sessionKeyOf(grant, typed)) instanceof SessionError) return;
			const request = fullGrantRequest(grant, typed);
			for (const value of Object.values({ ...request.headers, ...grant.bearerHeaders(typed, 'example') })) expect(String(value)).not.toMatch(/[\r\n\0]/);
		}));
	});

	it('finds its secrets in any text', () => {
		fc.assert(fc.property(filled, (typed) => {
			expect(secretsOf(typed, grant.secrets)).toBeInstanceOf(Array);
		}));
	});
});

describe('an address that somebody types', () => {
	const address = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.tuple(fc.constantFrom('http://', 'HTTPS://', 'ftp://', '//', 'javascript:', 'https:\\\\'), fc.string()).map((parts) => parts.join('')));

	it.each([['baseUrl', baseUrl], ['hostUrl', hostUrl]])('%s makes it a safe one, or says what is wrong', (_name, read) => {
		fc.assert(fc.property(address, (typed) => {
			const error = thrownBy(() => read(typed, 'Base URL'));
			if (error !== undefined) {
				expect(error).toBeInstanceOf(SessionError);
				expect((error as SessionError).message).toContain('Base URL');
				return;
			}
			const url = new URL(read(typed, 'Base URL'));
			expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
			expect(url.protocol === 'https:' || /^(localhost|127\.|\[::1\])/.test(url.hostname)).toBe(true);
			expect(read(read(typed, 'Base URL'), 'Base URL')).toBe(read(typed, 'Base URL'));
		}));
	});
});
