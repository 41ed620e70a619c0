import { backoff, retryAfter } from '../../../credentials/foundation/retryPolicy';
import { NOW } from '../support/accounts';

it.each([
	[0, 400],
	[1, 800],
	[4, 6_400],
	[5, 10_000],
	[50, 10_000],
])('pause %d is about %d ms', (attempt, usual) => {
	for (const draw of [0, 0.5, 1 - Number.EPSILON]) {
		const random = jest.spyOn(Math, 'random').mockReturnValue(draw);
		const wait = backoff(attempt);
		random.mockRestore();
		expect(wait).toBeCloseTo(usual * (0.75 + draw / 2), 6);
	}
});

it.each<[unknown, number | undefined]>([
	['0', 0],
	['120', 120_000],
	[' 3 ', 3_000],
	[3, 3_000],
	['Sat, 31 Jan 2026 09:31:00 GMT', 60_000],
	['Sat, 31 Jan 2026 09:29:00 GMT', 0],
	['soon', undefined],
	['-5', undefined],
	['1.5', undefined],
	['', undefined],
	[undefined, undefined],
])('Retry-After %j means %j ms', (header, expected) => {
	expect(retryAfter({ 'retry-after': header }, NOW)).toBe(expected);
});

it('no headers mean no Retry-After', () => {
	expect(retryAfter(undefined, NOW)).toBeUndefined();
});
