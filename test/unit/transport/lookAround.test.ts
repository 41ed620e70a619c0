/** Who renews at once, and who looks first whether another worker does. */
import { sleep } from 'n8n-workflow';

import { accountOf, markRejected } from '../../../credentials/session/processMemory';
import type { Session } from '../../../credentials/session/session';
import { toStored } from '../../../credentials/session/session';
import { SessionError } from '../../../credentials/session/sessionError';
import { lookAround } from '../../../nodes/shared/transport/lookAround';
import { currentBearer } from '../../../nodes/shared/transport/sessionSnapshot';
import { HOUR, NOW, session } from '../support/accounts';
import { connection } from '../support/connections';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

beforeEach(() => {
	jest.useFakeTimers({ now: NOW });
	jest.mocked(sleep).mockReset();
	jest.mocked(sleep).mockImplementation(async (milliseconds) => void jest.advanceTimersByTime(milliseconds));
});
afterEach(() => jest.useRealTimers());

let serial = 0;

/** One that has run out, of an account of its own. */
function old(part: Partial<Session> = {}) {
	const bearer = `example-l${++serial}`;
	return session({ accessToken: bearer, sessionKey: `k${serial}`, issuedAt: NOW - HOUR, expiresAt: NOW, ...part });
}
const stored = (one: Session) => toStored(one) as Record<string, string>;
const newer = ({ sessionKey }: Session) =>
	session({ accessToken: `example-l${++serial}`, sessionKey, issuedAt: NOW, expiresAt: NOW + HOUR });

/** How long it looked, and how often. */
async function lookedFor(mine: Session, ...later: Session[]) {
	const { snapshot, looks } = connection(stored(mine), ...later.map(stored));
	await lookAround(snapshot);
	return { ms: Date.now() - NOW, looks: looks(), bearer: currentBearer(snapshot), snapshot };
}

describe('renews at once', () => {
	it('whoever got the last bearer', async () => {
		const mine = old();
		accountOf(mine.sessionKey).newest = mine;
		expect(await lookedFor(mine)).toMatchObject({ ms: 0, looks: 0 });
	});

	it('whoever has none', async () => {
		expect(await lookedFor(old({ accessToken: '' }))).toMatchObject({ ms: 0, looks: 0 });
	});

	it.each<[string, (mine: Session) => void]>([
		['is signing in', ({ sessionKey }) => void (accountOf(sessionKey).login = new Promise(() => undefined))],
		['has signed in', (mine) => void (accountOf(mine.sessionKey).newest = newer(mine))],
		[
			'has been refused a moment ago',
			({ sessionKey }) =>
				void (accountOf(sessionKey).failure = {
					error: new SessionError('refused', 'example'),
					until: performance.now() + 1,
				}),
		],
	])('a process that %s', async (_name, prepare) => {
		const mine = old();
		prepare(mine);
		expect(await lookedFor(mine)).toMatchObject({ ms: 0, looks: 0 });
	});
});

describe('looks around first', () => {
	it.each([
		[0, 400],
		[0.5, 1_700],
		[0.999, 2_997],
	])('whoever did not get the last bearer: at %d for %d ms', async (chance, ms) => {
		jest.spyOn(Math, 'random').mockReturnValue(chance);
		const { ms: looked } = await lookedFor(old());
		jest.mocked(Math.random).mockRestore();
		expect(Math.round(looked)).toBe(ms);
	});

	it('a process whose own bearer looks older than the one that has ended: it would not go on with it', async () => {
		const ended = session({ accessToken: `example-l${++serial}`, sessionKey: `k${serial}`, issuedAt: NOW + 400 });
		markRejected(ended.accessToken);
		accountOf(ended.sessionKey).newest = newer(ended);
		expect((await lookedFor(ended)).ms).toBeGreaterThan(0);
	});

	it('every 150 ms, and no longer than until there is one', async () => {
		const mine = old();
		const theirs = newer(mine);
		jest.spyOn(Math, 'random').mockReturnValue(0.999);
		const looked = await lookedFor(mine, mine, mine, theirs);
		jest.mocked(Math.random).mockRestore();
		expect(looked).toMatchObject({ ms: 450, looks: 3, bearer: theirs.accessToken });
	});

	it('whoever got the last bearer just now for the shortest time, whatever chance says', async () => {
		const mine = old({ issuedAt: NOW - 1_000, expiresAt: NOW + HOUR });
		accountOf(mine.sessionKey).newest = mine;
		markRejected(mine.accessToken);
		jest.spyOn(Math, 'random').mockReturnValue(0.999);
		const { ms } = await lookedFor(mine);
		jest.mocked(Math.random).mockRestore();
		expect(ms).toBe(400);
	});

	it('all others so much longer that it can sign in first', async () => {
		const mine = old({ issuedAt: NOW - 1_000, expiresAt: NOW + HOUR });
		markRejected(mine.accessToken);
		jest.spyOn(Math, 'random').mockReturnValue(0);
		const { ms } = await lookedFor(mine);
		jest.mocked(Math.random).mockRestore();
		expect(Math.round(ms)).toBe(1_600);
	});

	it('once more where what another worker has stored is dead already: that one is for its issuer to renew', async () => {
		const mine = old();
		const dead = newer(mine);
		const good = { ...newer(mine), issuedAt: NOW + 1 };
		markRejected(dead.accessToken);
		jest.spyOn(Math, 'random').mockReturnValue(0);
		// Its own look would have been over after 400 ms.
		const looked = await lookedFor(mine, dead, ...Array.from({ length: 7 }, () => dead), good);
		jest.mocked(Math.random).mockRestore();
		expect(looked).toMatchObject({ ms: 9 * 150, bearer: good.accessToken });
	});

	it('one that is as dead is none', async () => {
		const mine = old();
		const theirs = newer(mine);
		markRejected(theirs.accessToken);
		expect((await lookedFor(mine, theirs)).ms).toBeGreaterThanOrEqual(400);
	});

	it('whoever got the last bearer just now: another worker has ended it, and stores its own soon', async () => {
		const mine = old({ issuedAt: NOW - 4_999, expiresAt: NOW + HOUR });
		accountOf(mine.sessionKey).newest = mine;
		markRejected(mine.accessToken);
		expect((await lookedFor(mine)).ms).toBeGreaterThanOrEqual(400);
	});

	it.each([
		[0, 0],
		[1_000, 2_000],
	])(
		'where it took %d ms to get it, it is young for longer, and the look lasts %d at least',
		async (loginMs, least) => {
			const mine = old({ issuedAt: NOW - 5_001, expiresAt: NOW + HOUR });
			Object.assign(accountOf(mine.sessionKey), { newest: mine, loginMs });
			markRejected(mine.accessToken);
			const { ms } = await lookedFor(mine);
			expect(ms >= least && ms > 0 === least > 0).toBe(true);
		},
	);

	it('once for all executions of the process, and the one after it not again', async () => {
		const mine = old();
		const all = Array.from({ length: 5 }, () => connection(stored(mine)));
		await Promise.all(all.map(async ({ snapshot }) => await lookAround(snapshot)));
		const rounds = jest.mocked(sleep).mock.calls.length;
		expect(all[0].looks()).toBeGreaterThanOrEqual(rounds);
		expect(all.slice(1).map(({ looks }) => looks())).toEqual([1, 1, 1, 1]);
		const after = connection(stored(mine));
		await lookAround(after.snapshot);
		expect(after.looks()).toBe(0);
		jest.advanceTimersByTime(10_001);
		await lookAround(after.snapshot);
		expect(after.looks()).toBeGreaterThan(0);
	});
});
