import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { accountOf, markRejected } from '../../../credentials/session/processMemory';
import { toStored, type Session } from '../../../credentials/session/session';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { renewsByItself } from '../../../credentials/session/ownRequests';
import { bearerOf, signer } from '../../../credentials/session/signer';
import { ACCOUNTS, HOUR, newAccount, NOW, session } from '../support/accounts';
import { credentialTypes } from '../support/sources';

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

let serial = 0;

function scene(provider = 'jsonLogin', part: Partial<Session> = {}, change: ICredentialDataDecryptedObject = {}) {
	const { grant, credentials: typed } = newAccount(provider);
	const own = { ...typed, ...change };
	const sessionKey = sessionKeyOf(grant, own);
	const stored = session({
		accessToken: `example-s${++serial}`,
		sessionKey,
		issuedAt: NOW - HOUR / 2,
		expiresAt: NOW + HOUR / 2,
		...part,
	});
	const credentials: ICredentialDataDecryptedObject = {
		...own,
		...(toStored(stored) as ICredentialDataDecryptedObject),
	};
	const sign = async (request: Partial<IHttpRequestOptions> & { uri?: string }) =>
		await signer(grant)(credentials, request as IHttpRequestOptions);
	return { credentials, stored, sessionKey, sign, bearer: stored.accessToken };
}

const URL_OF = { formLogin: 'https://api.example.com/calls', jsonLogin: 'https://json.example.com/sms/send' };

it('other headers of the request stay', async () => {
	const { sign } = scene();
	expect((await sign({ url: URL_OF.jsonLogin, headers: { Accept: 'text/csv' } })).headers).toHaveProperty(
		'Accept',
		'text/csv',
	);
});

describe('a stale bearer makes n8n renew before anything is sent', () => {
	it.each<[string, Partial<Session>]>([
		['empty', { accessToken: '' }],
		['of another account', { sessionKey: 'another' }],
		['past its expiry', { expiresAt: NOW - 1 }],
		['about to expire', { expiresAt: NOW + 1_000 }],
		['without a known expiry', { expiresAt: 0 }],
	])('%s', async (_name, part) => {
		await expect(scene('jsonLogin', part).sign({ url: URL_OF.jsonLogin })).rejects.toMatchObject({
			response: { status: 401 },
		});
	});

	it('refused by the provider', async () => {
		const { sign, bearer } = scene();
		markRejected(bearer);
		await expect(sign({ url: URL_OF.jsonLogin })).rejects.toMatchObject({ response: { status: 401 } });
	});

	it('of a secret that was edited since', async () => {
		const { sign, credentials } = scene();
		credentials.password = 'example-edited';
		await expect(sign({ url: URL_OF.jsonLogin })).rejects.toMatchObject({ response: { status: 401 } });
	});
});

describe('a session that the process got meanwhile', () => {
	it.each<[string, Partial<Session>]>([
		['a stale one', { expiresAt: NOW }],
		['an older one that is fresh', {}],
	])('is used in place of %s, and is in the credential afterwards', async (_name, part) => {
		const { sign, sessionKey, credentials } = scene('formLogin', part);
		const newest = session({ accessToken: 'example-newest', sessionKey, issuedAt: NOW - 1, expiresAt: NOW + HOUR });
		accountOf(sessionKey).newest = newest;
		renewsByItself(credentials, async () => undefined);
		expect((await sign({ url: URL_OF.formLogin })).headers).toEqual({ Authorization: 'Bearer example-newest' });
		expect(credentials).toMatchObject(toStored(newest));
	});

	it('is not shown to a node that cannot hide it: n8n has to store it first', async () => {
		const { sign, sessionKey } = scene('formLogin');
		accountOf(sessionKey).newest = session({
			accessToken: 'example-newest',
			sessionKey,
			issuedAt: NOW - 1,
			expiresAt: NOW + HOUR,
		});
		await expect(sign({ url: URL_OF.formLogin })).rejects.toMatchObject({ response: { status: 401 } });
	});

	it('gives way to a stored one that was issued later', async () => {
		const { sign, sessionKey, bearer } = scene('formLogin');
		accountOf(sessionKey).newest = session({
			accessToken: 'example-older',
			sessionKey,
			issuedAt: NOW - HOUR,
			expiresAt: NOW + HOUR,
		});
		expect((await sign({ url: URL_OF.formLogin })).headers).toEqual({ Authorization: `Bearer ${bearer}` });
	});
});

