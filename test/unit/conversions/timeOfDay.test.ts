import { clockFace, timeOfDay } from '../../../nodes/shared/conversions/timeOfDay';

it.each([
	['08:00', 480],
	['8:30', 510],
	['00:00', 0],
	['24:00', 1440],
	['17:30:00', 1050],
	[' 09:05 ', 545],
])('%s', (typed, minutes) => expect(timeOfDay(typed)).toBe(minutes));

it.each(['', '8', '25:00', '24:01', '08:60', '8 am', '2026-01-31T09:30:00Z', '08:00:30', '-1:00'])(
	'"%s" is none',
	(typed) => expect(() => timeOfDay(typed)).toThrow(`is no time of day: "${typed}"`),
);

it('is written as people write it', () => expect([0, 510, 1440].map(clockFace)).toEqual(['00:00', '08:30', '24:00']));
