import { isFresh, isRefreshable, isUsable } from '../../../credentials/session/freshness';
import { markRejected } from '../../../credentials/session/processMemory';
import { HOUR, NOW, session } from '../support/accounts';

const KEY = 'account-1';
const bearer = (lifetimeMs: number, issuedAt = NOW) =>
	session({ accessToken: `example-${lifetimeMs}`, sessionKey: KEY, issuedAt, expiresAt: NOW + lifetimeMs });

/** The module as a process loads it whose draw was this one. */
function freshnessWith(draw: number): { isUsable: typeof isUsable } {
	const random = jest.spyOn(Math, 'random').mockReturnValue(draw);
	let loaded: { isUsable: typeof isUsable } | undefined;
	jest.isolateModules(() => {
		loaded = jest.requireActual<{ isUsable: typeof isUsable }>('../../../credentials/session/freshness');
	});
	random.mockRestore();
	return loaded!;
}

describe('how long before its expiry a bearer is renewed', () => {
	it.each([
		['a minute', HOUR, 0, 60_000],
		['a minute and a half with the largest jitter', HOUR, 1 - Number.EPSILON, 90_000],
		['a tenth of a short life', 100_000, 0, 10_000],
		['a tenth and a half of it with the largest jitter', 100_000, 1 - Number.EPSILON, 15_000],
		['a minute where ten minutes are the life', 600_000, 0, 60_000],
	])('%s', (_name, lifetime, draw, margin) => {
		const { isUsable: usable } = freshnessWith(draw);
		expect(usable(bearer(lifetime), NOW + lifetime - margin - 1)).toBe(true);
		expect(usable(bearer(lifetime), NOW + lifetime - margin + 1)).toBe(false);
	});

	it('a minute where the time of issue is not known', () => {
		const { isUsable: usable } = freshnessWith(0);
		expect(usable(bearer(100_000, 0), NOW + 39_999)).toBe(true);
		expect(usable(bearer(100_000, 0), NOW + 40_000)).toBe(false);
	});
});

it('a bearer that was only just issued is fresh, however short its life', () => {
	expect(isFresh(bearer(5_000), KEY, NOW)).toBe(true);
});

it.each([
	['there is none', { accessToken: '' }],
	['it belongs to another account', { sessionKey: 'account-2' }],
	['its expiry is not known', { expiresAt: 0 }],
	['it has expired', { expiresAt: NOW - 1 }],
])('a bearer is stale when %s', (_name, change) => {
	expect(isFresh({ ...bearer(HOUR), ...change }, KEY, NOW)).toBe(false);
});

it('a bearer that the provider refused is stale, whatever its expiry', () => {
	const refused = session({ accessToken: 'example-refused', sessionKey: KEY, issuedAt: NOW, expiresAt: NOW + HOUR });
	expect(isFresh(refused, KEY, NOW)).toBe(true);
	markRejected('example-refused');
	expect(isFresh(refused, KEY, NOW)).toBe(false);
});

describe('a refresh token', () => {
	const base = { refreshToken: 'example-r', sessionKey: KEY, refreshExpiresAt: NOW + 1 };
	it.each([
		['is worth a try until its last moment', {}, true],
		['is worth a try when its expiry is not known', { refreshExpiresAt: 0 }, true],
		['is of no use once expired', { refreshExpiresAt: NOW }, false],
		['of another account is of no use', { sessionKey: 'account-2' }, false],
		['that is not there is of no use', { refreshToken: '' }, false],
	])('%s', (_name, change, expected) => {
		expect(isRefreshable(session({ ...base, ...change }), KEY, NOW)).toBe(expected);
	});
});