describe('the second time n8n signs the same request, behind the hook', () => {
	/** n8n has stored what the hook gave; by now that one is at its end. */
	const late = (part: Partial<Session> = {}) => scene('formLogin', { expiresAt: NOW - 1, ...part });
	const request = () => ({ url: URL_OF.formLogin });
	const stale = { response: { status: 401 } };

	it('takes the newer session at hand, though it is not stored', async () => {
		const { sign, sessionKey, credentials, stored } = late();
		const same = request();
		await expect(sign(same)).rejects.toMatchObject(stale);
		const newest = session({ accessToken: 'example-newest', sessionKey, issuedAt: NOW - 1, expiresAt: NOW + HOUR });
		accountOf(sessionKey).newest = newest;
		expect((await sign(same)).headers).toEqual({ Authorization: 'Bearer example-newest' });
		expect(credentials).toMatchObject(toStored(newest));
		// Another request is signed for the first time.
		Object.assign(credentials, toStored(stored));
		await expect(sign(request())).rejects.toMatchObject(stale);
	});

	it('takes one that is about to expire', async () => {
		const { sign, bearer } = late({ expiresAt: NOW + 1_000 });
		const same = request();
		await expect(sign(same)).rejects.toMatchObject(stale);
		expect((await sign(same)).headers).toEqual({ Authorization: `Bearer ${bearer}` });
	});

	it.each<[string, Partial<Session>]>([
		['expired', {}],
		['of another account', { sessionKey: 'another', expiresAt: NOW + HOUR }],
	])('but none that is %s', async (_name, part) => {
		const { sign } = late(part);
		const same = request();
		await expect(sign(same)).rejects.toMatchObject(stale);
		await expect(sign(same)).rejects.toMatchObject(stale);
	});

	it('nor one that the provider has refused', async () => {
		const { sign, bearer } = late({ expiresAt: NOW + HOUR });
		const same = request();
		await sign(same);
		markRejected(bearer);
		await expect(sign(same)).rejects.toMatchObject(stale);
	});
});

describe('where a bearer may go', () => {
	it.each([
		['plain http', { url: 'http://json.example.com/sms/send' }],
		['plain http in the older dialect', { uri: 'http://json.example.com/sms/send' }],
		['plain http by base URL', { baseURL: 'http://json.example.com', url: '/sms/send' }],
		['no address at all', { url: '/sms/send' }],
	])('not to %s', async (_name, request) => {
		await expect(scene().sign(request)).rejects.toThrow('https://');
		expect(request).not.toHaveProperty('headers');
	});

	it.each([
		['https', { url: URL_OF.jsonLogin }],
		['https in the older dialect', { uri: URL_OF.jsonLogin }],
		['https by base URL', { baseURL: 'https://json.example.com', url: '/sms/send' }],
		['a port that goes without saying', { url: 'https://json.example.com:443/sms/send' }],
		['upper case', { url: 'HTTPS://JSON.Example.com/sms/send' }],
		['a base URL with a slash', { baseURL: 'https://json.example.com/', url: '/sms/send' }],
		['a base URL alone', { baseURL: 'https://json.example.com' }],
		['a base URL that is not used', { baseURL: 'https://example.com', url: URL_OF.jsonLogin }],
	])('to %s', async (_name, request) => {
		const { sign, bearer } = scene();
		expect((await sign(request)).headers).toHaveProperty('Authorization', `Bearer ${bearer}`);
	});
});

