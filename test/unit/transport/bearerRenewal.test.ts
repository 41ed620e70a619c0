import { sleep } from 'n8n-workflow';

import { accountOf, isRejected, markRejected, noteLogin, vouchFor } from '../../../credentials/session/processMemory';
import type { Refusal } from '../../../nodes/shared/transport/bearerKeeper';
import { afterRefusal } from '../../../nodes/shared/transport/bearerRenewal';
import { isUsable } from '../../../credentials/session/freshness';
import { readSession } from '../../../credentials/session/session';
import { currentBearer } from '../../../nodes/shared/transport/sessionSnapshot';
import { HOUR, NOW } from '../support/accounts';
import { connection } from '../support/connections';
import { useStillTime } from '../support/stillTime';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

useStillTime();

let serial = 0;
const newBearer = () => `example-b${++serial}`;
const refusal = (bearer: string, part: Partial<Refusal> = {}): Refusal => ({
	bearer,
	status: 401,
	count: 1,
	since: NOW,
	lasted: 0,
	fresh: new Set(),
	...part,
});
const waits = () => jest.mocked(sleep).mock.calls.map(([milliseconds]) => milliseconds);

it("another worker's newer token is taken over, with all that belongs to it", async () => {
	const [bearer, other] = [newBearer(), newBearer()];
	const { snapshot: own } = connection(
		{ accessToken: bearer, refreshToken: 'example-old' },
		{ accessToken: other, refreshToken: 'example-new' },
	);
	expect(await afterRefusal(own, refusal(bearer))).toBe(true);
	expect(own.credentials).toMatchObject({ accessToken: other, refreshToken: 'example-new' });
	expect(waits()).toEqual([]);
	// Or the signer would go back to it.
	expect(isRejected(bearer)).toBe(true);
});

it('the same one still: it is marked, so that n8n gets another', async () => {
	const bearer = newBearer();
	const { snapshot: own, looks } = connection({ accessToken: bearer });
	expect(await afterRefusal(own, refusal(bearer))).toBe(true);
	expect(isRejected(bearer)).toBe(true);
	expect([looks(), waits()]).toEqual([1, []]);
});

it.each([
	['empty', () => ''],
	[
		'refused as well',
		() => {
			const other = newBearer();
			markRejected(other);
			return other;
		},
	],
])('a stored token that is %s is no way out: a new one is got', async (_name, other) => {
	const bearer = newBearer();
	const { snapshot: own } = connection({ accessToken: bearer }, { accessToken: other() });
	expect(await afterRefusal(own, refusal(bearer))).toBe(true);
	expect(isUsable(readSession(own.credentials), Date.now())).toBe(false);
	expect(isRejected(bearer)).toBe(true);
});

it('the items of an execution renew once for all', async () => {
	const bearer = newBearer();
	const { snapshot: own, looks } = connection({ accessToken: bearer });
	const all = await Promise.all(Array.from({ length: 20 }, async () => await afterRefusal(own, refusal(bearer))));
	expect(all).toEqual(Array(20).fill(true));
	expect(looks()).toBe(1);
});

it('an item whose token was replaced meanwhile just sends again', async () => {
	const { snapshot: own, looks } = connection({ accessToken: newBearer() });
	expect(await afterRefusal(own, refusal(newBearer()))).toBe(true);
	expect(looks()).toBe(0);
});

