import { sleep, type ICredentialDataDecryptedObject, type IHttpRequestOptions } from 'n8n-workflow';

import { isRejected } from '../../../credentials/session/processMemory';
import { SessionError } from '../../../credentials/session/sessionError';
import { send } from '../../../nodes/shared/transport/send';
import type { Effect } from '../../../nodes/shared/model/effect';
import { HOUR, NOW } from '../support/accounts';
import { connection } from '../support/connections';
import { answer, type Queued } from '../support/http';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

beforeEach(() => {
	jest.useFakeTimers({ now: NOW });
	jest.mocked(sleep).mockReset();
	jest.mocked(sleep).mockImplementation(async (milliseconds) => void jest.advanceTimersByTime(milliseconds));
});
afterEach(() => jest.useRealTimers());

let serial = 0;

/** n8n as far as the transport knows it: renews what is refused, writes it into the snapshot, sends. */
function n8n(accept: (bearer: string) => boolean, ...answers: Queued[]) {
	const stored = { accessToken: `example-n${++serial}`, issuedAt: NOW, n8n_expires_at: NOW + HOUR, sessionKey: 'k' };
	const credentials: ICredentialDataDecryptedObject = { ...stored };
	const { connection: own } = connection(credentials, stored);
	const sent: Array<{ bearer: string; request: IHttpRequestOptions }> = [];
	const grants: string[] = [];
	const httpRequestWithAuthentication = async (
		_type: string,
		request: IHttpRequestOptions,
		{ credentialsDecrypted }: { credentialsDecrypted: { data: ICredentialDataDecryptedObject } },
	) => {
		const { data } = credentialsDecrypted;
		if (isRejected(String(data.accessToken)) || data.accessToken === '') {
			grants.push('grant');
			await Promise.resolve();
			Object.assign(data, { accessToken: `example-n${++serial}`, issuedAt: Date.now() });
			Object.assign(stored, data);
		}
		const bearer = String(data.accessToken);
		sent.push({ bearer, request });
		await Promise.resolve();
		if (!accept(bearer)) return answer(401);
		const next = answers.shift() ?? answer(200, { ok: true });
		if (next instanceof Error) throw next;
		return next;
	};
	Object.assign(own.context, { helpers: { httpRequestWithAuthentication } });
	return {
		own,
		credentials,
		sent,
		grants,
		post: async (effect: Effect) =>
			await send(own, { build: () => ({ method: 'POST', url: 'https://api.example.com/calls' }), effect }),
	};
}
const always = () => true;
const reset = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
const refusedConnection = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

it.each<[Effect, string, Queued, number]>([
	['reads', '503', answer(503), 2],
	['repeats', '503', answer(503), 2],
	['acts', '503', answer(503), 1],
	['acts', '429', answer(429), 2],
	['reads', 'a broken connection', reset(), 2],
	['acts', 'a broken connection', reset(), 1],
	['acts', 'no connection', refusedConnection(), 2],
])('%s, after %s', async (effect, _name, first, times) => {
	const { post, sent } = n8n(always, first);
	await post(effect);
	expect(sent).toHaveLength(times);
});

it('a refused bearer is renewed once, and the request sent again with the new one', async () => {
	const old = `example-n${serial + 1}`;
	const { post, sent, grants } = n8n((bearer) => bearer !== old);
	expect(await post('acts')).toMatchObject({ kind: 'answered', answer: { statusCode: 200 } });
	expect(sent.map(({ bearer }) => bearer === old)).toEqual([true, false]);
	expect(grants).toHaveLength(1);
});

it('each try is a request of its own', async () => {
	const { post, sent } = n8n(always, answer(503), answer(503));
	await post('reads');
	expect(new Set(sent.map(({ request }) => request)).size).toBe(3);
});

it('two hundred items whose bearer was revoked cost one grant', async () => {
	const old = `example-n${serial + 1}`;
	const { post, grants } = n8n((bearer) => bearer !== old);
	const outcomes = await Promise.all(Array.from({ length: 200 }, async () => await post('reads')));
	expect(outcomes.every((outcome) => outcome.kind === 'answered' && outcome.answer.statusCode === 200)).toBe(true);
	expect(grants).toHaveLength(1);
});

