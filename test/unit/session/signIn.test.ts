import { sleep, type IHttpRequestOptions } from 'n8n-workflow';

import type { Session } from '../../../credentials/session/session';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { signIn } from '../../../credentials/session/signIn';
import { HOUR, issued, newAccount, NOW, session } from '../support/accounts';
import { answer, fakeHttp, type FakeHttp, type Queued } from '../support/http';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const paths = (http: FakeHttp) => http.requests.map(({ url }) => new URL(url).pathname);

/** A process uses no refresh token again that failed: each test has one of its own. */
let serial = 0;

function signingIn(http: FakeHttp, previous: Partial<Session> = {}, account = newAccount()) {
	const sessionKey = sessionKeyOf(account.grant, account.credentials);
	const old = session({
		accessToken: 'example-old',
		refreshToken: `example-r${++serial}`,
		sessionKey,
		issuedAt: NOW - HOUR,
		expiresAt: NOW,
		...previous,
	});
	return { sessionKey, work: signIn({ helpers: http.helpers, ...account, sessionKey }, old) };
}

describe('the refresh grant', () => {
	it('goes first, and gives both new tokens together', async () => {
		const http = fakeHttp(answer(200, issued('example-new', 'example-r2')));
		const { work, sessionKey } = signingIn(http);
		expect(await work).toEqual({
			accessToken: 'example-new',
			refreshToken: 'example-r2',
			sessionKey,
			issuedAt: NOW,
			expiresAt: NOW + HOUR,
			refreshExpiresAt: NOW + HOUR + 29 * 24 * HOUR,
		});
		expect(http.requests.map(({ url, body }) => [url, body])).toEqual([
			['https://json.example.com/auth/refresh', { refresh_token: `example-r${serial}` }],
		]);
	});

	it.each([400, 401, 403])('refused with %d falls back to the full grant', async (status) => {
		const http = fakeHttp(answer(status, { error: 'invalid_grant' }), answer(200, issued('example-new')));
		expect((await signingIn(http).work).accessToken).toBe('example-new');
		expect(paths(http)).toEqual(['/auth/refresh', '/auth/login']);
	});

	it('answered with something of no use falls back to the full grant', async () => {
		const http = fakeHttp(answer(200, { success: false }), answer(200, issued('example-new')));
		expect((await signingIn(http).work).accessToken).toBe('example-new');
		expect(paths(http)).toEqual(['/auth/refresh', '/auth/login']);
	});

	it('out of reach does not: the password is not sent into an outage', async () => {
		const http = fakeHttp(answer(503), answer(503), answer(503), answer(503), answer(200, issued('example-new')));
		await expect(signingIn(http).work).rejects.toMatchObject({ kind: 'unreachable' });
		expect(new Set(paths(http))).toEqual(new Set(['/auth/refresh']));
	});

	it('whose answer is lost is not sent again: the provider may take it for a theft', async () => {
		const http = fakeHttp(new Error('ECONNRESET'), answer(200, issued('example-new')));
		expect((await signingIn(http).work).accessToken).toBe('example-new');
		expect(paths(http)).toEqual(['/auth/refresh', '/auth/login']);
	});

	it('that never went out is sent again', async () => {
		const http = fakeHttp(new Error('connect ECONNREFUSED'), answer(200, issued('example-new')));
		expect((await signingIn(http).work).accessToken).toBe('example-new');
		expect(paths(http)).toEqual(['/auth/refresh', '/auth/refresh']);
	});

	it.each<[string, Queued]>([
		['was refused', answer(401)],
		['got no answer', new Error('ECONNRESET')],
	])('is left out after one that %s', async (_name, first) => {
		const refreshToken = `example-r${++serial}`;
		await signingIn(fakeHttp(first, answer(200, issued('example-new'))), { refreshToken }).work;
		const http = fakeHttp(answer(200, issued('example-newer')));
		await signingIn(http, { refreshToken }).work;
		expect(paths(http)).toEqual(['/auth/login']);
	});

	it('is left out after one that brought a new refresh token: the old one is over', async () => {
		const refreshToken = `example-r${++serial}`;
		const first = signingIn(fakeHttp(answer(200, issued('example-new', 'example-next'))), { refreshToken });
		expect(await first.work).toMatchObject({ refreshToken: 'example-next' });
		const http = fakeHttp(answer(200, issued('example-newer')));
		await signingIn(http, { refreshToken }).work;
		expect(paths(http)).toEqual(['/auth/login']);
	});

	it('goes first again after one that gave the same refresh token once more', async () => {
		const refreshToken = `example-r${++serial}`;
		await signingIn(fakeHttp(answer(200, issued('example-new', refreshToken))), { refreshToken }).work;
		const http = fakeHttp(answer(200, issued('example-newer', refreshToken)));
		await signingIn(http, { refreshToken }).work;
		expect(paths(http)).toEqual(['/auth/refresh']);
	});

	it.each<[string, Partial<Session>]>([
		['has expired', { refreshExpiresAt: NOW - 1 }],
		['belongs to another account', { sessionKey: 'another' }],
		['is not there', { refreshToken: '' }],
	])('is left out when the refresh token %s', async (_name, previous) => {
		const http = fakeHttp(answer(200, issued('example-new')));
		await signingIn(http, previous).work;
		expect(paths(http)).toEqual(['/auth/login']);
	});

	it('is left out where the provider has none', async () => {
		const http = fakeHttp(answer(200, { access_token: 'example-new', expires_in: 86399 }));
		await signingIn(http, {}, newAccount('secretsOnly')).work;
		expect(paths(http)).toEqual(['/oauth/token']);
	});

	it('without a new refresh token in the answer leaves the old one in force', async () => {
		const http = fakeHttp(answer(200, { access_token: 'example-new', expires_in: 3600 }));
		const { work } = signingIn(http, { refreshExpiresAt: NOW + 5 }, newAccount('application'));
		expect(await work).toMatchObject({
			accessToken: 'example-new',
			refreshToken: `example-r${serial}`,
			refreshExpiresAt: NOW + 5,
		});
	});
});