describe('a status that may also mean a missing right', () => {
	/** One request, refused with one bearer after the other; each was got when it says. */
	function refusedWith(...issuedAt: number[]) {
		const fresh = new Set<string>();
		let last = connection({});
		const ask = async (at: number, index: number) => {
			const bearer = newBearer();
			last = connection({ accessToken: bearer, issuedAt: at });
			return await afterRefusal(last.snapshot, refusal(bearer, { status: 403, count: index + 1, fresh }));
		};
		return { ask, issuedAt, looks: () => last.looks(), bearer: () => currentBearer(last.snapshot), last: () => last };
	}

	async function ends({ ask, issuedAt }: ReturnType<typeof refusedWith>): Promise<boolean[]> {
		const found: boolean[] = [];
		for (const [index, at] of issuedAt.entries()) found.push(await ask(at, index));
		return found;
	}

	it.each<[string, number[], boolean[]]>([
		['no new one', [NOW - HOUR], [true]],
		['one new one: another worker may have ended it', [NOW - HOUR, NOW], [true, true]],
		['two new ones: it is about rights', [NOW - HOUR, NOW, NOW + 1], [true, true, false]],
		['ones that were there already', [NOW - HOUR, NOW - 3, NOW - 2, NOW - 1], [true, true, true, true]],
	])('with %s', async (_name, issuedAt, expected) => {
		expect(await ends(refusedWith(...issuedAt))).toEqual(expected);
	});

	it('leaves the last token in use, after a look for a newer one', async () => {
		const scene = refusedWith(NOW - HOUR, NOW, NOW + 1);
		await ends(scene);
		expect(isRejected(scene.bearer())).toBe(false);
		expect(scene.looks()).toBeGreaterThan(3);
	});

	it('but not when a newer one comes meanwhile: another worker has ended it', async () => {
		const [bearer, other] = [newBearer(), newBearer()];
		const fresh = new Set([newBearer()]);
		const stored = { accessToken: bearer, issuedAt: NOW };
		const { snapshot: own } = connection({ ...stored }, stored, stored, {
			accessToken: other,
			n8n_expires_at: NOW + HOUR,
		});
		expect(await afterRefusal(own, refusal(bearer, { status: 403, count: 3, fresh }))).toBe(true);
		expect([currentBearer(own), isRejected(bearer)]).toEqual([other, true]);
	});

	it('is told by living bearers alone: one that another item has seen refused with 401 is none', async () => {
		const [first, second, third] = [newBearer(), newBearer(), newBearer()];
		const { snapshot: others } = connection({ accessToken: first });
		await afterRefusal(others, refusal(first));
		const last = async (bearer: string, fresh: string[]) => {
			const { snapshot: own } = connection({ accessToken: bearer, issuedAt: NOW });
			return await afterRefusal(own, refusal(bearer, { status: 403, count: 3, fresh: new Set(fresh) }));
		};
		expect(await last(second, [first])).toBe(true);
		expect(await last(third, [first, newBearer()])).toBe(false);
	});

	it('is none of a token that was seen refused with 401', async () => {
		const bearer = newBearer();
		markRejected(bearer);
		const fresh = new Set([newBearer()]);
		const { snapshot: own } = connection({ accessToken: bearer, issuedAt: NOW });
		expect(await afterRefusal(own, refusal(bearer, { status: 403, count: 3, fresh }))).toBe(true);
	});

	it('costs the next item no login, for a minute', async () => {
		const scene = refusedWith(NOW - HOUR, NOW, NOW + 1);
		await ends(scene);
		const { snapshot: own, looks } = scene.last();
		const next = refusal(scene.bearer(), { status: 403 });
		const before = looks();
		jest.setSystemTime(NOW - 3_600_000);
		jest.advanceTimersByTime(59_999);
		expect(await afterRefusal(own, next)).toBe(false);
		// One look: another worker may have ended it since.
		expect(looks()).toBe(before + 1);
		jest.advanceTimersByTime(1);
		expect(await afterRefusal(own, next)).toBe(true);
	});

	it('and not in the way of a newer token that another worker has stored', async () => {
		const [bearer, other] = [newBearer(), newBearer()];
		vouchFor(bearer, 403, performance.now() + 60_000);
		const { snapshot: own } = connection({ accessToken: bearer }, { accessToken: other });
		expect(await afterRefusal(own, refusal(bearer, { status: 403 }))).toBe(true);
		expect(currentBearer(own)).toBe(other);
	});

	it('does not stand in the way of a renewal when the same token is refused with 401 later', async () => {
		const scene = refusedWith(NOW - HOUR, NOW, NOW + 1);
		await ends(scene);
		expect(await afterRefusal(scene.last().snapshot, refusal(scene.bearer()))).toBe(true);
	});

	it('is given time where sign-ins take long', async () => {
		const bearer = newBearer();
		noteLogin(accountOf('slow'), 1_000);
		const { snapshot: own } = connection({ accessToken: bearer, issuedAt: NOW, sessionKey: 'slow' });
		const late = (lasted: number) => refusal(bearer, { status: 403, count: 3, lasted, fresh: new Set([newBearer()]) });
		// The pause before counts as well.
		expect(await afterRefusal(own, late(6_000))).toBe(true);
	});
});

