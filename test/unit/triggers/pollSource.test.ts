import { reads } from '../../../nodes/shared/request/effects';
import { list } from '../../../nodes/shared/response/results';
import { sightingOf, type PollSource } from '../../../nodes/shared/triggers/pollSource';

const NOW = Date.UTC(2026, 0, 31, 9, 30);
const source: PollSource = {
	operation: reads('GET /records', {}, list()),
	noun: 'record',
	lookBackMs: 60_000,
	query: () => ({}),
	id: 'meta.id',
	time: 'at',
};
const sighting = (record: Record<string, string | object>, part: Partial<PollSource> = {}) =>
	sightingOf({ ...source, ...part }, record as never, NOW);

it.each<[string, string, number]>([
	['with a zone', '2026-01-31T09:00:00Z', NOW - 1_800_000],
	['with an offset', '2026-01-31T10:00:00+01:00', NOW - 1_800_000],
	['with seven fraction digits', '2026-01-31T09:00:00.1234567Z', NOW - 1_800_000 + 123],
	['without a zone, which is UTC', '2026-01-31T09:00:00', NOW - 1_800_000],
	['that cannot be read, which is now', 'yesterday', NOW],
])('a moment %s', (_name, at, expected) => {
	expect(sighting({ at }).at).toBe(expected);
});

it('a record is known by its ID, and by all of it where it has none', () => {
	expect(sighting({ meta: { id: 7 } }).subject).toBe('7');
	expect(sighting({ text: 'a' }).subject).not.toBe(sighting({ text: 'b' }).subject);
});

it('several places name a record together, also where one is missing', () => {
	const of = (record: Record<string, string>) => sighting(record, { id: ['a', 'b'] }).subject;
	expect(new Set([of({ a: '1', b: '2' }), of({ a: '2', b: '1' }), of({ a: '1' }), of({ b: '1' })]).size).toBe(4);
	expect(of({ a: '1', b: '2', note: 'later' })).toBe(of({ a: '1', b: '2' }));
	expect(of({ text: 'a' })).not.toBe(of({ text: 'b' }));
});

it('of several places the first that can be read says of when it is', () => {
	const of = (record: Record<string, string>) => sighting(record, { time: ['made', 'at'] }).at;
	const [made, at] = ['2026-01-31T09:00:00Z', '2026-01-31T09:10:00Z'];
	expect([of({ made, at }), of({ at }), of({ made: 'x', at })]).toEqual([
		NOW - 1_800_000,
		NOW - 1_200_000,
		NOW - 1_200_000,
	]);
});

it('it has a version only where records change', () => {
	expect(sighting({ at: 'x' }).version).toBeUndefined();
	expect(sighting({ at: 'x' }, { version: 'at' }).version).toBe('x');
});

it('what is not complete is waited for, but not for ever', () => {
	const waiting = { patienceMs: 600_000, isComplete: () => false };
	expect(sighting({ at: '2026-01-31T09:25:00Z' }, waiting).isUnripe).toBe(true);
	expect(sighting({ at: '2026-01-31T09:15:00Z' }, waiting).isUnripe).toBe(false);
	expect(sighting({ at: '2026-01-31T09:25:00Z' }).isUnripe).toBe(false);
});
