import type { IDataObject, IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import type { Credentials } from '../../../credentials/session/grantDialect';
import { accountOf, isRejected, markRejected } from '../../../credentials/session/processMemory';
import { renewsByItself } from '../../../credentials/session/ownRequests';
import { renewalHook } from '../../../credentials/session/renewalHook';
import { sessionProperties, toStored, type Session } from '../../../credentials/session/session';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { HOUR, issued, newAccount, NOW, session } from '../support/accounts';
import { answer, deferred, fakeHttp, settle, type Queued } from '../support/http';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

let serial = 0;

/** One credential of its own, what n8n has stored with it and what the process knows. */
function scene(provider = 'jsonLogin', change: Credentials = {}) {
	const account = newAccount(provider);
	const credentials: Credentials = { ...account.credentials, ...change };
	const sessionKey = sessionKeyOf(account.grant, credentials);
	const known = (part: Partial<Session> = {}) =>
		session({
			accessToken: `example-t${++serial}`,
			sessionKey,
			issuedAt: NOW - HOUR / 2,
			expiresAt: NOW + HOUR / 2,
			...part,
		});
	const http = fakeHttp();
	return {
		http,
		credentials,
		sessionKey,
		store: (part: Partial<Session> = {}) => {
			const stored = known(part);
			Object.assign(credentials, toStored(stored));
			return stored;
		},
		remember: (part: Partial<Session> = {}) => {
			const newest = known(part);
			accountOf(sessionKey).newest = newest;
			return newest;
		},
		run: async (...answers: Queued[]): Promise<IDataObject> => {
			http.queue(...answers);
			return await renewalHook(account.grant).call({ helpers: http.helpers } as IHttpRequestHelper, credentials);
		},
		paths: () => http.requests.map(({ url }) => new URL(url).pathname),
	};
}

describe('first: a session that the process knows', () => {
	it('is handed out without the network where nothing is stored', async () => {
		const { remember, run, http } = scene();
		const newest = remember();
		expect(await run()).toEqual(toStored(newest));
		expect(http.requests).toEqual([]);
	});

	it('is handed out when issued later than the stored one, though that is fresh', async () => {
		const { store, remember, run, http } = scene();
		store({ issuedAt: NOW - 2_000 });
		const newest = remember({ issuedAt: NOW - 1_000 });
		expect(await run()).toEqual(toStored(newest));
		expect(http.requests).toEqual([]);
	});

	it('is never handed out over one that was issued later', async () => {
		const { store, remember, run, paths } = scene();
		remember({ issuedAt: NOW - 2_000 });
		const stored = store({ issuedAt: NOW - 1_000 });
		markRejected(stored.accessToken);
		expect(await run(answer(200, issued('example-new')))).toMatchObject({ accessToken: 'example-new' });
		expect(paths()).toEqual(['/auth/login']);
	});

	it.each<[string, (newest: Session) => void]>([
		['refused', ({ accessToken }) => markRejected(accessToken)],
		['about to expire', (newest) => void (newest.expiresAt = NOW + 1)],
	])('is not handed out when %s', async (_name, spoil) => {
		const { remember, run } = scene();
		spoil(remember());
		expect(await run(answer(200, issued('example-new')))).toMatchObject({ accessToken: 'example-new' });
	});

	it('takes the place of a stored session of another account, whenever that was issued', async () => {
		const { store, remember, run } = scene();
		store({ sessionKey: 'another', issuedAt: NOW + 1 });
		const newest = remember();
		expect(await run()).toEqual(toStored(newest));
	});
});

describe('second: a stored bearer that is fresh', () => {
	it('is kept without the network for a transport that renews by itself', async () => {
		const { store, credentials, run, http } = scene();
		store();
		renewsByItself(credentials, async () => undefined);
		expect(await run()).toEqual({});
		expect(http.requests).toEqual([]);
	});

	describe('where no probe is documented', () => {
		const fresh = (token: string) => answer(200, { access_token: token, expires_in: 86_399 });

		it('is kept without the network while it is younger than ten minutes', async () => {
			const { store, run, http } = scene('secretsOnly');
			store({ issuedAt: NOW - 599_999 });
			expect(await run()).toEqual({});
			expect(http.requests).toEqual([]);
		});

		it('is followed by another in memory, and nothing is given back: n8n would send the request again', async () => {
			const { store, run, paths, sessionKey } = scene('secretsOnly');
			store({ issuedAt: NOW - 600_000 });
			expect(await run(fresh('example-new'))).toEqual({});
			expect(paths()).toEqual(['/oauth/token']);
			expect(accountOf(sessionKey).newest).toMatchObject({ accessToken: 'example-new' });
			// The next request finds it, and has it stored.
			expect(await run()).toMatchObject({ accessToken: 'example-new' });
		});

		it('costs one sign-in in ten minutes, however many requests fail', async () => {
			const { store, run, http, credentials } = scene('secretsOnly');
			store({ issuedAt: NOW - HOUR });
			await Promise.all([run(fresh('example-new')), run(), run()]);
			Object.assign(credentials, await run());
			jest.advanceTimersByTime(599_999);
			expect(await run()).toEqual({});
			expect(http.requests).toHaveLength(1);
			jest.advanceTimersByTime(1);
			expect(await run(fresh('example-newer'))).toEqual({});
			expect(http.requests).toHaveLength(2);
		});

		it('is kept when the sign-in fails: the request has failed for a reason of its own', async () => {
			const { store, run } = scene('secretsOnly');
			store({ issuedAt: NOW - HOUR });
			expect(await run(answer(401))).toEqual({});
		});
	});

	it('is kept when the probe accepts it', async () => {
		const { store, run, paths } = scene();
		store();
		expect(await run(answer(200))).toEqual({});
		expect(paths()).toEqual(['/reports']);
	});

	it.each<[string, Queued]>([
		['no answer', new Error('ECONNRESET')],
		['a failure of the provider', answer(500)],
		['a missing right', answer(404)],
	])('is kept when the probe gets %s: that costs no login', async (_name, reply) => {
		const { store, run } = scene();
		store();
		expect(await run(reply)).toEqual({});
	});

	it('is dropped when the probe refuses it', async () => {
		const { store, run, paths } = scene();
		const { accessToken } = store({ refreshToken: 'example-r' });
		expect(await run(answer(401), answer(200, issued('example-new', 'example-r2')))).toMatchObject({
			accessToken: 'example-new',
			refreshToken: 'example-r2',
		});
		expect(isRejected(accessToken)).toBe(true);
		expect(paths()).toEqual(['/reports', '/auth/refresh']);
	});

	it('is dropped at 403 where that may mean an expired bearer', async () => {
		const { store, run } = scene('jsonLogin');
		store();
		expect(await run(answer(403), answer(200, issued('example-new')))).toMatchObject({ accessToken: 'example-new' });
	});

	it('is kept at 403 when too young to have expired', async () => {
		const { store, run } = scene('jsonLogin');
		store({ issuedAt: NOW - 59_000 });
		expect(await run(answer(403))).toEqual({});
	});

	it('is kept at 403 where that always means a missing right', async () => {
		const { store, run } = scene('application');
		store();
		expect(await run(answer(403))).toEqual({});
	});

	it('is probed once for all who ask at the same time', async () => {
		const { store, run, http } = scene();
		store();
		expect(await Promise.all([run(answer(200)), run(), run()])).toEqual([{}, {}, {}]);
		expect(http.requests).toHaveLength(1);
	});

	it('is not probed again once it is known to be refused', async () => {
		const { store, run, paths } = scene();
		markRejected(store().accessToken);
		await run(answer(200, issued('example-new')));
		expect(paths()).toEqual(['/auth/login']);
	});

	it('is kept though a login of this account was refused a moment ago', async () => {
		const { store, run, sessionKey, credentials } = scene();
		await expect(run(answer(401))).rejects.toMatchObject({ kind: 'refused' });
		expect(accountOf(sessionKey).failure).toBeDefined();
		store();
		renewsByItself(credentials, async () => undefined);
		expect(await run()).toEqual({});
	});
});

describe('third and fourth: what other callers found out', () => {
	it('a remembered refusal is thrown again without the network', async () => {
		const { run, http } = scene();
		await expect(run(answer(401))).rejects.toMatchObject({ kind: 'refused' });
		await expect(run(answer(200, issued('example-new')))).rejects.toMatchObject({ kind: 'refused' });
		expect(http.requests).toHaveLength(1);
	});

	it('a login under way is waited for', async () => {
		const { run, http } = scene();
		const both = await Promise.all([run(answer(200, issued('example-new'))), run()]);
		expect(both[0]).toEqual(both[1]);
		expect(http.requests).toHaveLength(1);
	});
});

describe('fifth: the login', () => {
	it.each<[string, Partial<Session>]>([
		['is empty', { accessToken: '' }],
		['is about to expire', { expiresAt: NOW + 1_000 }],
		['belongs to another account', { sessionKey: 'another' }],
	])('takes place when the stored bearer %s', async (_name, stored) => {
		const { store, run } = scene();
		store(stored);
		expect(await run(answer(200, issued('example-new')))).toMatchObject({ accessToken: 'example-new' });
	});

	it('never uses the refresh token of another account', async () => {
		const { store, run, http } = scene();
		store({ sessionKey: 'another', refreshToken: 'example-theirs' });
		await run(answer(200, issued('example-new')));
		expect(JSON.stringify(http.requests)).not.toContain('example-theirs');
	});

	it('uses the refresh token that this process got last, the stored one is spent', async () => {
		const { store, remember, run, http } = scene();
		store({ refreshToken: 'example-spent', issuedAt: NOW - HOUR, expiresAt: NOW });
		remember({ refreshToken: 'example-latest', issuedAt: NOW - HOUR / 2, expiresAt: NOW });
		await run(answer(200, issued('example-new')));
		expect(http.requests[0].body).toEqual({ refresh_token: 'example-latest' });
	});

	it('uses the stored refresh token when another worker has renewed since', async () => {
		const { store, remember, run, http } = scene();
		remember({ refreshToken: 'example-spent', issuedAt: NOW - HOUR, expiresAt: NOW });
		// One of its own: a process uses none again whose place another has taken.
		store({ refreshToken: 'example-theirs-latest', issuedAt: NOW - HOUR / 2, expiresAt: NOW });
		await run(answer(200, issued('example-new')));
		expect(http.requests[0].body).toEqual({ refresh_token: 'example-theirs-latest' });
	});

	it('gives only what the credential declares, since n8n drops the rest', async () => {
		const { run, sessionKey } = scene();
		const result = await run(answer(200, issued('example-new', 'example-r2')));
		expect(Object.keys(result).sort()).toEqual(sessionProperties.map(({ name }) => name).sort());
		expect(result).toMatchObject({ sessionKey, n8n_expires_at: NOW + HOUR, issuedAt: NOW });
	});
});

describe('while the login is under way', () => {
	/** The answer comes when the test wants. */
	function slow(provider = 'jsonLogin') {
		const made = scene(provider);
		const waiting = deferred<Queued>();
		made.http.helpers.httpRequest = (async (request: IHttpRequestOptions) => {
			made.http.requests.push(request);
			return await waiting.promise;
		}) as typeof made.http.helpers.httpRequest;
		return { ...made, answered: (token: string) => waiting.resolve(answer(200, issued(token))) };
	}

	it('the user edits the credential: the bearer is not given back, and nobody has it under the other account', async () => {
		const { credentials, sessionKey, run, answered, http } = slow();
		const running = run();
		await settle();
		credentials.username = 'another@example.com';
		answered('example-first');
		expect(await running).toEqual({});
		expect(http.requests[0].body).toMatchObject({ username: expect.stringMatching(/^example-/) as string });
		expect(accountOf(sessionKey).newest).toMatchObject({ accessToken: 'example-first' });
	});

	it('each request of it goes out for what was typed when it began', async () => {
		const { credentials, http, run } = scene('formLogin', { actAs: 'agent@example.com' });
		const running = run(
			answer(200, { access_token: 'example-base', expires_in: 3000 }),
			answer(200, { access_token: 'example-agent', expires_in: 3000 }),
		);
		credentials.actAs = 'another@example.com';
		expect(await running).toEqual({});
		expect(http.requests.map(({ body }) => body)).toMatchObject([expect.anything(), { email: 'agent@example.com' }]);
	});

	it('another worker stores a bearer issued later: that one stays', async () => {
		const { run, store, answered } = slow();
		const running = run();
		await settle();
		store({ issuedAt: NOW + 1 });
		answered('example-older');
		expect(await running).toEqual({});
	});

	describe('a transport that can read the credential again', () => {
		/** What comes of it when the sign-in takes so long, and how often the database was asked. */
		async function after(milliseconds: number, look: (store: () => void) => void) {
			const { run, store, credentials, answered } = slow();
			let looks = 0;
			renewsByItself(credentials, async () => {
				looks += 1;
				look(() => void store({ issuedAt: NOW + 1 }));
				await Promise.resolve();
			});
			const running = run();
			await settle();
			jest.advanceTimersByTime(milliseconds);
			answered('example-own');
			return { returned: (await running).accessToken, looks };
		}

		it('is asked after a slow one: what another worker has stored, issued later, stays', async () => {
			expect(await after(1_000, (store) => store())).toEqual({ returned: undefined, looks: 1 });
		});

		it.each<[string, number, (store: () => void) => void, number]>([
			['after a quick one', 999, (store) => store(), 0],
			['who finds nothing', 1_000, () => undefined, 1],
			[
				'whose database is away',
				1_000,
				() => {
					throw new Error('away');
				},
				1,
			],
		])('%s: the new bearer is stored', async (_name, milliseconds, look, looks) => {
			expect(await after(milliseconds, look)).toEqual({ returned: 'example-own', looks });
		});
	});

	it.each<[string, Partial<Session>]>([
		['issued earlier', { issuedAt: NOW - 1 }],
		['issued later that has run out', { issuedAt: NOW + 1, expiresAt: NOW - HOUR }],
	])('a stored bearer %s gives way', async (_name, part) => {
		const { run, store, answered } = slow();
		const running = run();
		await settle();
		store(part);
		answered('example-newer');
		expect(await running).toMatchObject({ accessToken: 'example-newer' });
	});
});

it('an empty field is named before anything is sent', async () => {
	const { credentials, run, http } = scene();
	credentials.password = '';
	await expect(run()).rejects.toThrow('Fill in "Password" in the Json Phone credential');
	expect(http.requests).toEqual([]);
});

it('every property of a session but the times is masked in the editor', () => {
	const open = sessionProperties.filter(({ typeOptions }) => typeOptions?.password !== true).map(({ name }) => name);
	expect(open).toEqual(['issuedAt', 'n8n_expires_at', 'refreshExpiresAt']);
	expect(sessionProperties.every(({ type }) => type === 'hidden')).toBe(true);
});