describe('half a minute of refusals is the end, however many there were', () => {
	it.each([
		[1, 30_000],
		[6, 30_000],
		[40, 31_000],
	])('after %d in %d ms no try is left', async (count, lasted) => {
		const bearer = newBearer();
		const last = refusal(bearer, { count, lasted });
		expect(await afterRefusal(connection({ accessToken: bearer }).snapshot, last)).toBe(false);
	});

	it('more where a sign-in took long, and a quick one after it takes no time back', async () => {
		const { snapshot: own } = connection({ accessToken: newBearer(), sessionKey: 'first slow' });
		const hasTime = async (lasted: number) => await afterRefusal(own, refusal(newBearer(), { count: 6, lasted }));
		noteLogin(accountOf('first slow'), 5_000);
		noteLogin(accountOf('first slow'), 1_000);
		expect([await hasTime(69_999), await hasTime(70_000)]).toEqual([true, false]);
		// Some minutes later that is no longer so, and then only the last one counts.
		jest.advanceTimersByTime(240_000);
		noteLogin(accountOf('first slow'), 1_000);
		expect([await hasTime(37_999), await hasTime(38_000)]).toEqual([true, false]);
	});

	/** Whether there is time after so many refusals with a bearer of another worker, that was issued so long before. */
	async function hasTimeAfter(issuedBefore: number, lasted: number, other = newBearer()) {
		const sessionKey = `others ${newBearer()}`;
		const { snapshot: own } = connection(
			{ accessToken: newBearer(), sessionKey },
			{ accessToken: other, sessionKey, issuedAt: NOW - issuedBefore },
		);
		jest.advanceTimersByTime(10_000);
		await afterRefusal(own, refusal(currentBearer(own)));
		expect(currentBearer(own)).toBe(other);
		return await afterRefusal(own, refusal(newBearer(), { count: 6, lasted }));
	}

	it.each([
		[5_000, 69_999, true],
		[5_000, 70_000, false],
		// Signed in after the last look at the database: no more is known than before.
		[0, 30_000, false],
		[-9_000, 30_000, false],
		// Clocks that differ.
		[30_000, 30_000, false],
	])("more where another worker's took %d ms at least: at %d ms %s", async (issuedBefore, lasted, expected) => {
		expect(await hasTimeAfter(issuedBefore, lasted)).toBe(expected);
	});

	it("and not where the other worker's was refused before: it has been there for long", async () => {
		const other = newBearer();
		markRejected(other);
		expect(await hasTimeAfter(5_000, 30_000, other)).toBe(false);
	});

	it('after six in less a try is left', async () => {
		const bearer = newBearer();
		const last = refusal(bearer, { count: 6, lasted: 10_000 });
		expect(await afterRefusal(connection({ accessToken: bearer }).snapshot, last)).toBe(true);
	});

	it.each([
		[29_999, true],
		[30_000, false],
	])('also when every time another token was there: %d, %s', async (lasted, expected) => {
		const { snapshot: own } = connection({ accessToken: newBearer() });
		expect(await afterRefusal(own, refusal(newBearer(), { count: 6, lasted }))).toBe(expected);
	});
});

describe('whoever is refused again makes way', () => {
	const firstWait = async (count: number, lasted = 0) => {
		jest.mocked(sleep).mockClear();
		const bearer = newBearer();
		await afterRefusal(connection({ accessToken: bearer }).snapshot, refusal(bearer, { count, lasted }));
		return waits()[0];
	};

	it('by a pause that doubles', async () => {
		expect([await firstWait(2), await firstWait(3), await firstWait(4)]).toEqual([550, 1_100, 2_200]);
	});

	it('which differs from worker to worker', async () => {
		jest.mocked(Math.random).mockReturnValue(0.8);
		expect(await firstWait(2)).toBe(700);
	});

	it('and does not reach beyond the time there is', async () => {
		expect(await firstWait(9, 29_000)).toBe(1_000);
	});

	it('and takes over what has been stored meanwhile', async () => {
		const [bearer, other] = [newBearer(), newBearer()];
		const { snapshot: own } = connection({ accessToken: bearer }, { accessToken: other });
		expect(await afterRefusal(own, refusal(bearer, { count: 2, lasted: 600 }))).toBe(true);
		expect([currentBearer(own), waits()]).toEqual([other, [550]]);
	});
});