describe('the hosts of the credential, and no other', () => {
	it('this machine over http, if the credential says so', async () => {
		const { sign, bearer } = scene('jsonLogin', {}, { baseUrl: 'http://127.0.0.1:8080' });
		const { headers } = await sign({ url: 'http://127.0.0.1:8080/sms/send' });
		expect(headers).toHaveProperty('Authorization', `Bearer ${bearer}`);
		await expect(sign({ url: 'http://127.0.0.1:8081/sms/send' })).rejects.toThrow('http://127.0.0.1:8080 only');
	});

	it.each(['https://auth.example.com/x', 'https://api.example.com/x'])('each that the dialect lists: %s', async (url) =>
		expect((await scene('formLogin').sign({ url })).headers).toHaveProperty('Authorization'),
	);

	it.each([
		['another host', { url: 'https://example.com/sms/send' }],
		['in the older dialect', { uri: 'https://example.com/sms/send' }],
		['by base URL', { baseURL: 'https://example.com', url: '/sms/send' }],
		['in place of the base URL', { baseURL: 'https://json.example.com', url: 'https://example.com/sms/send' }],
		['another port', { url: 'https://json.example.com:8443/sms/send' }],
		['a host below', { url: 'https://files.json.example.com/sms/send' }],
		['a host that begins alike', { url: 'https://json.example.com.example.com/sms/send' }],
		['the own host before an @', { url: 'https://json.example.com@example.com/sms/send' }],
		['the own host behind a backslash', { url: 'https://example.com\\@json.example.com/sms/send' }],
		['a base URL with an @', { baseURL: 'https://json.example.com@example.com', url: '/sms/send' }],
	])('not %s: said in words, and nothing of the session is on the request', async (_name, request) => {
		await expect(scene().sign(request)).rejects.toThrow(
			/^The Json Phone credential is for https:\/\/json\.example\.com only, and the request goes to https:\/\/\S+\. Nothing/,
		);
		expect(request).not.toHaveProperty('headers');
	});

	it('an address without a scheme in front of a base URL goes nowhere', async () => {
		const request = { baseURL: 'https://json.example.com', url: '//example.com/sms/send' };
		await expect(scene().sign(request)).rejects.toThrow('https://');
	});
});

describe('redirects', () => {
	const NONE = { disableFollowRedirect: true, followRedirect: false, followAllRedirects: false };
	const FOLLOWING = { followRedirect: true, followAllRedirects: true };

	it.each(Object.keys(ACCOUNTS))('%s: none where more than Authorization carries a secret', async (name) => {
		const { grant, credentials } = ACCOUNTS[name];
		const others = Object.keys(grant.bearerHeaders(credentials, 'example')).filter((one) => one !== 'Authorization');
		const { api, auth } = grant.hosts(credentials);
		const signed = await scene(name).sign({ url: `${api ?? auth}/x`, ...FOLLOWING });
		const without = { ...FOLLOWING, sendCredentialsOnCrossOriginRedirect: false };
		expect(signed).toMatchObject(others.length > 0 ? NONE : without);
	});

	it('none of a request to the token endpoint', async () => {
		const url = 'https://secrets.example.com/oauth/token';
		expect(await scene('secretsOnly').sign({ url, ...FOLLOWING })).toMatchObject(NONE);
	});

	it.each(credentialTypes())('none in the test of %s, with words of its own', (_name, { test }) => {
		expect(test?.request).toHaveProperty('disableFollowRedirect', true);
		const statuses = test?.rules?.map(({ properties }) => ('value' in properties ? properties.value : undefined));
		expect(statuses).toEqual([301, 302, 303, 307, 308]);
	});
});

describe('a request to the token endpoint', () => {
	it.each([
		['in one piece', { url: 'https://secrets.example.com/oauth/token' }],
		['by base URL', { baseURL: 'https://secrets.example.com', url: '/oauth/token' }],
		['in the older dialect', { uri: 'https://secrets.example.com/oauth/token' }],
	])('goes out unsigned, with or without a bearer: %s', async (_name, request) => {
		expect((await scene('secretsOnly').sign({ ...request })).headers).toBeUndefined();
		expect((await scene('secretsOnly', { accessToken: '' }).sign({ ...request })).headers).toBeUndefined();
	});
});

it('tells which bearer a request was signed with last', async () => {
	const { sign, bearer, sessionKey, credentials } = scene('formLogin');
	renewsByItself(credentials, async () => undefined);
	const request = { url: URL_OF.formLogin };
	expect(bearerOf(request)).toBeUndefined();
	await sign(request);
	expect(bearerOf(request)).toBe(bearer);
	accountOf(sessionKey).newest = session({
		accessToken: 'example-again',
		sessionKey,
		issuedAt: NOW,
		expiresAt: NOW + HOUR,
	});
	await sign(request);
	expect(bearerOf(request)).toBe('example-again');
});