describe('the exchange', () => {
	const account = () => {
		const { grant, credentials } = newAccount('formLogin');
		return { grant, credentials: { ...credentials, actAs: 'agent@example.com' } };
	};
	const base = {
		access_token: 'example-base',
		expires_in: 3000,
		refresh_token: 'example-base-r',
		refresh_expires_in: 7200,
	};

	it('comes after the full grant, with its bearer, and keeps its refresh token', async () => {
		const http = fakeHttp(
			answer(200, base),
			answer(200, { access_token: 'example-agent', expires_in: 9000, refresh_token: 'example-agent-r' }),
		);
		expect(await signingIn(http, { refreshToken: '' }, account()).work).toMatchObject({
			accessToken: 'example-agent',
			refreshToken: 'example-base-r',
			expiresAt: NOW + 3_000_000,
			refreshExpiresAt: NOW + 7_200_000,
		});
		expect(http.requests[1]).toMatchObject({
			url: 'https://auth.example.com/token-exchange',
			headers: { Authorization: 'Bearer example-base' },
		});
	});

	it('comes after a refresh as well', async () => {
		const http = fakeHttp(answer(200, base), answer(200, { access_token: 'example-agent' }));
		expect(await signingIn(http, {}, account()).work).toMatchObject({
			accessToken: 'example-agent',
			refreshToken: 'example-base-r',
		});
		expect(paths(http)).toEqual(['/token', '/token-exchange']);
	});

	it('that finds its bearer ended by another sign-in begins again, after pauses that grow', async () => {
		jest.mocked(sleep).mockClear();
		jest.spyOn(Math, 'random').mockReturnValue(0.5);
		const contended = [2, 3, 4, 5].flatMap(() => [answer(200, base), answer(401), answer(401)]);
		const http = fakeHttp(
			answer(200, base),
			answer(401),
			...contended,
			answer(200, base),
			answer(200, { access_token: 'example-agent' }),
		);
		expect(await signingIn(http, { refreshToken: '' }, account()).work).toMatchObject({
			accessToken: 'example-agent',
		});
		jest.mocked(Math.random).mockRestore();
		expect(jest.mocked(sleep).mock.calls.flat()).toEqual([500, 1_000, 2_000, 4_000, 4_000]);
	});

	it('that is refused although its bearer is alive is tried once more only: the right is missing', async () => {
		const http = fakeHttp(
			answer(200, base),
			answer(401),
			answer(200, base),
			answer(401),
			answer(200),
			answer(200, base),
		);
		await expect(signingIn(http, { refreshToken: '' }, account()).work).rejects.toMatchObject({
			kind: 'refused',
			message: expect.stringContaining('Impersonation'),
		});
		expect(paths(http)).toEqual(['/token', '/token-exchange', '/token', '/token-exchange', '/calls']);
	});

	it('is given up after eight, in words that do not blame the password alone', async () => {
		const others = Array.from({ length: 8 }, () => [answer(200, base), answer(401), answer(401)]).flat();
		const http = fakeHttp(answer(200, base), answer(401), ...others);
		await expect(signingIn(http, { refreshToken: '' }, account()).work).rejects.toMatchObject({
			kind: 'contended',
			message: expect.stringMatching(/other workers or programs sign in as the same user.*fewer executions/),
		});
		expect(http.requests).toHaveLength(23);
	});

	it('refused is a refused sign-in, never a bearer of the wrong user', async () => {
		const http = fakeHttp(answer(200, base), answer(403, { error: 'access_denied' }));
		await expect(signingIn(http, { refreshToken: '' }, account()).work).rejects.toMatchObject({
			kind: 'refused',
			message: expect.stringContaining('Impersonation'),
		});
	});
});

