import type { Outcome } from '../../../nodes/shared/transport/outcome';
import type { Effect } from '../../../nodes/shared/model/effect';
import { mayHaveActed, waitBeforeResending } from '../../../nodes/shared/transport/resending';
import { NOW } from '../support/accounts';
import { answer } from '../support/http';

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const answered = (status: number, headers: Record<string, string> = {}): Outcome => ({
	kind: 'answered',
	answer: answer(status, {}, headers),
	bearer: 'example',
});
const SETTLED = [200, 400, 401, 403, 404, 409, 429];
const UNSETTLED = [302, 408, 500];
/** Of a service, or of the network in front of it, that is away. */
const IN_BETWEEN = [502, 503, 504, 520, 524, 530];
/** Of a network that has not got through to the provider's servers. */
const NEVER_ARRIVED = [521, 522, 523, 525, 526];
const AWAY = [...IN_BETWEEN, ...NEVER_ARRIVED].map(String);

const OUTCOMES: Record<string, Outcome> = {
	'no connection': { kind: 'noAnswer', sent: false, trouble: '' },
	'no answer': { kind: 'noAnswer', sent: true, trouble: '' },
	'a stale bearer': { kind: 'staleBearer' },
	'half an answer': { kind: 'answered', answer: answer(200, '{"data":'), bearer: 'example', unreadable: true },
	'a failed sign-in': { kind: 'signInFailed', text: '' },
	...Object.fromEntries(
		[...SETTLED, ...UNSETTLED, ...IN_BETWEEN, ...NEVER_ARRIVED].map((status) => [String(status), answered(status)]),
	),
};

const AGAIN: Record<Effect, string[]> = {
	reads: ['no connection', 'no answer', 'a stale bearer', 'half an answer', '408', '429', '500', ...AWAY],
	repeats: ['no connection', 'no answer', 'a stale bearer', '429', ...AWAY],
	acts: ['no connection', 'a stale bearer', '429'],
};
const UNCERTAIN: Record<Effect, string[]> = {
	reads: [],
	repeats: [],
	acts: ['no answer', ...[...UNSETTLED, ...IN_BETWEEN].map(String)],
};

const rows = (Object.keys(AGAIN) as Effect[]).flatMap((effect) =>
	Object.keys(OUTCOMES).map((outcome) => [effect, outcome] as const),
);

it.each(rows)('%s after %s', (effect, outcome) => {
	expect(waitBeforeResending(effect, OUTCOMES[outcome], 1) !== undefined).toBe(AGAIN[effect].includes(outcome));
	expect(mayHaveActed(effect, OUTCOMES[outcome])).toBe(UNCERTAIN[effect].includes(outcome));
});

it('what may have acted is never sent again', () => {
	for (const name of UNCERTAIN.acts) expect(waitBeforeResending('acts', OUTCOMES[name], 1)).toBeUndefined();
});

it('four tries are the most', () => {
	expect(waitBeforeResending('reads', OUTCOMES['503'], 3)).toBeDefined();
	expect(waitBeforeResending('reads', OUTCOMES['503'], 4)).toBeUndefined();
});

it.each([
	['seconds', '12', 12_000],
	['a date', 'Sat, 31 Jan 2026 09:30:20 GMT', 20_000],
	['just the longest', '30', 30_000],
	['longer than anybody waits', '31', undefined],
])('Retry-After is kept: %s', (_name, header, wait) => {
	expect(waitBeforeResending('acts', answered(429, { 'retry-after': header }), 1)).toBe(wait);
});

it('without Retry-After the pauses grow', () => {
	for (const [attempt, usual] of [
		[1, 400],
		[2, 800],
		[3, 1_600],
	]) {
		const wait = waitBeforeResending('reads', OUTCOMES['503'], attempt) ?? 0;
		expect(Math.abs(wait - usual)).toBeLessThanOrEqual(usual / 4);
	}
});
