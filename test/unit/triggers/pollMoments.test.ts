import { momentOf, type PollSource } from '../../../nodes/shared/triggers/pollSource';

const SOURCE = { time: 'at' } as PollSource;

it.each([
	['2021-01-01T16:29:38.760Z', 760],
	['2021-01-01T16:29:38.76', 760],
	['2021-01-01 16:29:38.76', 760],
	['2021-01-01 16:29:38,76', 760],
	['2021-01-01 16:29:38', 0],
	['2021-01-01T18:29:38+02:00', 0],
])('%s is a moment in UTC, whatever the zone of this machine', (at, milliseconds) => {
	expect(momentOf(SOURCE, { at })).toBe(Date.UTC(2021, 0, 1, 16, 29, 38, milliseconds));
});

it.each([[undefined], [null], [''], ['soon']])('%s is none', (at) => {
	expect(momentOf(SOURCE, { at })).toBeUndefined();
});