const REFUSED: Array<[string, unknown, RegExp]> = [
	['a message', { success: false, message: 'Wrong password' }, /: Wrong password\)\. Check Username/],
	['a code', { error: 'invalid_client' }, /: invalid_client\)\. Check Username/],
	['texts in errors', { errors: ['Wrong password', 'Locked'] }, /: Wrong password, Locked\)\. Check Username/],
	['entries in errors', { errors: [{ code: 'E7', message: 'Wrong' }] }, /: E7, Wrong\)\. Check Username/],
	['errors by field', { errors: { password: ['is wrong'] } }, /: is wrong\)\. Check Username/],
	['an error with entries', { error: { message: 'Wrong password' } }, /: Wrong password\)\. Check Username/],
	['plain words', 'Wrong password', /: Wrong password\)\. Check Username/],
];

describe('what the user reads when the sign-in is refused', () => {
	it.each<[string, string, Queued, RegExp]>([
		[
			'what was said and what to check for this code',
			'application',
			answer(401, { error: 'invalid_client', error_description: 'Unknown app' }),
			/invalid_client, Unknown app\)\. Check App ID and App Secret/,
		],
		[
			'the general advice for any other code',
			'formLogin',
			answer(400, { error: 'odd' }),
			/status 400: odd\)\. Check Username and Password/,
		],
		['the general advice without a body', 'jsonLogin', answer(401, ''), /status 401\)\. Check Username and Password/],
		[
			'that the address is wrong, at 404',
			'jsonLogin',
			answer(404, {}),
			/no sign-in at https:\/\/json\.example\.com\/auth\/login \(status 404\)\. Check the address/,
		],
		['that the address is wrong, at a redirect', 'jsonLogin', answer(302, {}), /no sign-in at .* \(status 302\)/],
		[
			'where a redirect points, without what stands in its query',
			'jsonLogin',
			answer(301, '', { location: '/v2/auth/login?token=example' }),
			/\(status 301\) and points to https:\/\/json\.example\.com\/v2\/auth\/login, which is not followed\. Check the address/,
		],
		...REFUSED.map(([what, body, says]): [string, string, Queued, RegExp] => [
			what,
			'jsonLogin',
			answer(403, body),
			says,
		]),
		...REFUSED.slice(0, 6).map(([what, body, says]): [string, string, Queued, RegExp] => [
			`${what}, with status 200`,
			'jsonLogin',
			answer(200, body),
			says,
		]),
		[
			'words that are no refusal',
			'jsonLogin',
			answer(200, 'Service moved'),
			/something that is not JSON \(https:\/\/json\.example\.com\) and says "Service moved"\. Check the address/,
		],
		['that a web page came', 'jsonLogin', answer(200, '<html>'), /a web page \(https:\/\/json\.example\.com\)/],
		['that the token is missing', 'jsonLogin', answer(200, { success: true }), /an answer without "token"/],
	])('%s', async (_name, provider: string, refusal, words) => {
		const { work } = signingIn(fakeHttp(refusal), { refreshToken: '' }, newAccount(provider));
		await expect(work).rejects.toMatchObject({ kind: 'refused', message: expect.stringMatching(words) });
	});

	it.each([
		[' example-word', /"Password" in the credential begins or ends with a space\.$/],
		['example-word\u200b', /"Password" in the credential begins or ends with an invisible character\.$/],
		['example word', /Check Username and Password\.$/],
	])('that the password %j has something around it', async (password, words) => {
		const { grant, credentials } = newAccount();
		const { work } = signingIn(
			fakeHttp(answer(401, '')),
			{ refreshToken: '' },
			{ grant, credentials: { ...credentials, password } },
		);
		await expect(work).rejects.toMatchObject({ message: expect.stringMatching(words) });
	});

	it.each([
		['as it is', 'example pass&word'],
		['percent-encoded', 'example%20pass%26word'],
	])('no secret, should the provider repeat it %s', async (_name, spelling) => {
		const http = fakeHttp(answer(400, { error: 'invalid_request', error_description: `got <${spelling}>` }));
		const error = (await signingIn(http, { refreshToken: '' }, newAccount('formLogin')).work.catch(
			(thrown: unknown) => thrown,
		)) as Error;
		expect(error.message).toContain('got <***>');
	});
});