it('without a bearer one item goes ahead and the others wait for its grant', async () => {
	const { post, grants, credentials, sent } = n8n(always);
	credentials.accessToken = '';
	await Promise.all([post('reads'), post('reads'), post('reads')]);
	expect(grants).toHaveLength(1);
	expect(new Set(sent.map(({ bearer }) => bearer)).size).toBe(1);
});

it('a provider that refuses every bearer is given up after half a minute, with a few logins', async () => {
	const { post, sent, grants } = n8n(() => false);
	expect(await post('reads')).toMatchObject({ kind: 'answered', answer: { statusCode: 401 } });
	expect(Date.now() - NOW).toBeGreaterThanOrEqual(30_000);
	expect(Date.now() - NOW).toBeLessThan(40_000);
	expect([sent.length, grants.length]).toEqual([grants.length + 1, sent.length - 1]);
	expect(grants.length).toBeLessThanOrEqual(6);
});

it.each([-60, 60])('also when the clock is set by %d minutes meanwhile', async (minutes) => {
	let set = false;
	const { post, sent } = n8n(() => {
		if (!set && sent.length === 2) jest.setSystemTime(Date.now() + minutes * 60_000);
		set ||= sent.length === 2;
		return false;
	});
	const began = performance.now();
	await post('reads');
	expect(performance.now() - began).toBeGreaterThanOrEqual(30_000);
	expect(performance.now() - began).toBeLessThan(40_000);
});

it('one that accepts the eighth bearer is not: other workers have ended seven', async () => {
	const { post, own, sent, grants } = n8n(() => sent.length === 8);
	// Each time another worker has stored one meanwhile.
	const getCredentials = async () => ({ accessToken: `example-n${++serial}` });
	Object.assign(own.context, { getCredentials });
	expect(await post('acts')).toMatchObject({ kind: 'answered', answer: { statusCode: 200 } });
	expect([sent.length, grants.length]).toEqual([8, 0]);
});

describe('a sign-in that fails', () => {
	/** The first try fails; whatever happens on the way happens then. */
	function failing(onTheWay: (own: ReturnType<typeof n8n>['own']) => void) {
		const { own } = n8n(always);
		const urls: string[] = [];
		Object.assign(own, { hosts: { api: 'https://a.example.com' } });
		const httpRequestWithAuthentication = async (_type: string, { url }: IHttpRequestOptions) => {
			urls.push(url);
			if (urls.length > 1) return await Promise.resolve(answer(200, { ok: true }));
			onTheWay(own);
			throw new SessionError('invalid', 'The credential is for https://b.example.com only');
		};
		Object.assign(own.context, { helpers: { httpRequestWithAuthentication } });
		const build = () => ({ method: 'POST' as const, url: `${own.hosts.api}/calls` });
		return { urls, outcome: send(own, { build, effect: 'acts' }) };
	}

	it('because the host was edited meanwhile: the request goes to the new one', async () => {
		const { urls, outcome } = failing((own) => Object.assign(own, { hosts: { api: 'https://b.example.com' } }));
		expect(await outcome).toMatchObject({ kind: 'answered', answer: { statusCode: 200 } });
		expect(urls).toEqual(['https://a.example.com/calls', 'https://b.example.com/calls']);
	});

	it('for any other reason is the end', async () => {
		const { urls, outcome } = failing(() => undefined);
		expect(await outcome).toMatchObject({ kind: 'signInFailed' });
		expect(urls).toHaveLength(1);
	});
});

it('a stopped execution sends nothing', async () => {
	const { own, post, sent } = n8n(always);
	const stop = new AbortController();
	own.signal = stop.signal;
	stop.abort();
	await expect(post('acts')).rejects.toMatchObject({ name: 'Cancelled' });
	expect(sent).toEqual([]);
});
