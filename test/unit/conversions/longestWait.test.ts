import { longestWait } from '../../../nodes/shared/conversions/longestWait';

it.each([
	[undefined, 600_000],
	['', 600_000],
	[1, 60_000],
	['2.5', 150_000],
	[60, 3_600_000],
])('%p minutes are %d milliseconds', (minutes, milliseconds) => expect(longestWait(minutes)).toBe(milliseconds));

it.each([0, 61, -1, 'ten', {}])('%p is refused', (minutes) => {
	expect(() => longestWait(minutes)).toThrow(/is (longer than 60 minutes|not a number from 1 on)/);
});