it('a proxy that wants a sign-in of its own is named, and the secrets are not to blame', async () => {
	const { work } = signingIn(fakeHttp(answer(407, '')), { refreshToken: '' });
	await expect(work).rejects.toMatchObject({
		kind: 'unreachable',
		message: expect.stringMatching(/^The proxy .*HTTPS_PROXY/),
	});
});

it('a refused sign-in is tried once', async () => {
	const http = fakeHttp(answer(401, { error: 'invalid_grant' }), answer(200, issued('example-new')));
	await expect(signingIn(http, { refreshToken: '' }).work).rejects.toMatchObject({ kind: 'refused' });
	expect(http.requests).toHaveLength(1);
});

describe('a bearer that has run out by the time it comes', () => {
	const lives = (token: string, tokenLifetime: number) => answer(200, { ...issued(token), tokenLifetime });

	/** As `http`, but each answer takes so many seconds. */
	function slow(http: FakeHttp, seconds: number): FakeHttp {
		const httpRequest = async (request: IHttpRequestOptions) => {
			jest.setSystemTime(Date.now() + seconds * 1_000);
			return (await http.helpers.httpRequest(request)) as unknown;
		};
		return { ...http, helpers: { httpRequest } as unknown as FakeHttp['helpers'] };
	}

	it('is asked for again: a provider that hands out the same one again did so in its last seconds', async () => {
		const http = fakeHttp(lives('example-last', 2), lives('example-next', 20));
		const { work } = signingIn(slow(http, 6), { refreshToken: '' });
		expect(await work).toMatchObject({ accessToken: 'example-next', expiresAt: NOW + 26_000 });
		expect(paths(http)).toEqual(['/auth/login', '/auth/login']);
	});

	it('three times is a failure, in words that say how long it lives', async () => {
		const http = fakeHttp(...[1, 2, 3, 4].map((count) => lives(`example-${count}`, 2)));
		const { work } = signingIn(slow(http, 6), { refreshToken: '' });
		await expect(work).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('2 seconds') });
		expect(http.requests).toHaveLength(3);
	});

	describe('where there is a second step', () => {
		const actsAs = () => {
			const { grant, credentials } = newAccount('formLogin');
			return { grant, credentials: { ...credentials, actAs: 'agent@example.com' } };
		};
		const step = (token: string, lifetime: number) => answer(200, { access_token: token, expires_in: lifetime });
		const both = (count: number, first: number, second: number) => [
			step(`example-base-${count}`, first),
			step(`example-agent-${count}`, second),
		];

		it.each([
			['of the second one', 20, 5],
			['of the first one, while the second was under way', 10, 20],
		])('both are done again, at once, after a bearer %s', async (_name, first, second) => {
			jest.mocked(sleep).mockClear();
			const http = fakeHttp(...both(1, first, second), ...both(2, 30, 30));
			const { work } = signingIn(slow(http, 6), { refreshToken: '' }, actsAs());
			expect(await work).toMatchObject({ accessToken: 'example-agent-2', expiresAt: NOW + 42_000 });
			expect(paths(http)).toEqual(['/token', '/token-exchange', '/token', '/token-exchange']);
			expect(sleep).not.toHaveBeenCalled();
		});

		it('three times is a failure, in words that say how long it lives', async () => {
			const http = fakeHttp(...[1, 2, 3, 4].flatMap((count) => both(count, 20, 5)));
			const { work } = signingIn(slow(http, 6), { refreshToken: '' }, actsAs());
			await expect(work).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('5 seconds') });
			expect(http.requests).toHaveLength(6);
		});

		it('it is no refusal: only the second of those may be about a right', async () => {
			const refused = [step('example-base-2', 30), answer(401)];
			const http = fakeHttp(...both(1, 20, 5), ...refused, ...both(3, 30, 30));
			const { work } = signingIn(slow(http, 6), { refreshToken: '' }, actsAs());
			expect(await work).toMatchObject({ accessToken: 'example-agent-3' });
			expect(paths(http)).not.toContain('/calls');
		});
	});

	it('is not asked for again where it never lived', async () => {
		const http = fakeHttp(lives('example-dead', 0.5), lives('example-next', 20));
		await expect(signingIn(http, { refreshToken: '' }).work).rejects.toMatchObject({ kind: 'refused' });
		expect(http.requests).toHaveLength(1);
	});
});
