import { sleep } from 'n8n-workflow';

import { accountOf, isRejected, markRejected } from '../../../credentials/session/processMemory';
import type { Session } from '../../../credentials/session/session';
import type { Refusal } from '../../../nodes/shared/transport/bearerKeeper';
import { afterRefusal } from '../../../nodes/shared/transport/bearerRenewal';
import { HOUR, NOW } from '../support/accounts';
import { connection } from '../support/connections';
import { useStillTime } from '../support/stillTime';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

useStillTime();

let serial = 0;
const HOST = 'https://phone.example.com';

/** An account of its own, and a provider that answers the request which tests the credential in this way. */
function scene(answer: number | Error) {
	const sessionKey = `example-key-${++serial}`;
	const bearer = `example-bearer-${serial}`;
	const asked: string[] = [];
	const provider = { answer };
	const httpRequest = async (request: { url: string; headers: Record<string, string> }) => {
		asked.push(`${request.url} ${request.headers.Authorization}`);
		if (provider.answer instanceof Error) throw provider.answer;
		return await Promise.resolve({ statusCode: provider.answer, headers: {}, body: '' });
	};
	/** What one execution reads. */
	function execution(accessToken = bearer) {
		const { snapshot } = connection({ accessToken, sessionKey, issuedAt: NOW - HOUR });
		Object.assign(snapshot.context, { helpers: { httpRequest } });
		const { grant } = snapshot.provider;
		const probe = { host: 'api', path: '/me' };
		const bearerHeaders = (_credentials: unknown, token: string) => ({ Authorization: `Bearer ${token}` });
		snapshot.provider = {
			...snapshot.provider,
			grant: { ...grant, hosts: () => ({ api: HOST }), probe, bearerHeaders, rejectedBy: [401, 403] },
		};
		return snapshot;
	}
	const refused = (part: Partial<Refusal> = {}): Refusal => ({
		bearer,
		status: 403,
		count: 1,
		since: NOW,
		lasted: 0,
		fresh: new Set(),
		...part,
	});
	return { sessionKey, bearer, asked, provider, execution, refused };
}

/** Two that were got to mend it have been refused, too. */
const twoNew = { count: 3, fresh: new Set(['example-first', 'example-second']) };

const isOwn = ({ sessionKey, bearer }: ReturnType<typeof scene>) =>
	(accountOf(sessionKey).newest = { accessToken: bearer } as Session);

describe('a bearer that is refused in a way that may mean a missing right', () => {
	it('lacks it where the provider accepts it for the request that tests the credential: no other is got', async () => {
		const { execution, refused, asked, bearer } = scene(200);
		expect(await afterRefusal(execution(), refused())).toBe(false);
		expect(asked).toEqual([`${HOST}/me Bearer ${bearer}`]);
		expect([isRejected(bearer), jest.mocked(sleep).mock.calls]).toEqual([false, []]);
	});

	it('which is asked once in an execution, and anew in the next', async () => {
		const { execution, refused, asked } = scene(200);
		const own = execution();
		for (let item = 0; item < 5; item++) expect(await afterRefusal(own, refused())).toBe(false);
		expect(asked).toHaveLength(1);
		expect(await afterRefusal(execution(), refused())).toBe(false);
		expect(asked).toHaveLength(2);
	});

	it('is asked for once by those who are refused at the same time, as soon as it is known to have ended', async () => {
		const { execution, refused, asked } = scene(401);
		const all = Array.from({ length: 5 }, async () => await afterRefusal(execution(), refused()));
		expect(await Promise.all(all)).toEqual(Array(5).fill(true));
		expect(asked).toHaveLength(1);
	});

	it('and once more by all those who came while the question was on its way, where it is good', async () => {
		const { execution, refused, asked } = scene(200);
		const all = Array.from({ length: 5 }, async () => await afterRefusal(execution(), refused()));
		expect(await Promise.all(all)).toEqual(Array(5).fill(false));
		expect(asked).toHaveLength(2);
	});

	it('is dead where it is refused there as well, also when a right was missing a moment ago', async () => {
		const { execution, refused, provider, bearer } = scene(200);
		expect(await afterRefusal(execution(), refused())).toBe(false);
		provider.answer = 401;
		expect(await afterRefusal(execution(), refused())).toBe(true);
		expect(isRejected(bearer)).toBe(true);
	});

	it('is dead where that may mean a missing right, too, but was accepted before', async () => {
		const one = scene(200);
		isOwn(one);
		await afterRefusal(one.execution(), one.refused());
		one.provider.answer = 403;
		expect(await afterRefusal(one.execution(), one.refused(twoNew))).toBe(true);
	});

	it('is dead where it was never accepted, while there are other workers', async () => {
		const { execution, refused } = scene(403);
		expect(await afterRefusal(execution(), refused(twoNew))).toBe(true);
	});

	it('lacks the right to both where that lasts for half a minute, which is found out once', async () => {
		const { execution, refused } = scene(403);
		expect(await afterRefusal(execution(), refused({ ...twoNew, lasted: 30_000 }))).toBe(false);
		const next = 'example-next';
		expect(await afterRefusal(execution(next), refused({ ...twoNew, bearer: next }))).toBe(false);
	});

	it('lacks the right to both where nobody else signs in', async () => {
		const one = scene(403);
		isOwn(one);
		expect(await afterRefusal(one.execution(), one.refused())).toBe(true);
		const again = scene(403);
		isOwn(again);
		expect(await afterRefusal(again.execution(), again.refused(twoNew))).toBe(false);
	});

	it.each([
		['no answer', new Error('example: reset')],
		['an answer that says nothing of it', 503],
	] as const)('is replaced by two others before it lacks the right: %s', async (_name, answer) => {
		const { execution, refused } = scene(answer);
		expect(await afterRefusal(execution(), refused())).toBe(true);
		const again = scene(answer);
		expect(await afterRefusal(again.execution(), again.refused(twoNew))).toBe(false);
	});

	it('is replaced where another is stored by now that was refused before: nothing is asked of that one', async () => {
		const { execution, refused, asked } = scene(200);
		markRejected('example-refused-before');
		const own = execution('example-refused-before');
		jest.spyOn(own.context, 'getCredentials').mockResolvedValue({ ...own.credentials });
		own.credentials.accessToken = refused().bearer;
		expect(await afterRefusal(own, refused())).toBe(true);
		expect(asked).toEqual([]);
	});

	it('is replaced without a question where the status says that it has ended', async () => {
		const { execution, refused, asked } = scene(200);
		expect(await afterRefusal(execution(), refused({ status: 401 }))).toBe(true);
		expect(asked).toEqual([]);
	});
});
