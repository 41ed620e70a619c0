import { accountOf } from '../../../credentials/session/processMemory';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { singleSignIn } from '../../../credentials/session/singleSignIn';
import { issued, newAccount, NOW, session } from '../support/accounts';
import { answer, deferred, fakeHttp, settle, type FakeHttp } from '../support/http';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const later = (milliseconds: number) => jest.advanceTimersByTime(NOW + milliseconds - Date.now());

function enter(http: FakeHttp, { grant, credentials } = newAccount()) {
	const sessionKey = sessionKeyOf(grant, credentials);
	return async () => await singleSignIn({ helpers: http.helpers, grant, credentials, sessionKey }, session());
}
const kindOf = async (work: Promise<unknown>) =>
	((await work.catch((error: unknown) => error)) as { kind: string }).kind;
const refused = () => answer(401, { error: 'invalid_grant' });

it('callers at the same time share one login', async () => {
	const http = fakeHttp(answer(200, issued('example-a')), answer(200, issued('example-b')));
	const login = enter(http);
	const sessions = await Promise.all([login(), login(), login()]);
	expect(sessions.map(({ accessToken }) => accessToken)).toEqual(['example-a', 'example-a', 'example-a']);
	expect(http.requests).toHaveLength(1);
});

it('callers of different accounts do not wait for each other', async () => {
	const slow = deferred<never>();
	const stuck = { ...fakeHttp(), helpers: { httpRequest: async () => await slow.promise } } as unknown as FakeHttp;
	void enter(stuck)().catch(() => undefined);
	expect((await enter(fakeHttp(answer(200, issued('example-a'))))()).accessToken).toBe('example-a');
	slow.reject(new Error('closed'));
	await settle();
});

it('callers at the same time get the same refusal, each an error of its own', async () => {
	const login = enter(fakeHttp(refused()));
	const errors = await Promise.all([
		login().catch((error: unknown) => error),
		login().catch((error: unknown) => error),
	]);
	expect(errors).toMatchObject([{ kind: 'refused' }, { kind: 'refused' }]);
	expect(errors[0]).not.toBe(errors[1]);
});

it('a refusal is remembered for 30 s, then the login is tried again', async () => {
	const http = fakeHttp(refused(), answer(200, issued('example-a')));
	const login = enter(http);
	expect(await kindOf(login())).toBe('refused');
	later(29_999);
	expect(await kindOf(login())).toBe('refused');
	expect(http.requests).toHaveLength(1);
	later(30_000);
	expect((await login()).accessToken).toBe('example-a');
});

it.each([-60, 60])('also when the clock is set by %d minutes meanwhile', async (minutes) => {
	const http = fakeHttp(refused(), answer(200, issued('example-a')));
	const login = enter(http);
	expect(await kindOf(login())).toBe('refused');
	jest.setSystemTime(NOW + minutes * 60_000);
	jest.advanceTimersByTime(29_999);
	expect(await kindOf(login())).toBe('refused');
	expect(http.requests).toHaveLength(1);
	jest.advanceTimersByTime(1);
	expect((await login()).accessToken).toBe('example-a');
});

it('a remembered refusal says the same as the first one', async () => {
	const login = enter(fakeHttp(refused()));
	const texts = [await login().catch(String), await login().catch(String)];
	expect(texts[1]).toBe(texts[0]);
});

it('a corrected secret works at once', async () => {
	const http = fakeHttp(refused(), answer(200, issued('example-a')));
	const { grant, credentials } = newAccount();
	expect(await kindOf(enter(http, { grant, credentials })())).toBe('refused');
	const corrected = { ...credentials, password: 'example-corrected' };
	expect((await enter(http, { grant, credentials: corrected })()).accessToken).toBe('example-a');
});

it('an outage is remembered for a second', async () => {
	const http = fakeHttp();
	const login = enter(http);
	expect(await kindOf(login())).toBe('unreachable');
	const tries = http.requests.length;
	later(999);
	expect(await kindOf(login())).toBe('unreachable');
	expect(http.requests).toHaveLength(tries);
	later(1_000);
	http.queue(answer(200, issued('example-a')));
	expect((await login()).accessToken).toBe('example-a');
});

it('a sign-in that others have undone is tried again after a second', async () => {
	const { grant, credentials } = newAccount('formLogin');
	const account = { grant, credentials: { ...credentials, actAs: 'agent@example.com' } };
	const base = answer(200, { access_token: 'example-base', expires_in: 3000 });
	const others = Array.from({ length: 7 }, () => [base, answer(401), answer(401)]).flat();
	const http = fakeHttp(base, answer(401), ...others);
	const login = enter(http, account);
	expect(await kindOf(login())).toBe('contended');
	later(999);
	expect(await kindOf(login())).toBe('contended');
	expect(http.requests).toHaveLength(23);
	later(1_000);
	http.queue(base, answer(200, { access_token: 'example-agent', expires_in: 3000 }));
	expect((await login()).accessToken).toBe('example-agent');
});

it('a login that worked is known to the process as the newest session', async () => {
	const { grant, credentials } = newAccount();
	await enter(fakeHttp(answer(200, issued('example-a'))), { grant, credentials })();
	expect(accountOf(sessionKeyOf(grant, credentials)).newest).toMatchObject({ accessToken: 'example-a', issuedAt: NOW });
});

it('a login after a login is a new one', async () => {
	const login = enter(fakeHttp(answer(200, issued('example-a')), answer(200, issued('example-b'))));
	await login();
	expect((await login()).accessToken).toBe('example-b');
});

it('a sign-in that does not end is given up for everybody, and the next one is tried', async () => {
	const times: AbortController[] = [];
	const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
		const time = new AbortController();
		// The whole sign-in has its time, whatever becomes of its single answers.
		if (milliseconds === 120_100) times.push(time);
		return time.signal;
	});
	const account = newAccount();
	const stuck = { helpers: { httpRequest: async () => await new Promise<never>(() => undefined) } };
	const login = enter(stuck as unknown as FakeHttp, account);
	const kinds = Promise.all([kindOf(login()), kindOf(login())]);
	times[0].abort();
	expect([await kinds, times.length]).toEqual([['unreachable', 'unreachable'], 1]);
	timeout.mockRestore();
	later(1_000);
	expect((await enter(fakeHttp(answer(200, issued('example-a'))), account)()).accessToken).toBe('example-a');
});
