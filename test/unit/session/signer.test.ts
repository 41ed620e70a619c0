import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { accountOf, markRejected } from '../../../credentials/session/processMemory';
import { toStored, type Session } from '../../../credentials/session/session';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { renewsByItself } from '../../../credentials/session/ownRequests';
import { bearerOf, signer } from '../../../credentials/session/signer';
import { HOUR, newAccount, NOW, session } from '../support/accounts';

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

let serial = 0;

function scene(provider = 'jsonLogin', part: Partial<Session> = {}) {
	const { grant, credentials: typed } = newAccount(provider);
	const own = { ...typed };
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
		renewsByItself(credentials);
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
		['this machine over http', { url: 'http://127.0.0.1:8080/sms/send' }],
	])('to %s', async (_name, request) => {
		const { sign, bearer } = scene();
		expect((await sign(request)).headers).toHaveProperty('Authorization', `Bearer ${bearer}`);
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
	renewsByItself(credentials);
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
