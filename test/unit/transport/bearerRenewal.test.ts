import { sleep } from 'n8n-workflow';

import { isRejected, markRejected } from '../../../credentials/session/processMemory';
import { afterRefusal } from '../../../nodes/shared/transport/bearerRenewal';
import { isUsable } from '../../../credentials/session/freshness';
import { readSession } from '../../../credentials/session/session';
import { currentBearer } from '../../../nodes/shared/transport/sessionSnapshot';
import { NOW } from '../support/accounts';
import { connection } from '../support/connections';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual('n8n-workflow'), sleep: jest.fn(async () => undefined) }));

beforeEach(() => {
	jest.useFakeTimers({ now: NOW });
	jest.mocked(sleep).mockClear();
	// Of half a second: one look.
	jest.spyOn(Math, 'random').mockReturnValue(0.2);
});
afterEach(() => {
	jest.useRealTimers();
	jest.mocked(Math.random).mockRestore();
});

let serial = 0;
const newBearer = () => `example-b${++serial}`;
const waits = () => jest.mocked(sleep).mock.calls.map(([milliseconds]) => milliseconds);

it("another worker's newer token is taken over, with all that belongs to it", async () => {
	const [bearer, other] = [newBearer(), newBearer()];
	const { snapshot: own } = connection(
		{ accessToken: bearer, refreshToken: 'example-old' },
		{ accessToken: other, refreshToken: 'example-new' },
	);
	expect(await afterRefusal(own, { bearer, status: 401, count: 1, lasted: 0 })).toBe(true);
	expect(own.credentials).toMatchObject({ accessToken: other, refreshToken: 'example-new' });
	expect(waits()).toEqual([]);
	// Or the signer would go back to it.
	expect(isRejected(bearer)).toBe(true);
});

it('a token that arrives within a quarter of a second is taken over as well', async () => {
	const [bearer, other] = [newBearer(), newBearer()];
	const { snapshot: own } = connection({ accessToken: bearer }, { accessToken: bearer }, { accessToken: other });
	expect(await afterRefusal(own, { bearer, status: 401, count: 1, lasted: 0 })).toBe(true);
	expect(currentBearer(own)).toBe(other);
	expect(waits()).toHaveLength(1);
	expect(waits()[0]).toBeLessThanOrEqual(250);
	expect(isRejected(bearer)).toBe(true);
});

it('unchanged after that: the token is marked, so that n8n gets a new one', async () => {
	const bearer = newBearer();
	const { snapshot: own, looks } = connection({ accessToken: bearer });
	expect(await afterRefusal(own, { bearer, status: 401, count: 1, lasted: 0 })).toBe(true);
	expect(isRejected(bearer)).toBe(true);
	expect(looks()).toBe(3);
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
	expect(await afterRefusal(own, { bearer, status: 401, count: 1, lasted: 0 })).toBe(true);
	expect(isUsable(readSession(own.credentials), Date.now())).toBe(false);
	expect(isRejected(bearer)).toBe(true);
});

it('the items of an execution renew once for all', async () => {
	const bearer = newBearer();
	const { snapshot: own, looks } = connection({ accessToken: bearer });
	const all = await Promise.all(
		Array.from({ length: 20 }, async () => await afterRefusal(own, { bearer, status: 401, count: 1, lasted: 0 })),
	);
	expect(all).toEqual(Array(20).fill(true));
	expect(looks()).toBe(3);
	expect(waits()).toHaveLength(1);
});

it('an item whose token was replaced meanwhile just sends again', async () => {
	const { snapshot: own, looks } = connection({ accessToken: newBearer() });
	expect(await afterRefusal(own, { bearer: newBearer(), status: 401, count: 1, lasted: 0 })).toBe(true);
	expect(looks()).toBe(0);
});

describe('a status that may also mean a missing right', () => {
	it('renews the first time', async () => {
		const bearer = newBearer();
		expect(
			await afterRefusal(connection({ accessToken: bearer }).snapshot, { bearer, status: 403, count: 1, lasted: 0 }),
		).toBe(true);
		expect(isRejected(bearer)).toBe(true);
	});

	it('is about rights when the new token did not mend it: that token stays in use', async () => {
		const bearer = newBearer();
		expect(
			await afterRefusal(connection({ accessToken: bearer }).snapshot, { bearer, status: 403, count: 2, lasted: 0 }),
		).toBe(false);
		expect(isRejected(bearer)).toBe(false);
	});

	it('costs the next item no login, for a minute', async () => {
		const bearer = newBearer();
		const { snapshot: own, looks } = connection({ accessToken: bearer });
		await afterRefusal(own, { bearer, status: 403, count: 2, lasted: 0 });
		const before = looks();
		jest.setSystemTime(NOW - 3_600_000);
		jest.advanceTimersByTime(59_999);
		expect(await afterRefusal(own, { bearer, status: 403, count: 1, lasted: 0 })).toBe(false);
		expect(looks()).toBe(before);
		jest.advanceTimersByTime(1);
		expect(await afterRefusal(own, { bearer, status: 403, count: 1, lasted: 0 })).toBe(true);
	});

	it('does not stand in the way of a renewal when the same token is refused with 401 later', async () => {
		const bearer = newBearer();
		const { snapshot: own } = connection({ accessToken: bearer });
		await afterRefusal(own, { bearer, status: 403, count: 2, lasted: 0 });
		expect(await afterRefusal(own, { bearer, status: 401, count: 1, lasted: 0 })).toBe(true);
	});
});

describe('half a minute of refusals is the end, however many there were', () => {
	it.each([
		[1, 30_000],
		[6, 30_000],
		[40, 31_000],
	])('after %d in %d ms no try is left', async (count, lasted) => {
		const bearer = newBearer();
		const refusal = { bearer, status: 401, count, lasted };
		expect(await afterRefusal(connection({ accessToken: bearer }).snapshot, refusal)).toBe(false);
	});

	it('after six in less a try is left', async () => {
		const bearer = newBearer();
		const refusal = { bearer, status: 401, count: 6, lasted: 10_000 };
		expect(await afterRefusal(connection({ accessToken: bearer }).snapshot, refusal)).toBe(true);
	});

	it.each([
		[29_999, true],
		[30_000, false],
	])('also when every time another token was there: %d, %s', async (lasted, expected) => {
		const { snapshot: own } = connection({ accessToken: newBearer() });
		expect(await afterRefusal(own, { bearer: newBearer(), status: 401, count: 6, lasted })).toBe(expected);
	});
});

describe('whoever is refused again makes way', () => {
	const firstWait = async (count: number, lasted = 0) => {
		jest.mocked(sleep).mockClear();
		const bearer = newBearer();
		await afterRefusal(connection({ accessToken: bearer }).snapshot, { bearer, status: 401, count, lasted });
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
		expect(await afterRefusal(own, { bearer, status: 401, count: 2, lasted: 600 })).toBe(true);
		expect([currentBearer(own), waits()]).toEqual([other, [550]]);
	});
});
