import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import type { Credentials } from '../../../credentials/session/grantDialect';
import { renewalHook } from '../../../credentials/session/renewalHook';
import { toStored } from '../../../credentials/session/session';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { signer } from '../../../credentials/session/signer';
import { readTokenAnswer } from '../../../credentials/session/tokenAnswer';
import { fullGrantRequest, refreshGrantRequest } from '../../../credentials/session/tokenRequest';
import { ACCOUNTS, HOUR, newAccount, NOW, session } from './accounts';
import { answer, fakeHttp } from './http';

export const FORM = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };
export const JSON_TYPE = { Accept: 'application/json', 'Content-Type': 'application/json' };

type Headers = Record<string, string>;

/** What one provider's page says about signing in, word for word. */
export interface GrantCases {
	/** What is typed, and the request of the full grant. */
	full: Array<[typed: Credentials, url: string, headers: Headers, body: unknown]>;
	/** The request that renews with the token `ex+am/ple=`; undefined where there is none. */
	refresh?: [url: string, headers: Headers, body: unknown];
	/** Edits that make another session. */
	otherKey: Credentials[];
	/** Edits that do not. */
	sameKey?: Credentials[];
	/** What is left out, and the field that is named. */
	missing: Array<[typed: Credentials, label: string]>;
	/** A good answer with the token `example-a`, and what is read from it. */
	answered: [body: object, read: { refreshToken: string; expiresAt: number; refreshExpiresAt: number }];
	/** An address of its API, and the headers in which a bearer goes there, by what is typed. */
	signed: {
		url: string;
		headers: Array<[typed: Credentials, headers: (bearer: string, typed: Credentials) => Headers]>;
	};
	/** The request that tells whether a bearer is good, with its headers; undefined where there is none. */
	probe?: [url: string, headers: string[]];
}

const freshSession = (sessionKey: string) =>
	session({ accessToken: 'example-s', sessionKey, issuedAt: NOW - HOUR / 2, expiresAt: NOW + HOUR / 2 });

/** An account with a good session in its credential. */
function signedIn(label: string, typed: Credentials = {}) {
	const account = newAccount(label);
	const own = { ...account.credentials, ...typed };
	const stored = toStored(freshSession(sessionKeyOf(account.grant, own)));
	return { grant: account.grant, credentials: Object.assign(own, stored) as Credentials };
}

function describeRequests(label: string, { full, refresh }: GrantCases) {
	const filled = (typed: Credentials = {}) =>
		[ACCOUNTS[label].grant, { ...ACCOUNTS[label].credentials, ...typed }] as const;

	it.each(full)('the full grant of %j', (typed, url, headers, body) => {
		expect(fullGrantRequest(...filled(typed))).toMatchObject({ method: 'POST', url, headers, body });
	});

	it('the refresh grant', () => {
		const request = refreshGrantRequest(...filled(), 'ex+am/ple=');
		if (!refresh) return expect(request).toBeUndefined();
		const [url, headers, body] = refresh;
		expect(request).toMatchObject({ method: 'POST', url, body });
		expect(request?.headers).toEqual(headers);
	});
}

function describeKeys(label: string, { otherKey, sameKey = [], missing }: GrantCases) {
	const { grant, credentials } = ACCOUNTS[label];
	const keyOf = (typed: Credentials = {}) => sessionKeyOf(grant, { ...credentials, ...typed });

	it.each(otherKey)('%j takes part in the login: another session key', (typed) => {
		expect(keyOf(typed)).not.toBe(keyOf());
	});

	it('the rest does not change the session key', () => {
		expect(sameKey.map(keyOf)).toEqual(sameKey.map(() => keyOf()));
	});

	it.each(missing)('without %j the field is named', (typed, name) => {
		expect(() => keyOf(typed)).toThrow(`Fill in "${name}"`);
	});
}

function describeBearer(label: string, { answered: [body, read], signed, probe }: GrantCases) {
	it('a good answer is read', () => {
		const expected = { session: { accessToken: 'example-a', issuedAt: NOW, ...read } };
		expect(readTokenAnswer(ACCOUNTS[label].grant.answer, body, NOW)).toEqual(expected);
	});

	it.each(signed.headers)('the bearer goes into its headers, with %j', async (typed, headers) => {
		const { grant, credentials } = signedIn(label, typed);
		const request: IHttpRequestOptions = { url: signed.url };
		const { headers: found } = await signer(grant)(credentials, request);
		expect(found).toEqual(headers('example-s', credentials));
	});

	it('a bearer is kept when its probe accepts it, and where there is none if it is not ten minutes old', async () => {
		const { grant, credentials } = signedIn(label);
		credentials.issuedAt = NOW - 599_000;
		const http = fakeHttp(answer(200));
		expect(await renewalHook(grant).call({ helpers: http.helpers } as IHttpRequestHelper, credentials)).toEqual({});
		expect(http.requests.map(({ url, headers = {} }) => [url, Object.keys(headers).sort()])).toEqual(
			probe ? [[probe[0], ['Accept', ...probe[1]].sort()]] : [],
		);
		for (const { headers = {}, disableFollowRedirect } of http.requests) {
			expect(disableFollowRedirect).toBe(true);
			for (const name of Object.keys(headers).filter((one) => one.startsWith('Auth')))
				expect(headers[name]).toBe('Bearer example-s');
		}
	});
}

/** @param label of its account */
export function describeGrant(label: string, cases: GrantCases): void {
	beforeEach(() => jest.useFakeTimers({ now: NOW }));
	afterEach(() => jest.useRealTimers());

	describe('requests, word for word', () => describeRequests(label, cases));
	describe('the session key', () => describeKeys(label, cases));
	describe('the bearer', () => describeBearer(label, cases));
}
