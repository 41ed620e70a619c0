import { day, isoUtc, utcWithoutZone, utcWithSpace } from '../../../nodes/shared/conversions/dateTime';

/** As n8n hands over `$now`. */
const luxon = (iso: string | null) => ({ toISO: () => iso });

it.each<[string, unknown, string]>([
	['a day is its first moment, in UTC where no zone is given', '2026-01-31', '2026-01-31T00:00:00.000Z'],
	['so does a time without an offset count', '2026-01-31T09:30:00', '2026-01-31T09:30:00.000Z'],
	['seconds may be left out', '2026-01-31T09:30', '2026-01-31T09:30:00.000Z'],
	['a space may stand for the T', '2026-01-31 09:30:00', '2026-01-31T09:30:00.000Z'],
	['an offset is counted in', '2026-01-31T09:30:00+02:00', '2026-01-31T07:30:00.000Z'],
	['an offset without a colon too', '2026-01-31T09:30:00+0200', '2026-01-31T07:30:00.000Z'],
	['an offset after a space too', '2026-01-31 09:30:00 +02:00', '2026-01-31T07:30:00.000Z'],
	['a western offset too', '2026-01-31T23:30:00-05:00', '2026-02-01T04:30:00.000Z'],
	['Z is UTC', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
	['milliseconds stay', '2026-01-31T09:30:00.250Z', '2026-01-31T09:30:00.250Z'],
	['a comma may stand before them', '2026-01-31T09:30:00,250Z', '2026-01-31T09:30:00.250Z'],
	['spaces around do not matter', ' 2026-01-31 ', '2026-01-31T00:00:00.000Z'],
	["n8n's own DateTime", luxon('2026-01-31T09:30:00.000+02:00'), '2026-01-31T07:30:00.000Z'],
	['a JavaScript Date', new Date(Date.UTC(2026, 0, 31, 9, 30)), '2026-01-31T09:30:00.000Z'],
	['the 29th of February of a leap year', '2028-02-29', '2028-02-29T00:00:00.000Z'],
])('%s', (_name, typed, expected) => {
	expect(isoUtc(typed)).toBe(expected);
});

it.each<[string, unknown]>([
	['words', 'yesterday'],
	['a local way of writing', '31.01.2026'],
	['an American way of writing', '01/31/2026'],
	['a month too many', '2026-13-01'],
	['a day the month does not have', '2026-02-30'],
	['an hour the day does not have', '2026-01-31T25:00:00'],
	['a bare number', 1769851800],
	['a date with something behind it', '2026-01-31T09:30:00Z or so'],
	['an invalid DateTime of n8n', luxon(null)],
	['an invalid JavaScript Date', new Date('yesterday')],
	['an object', {}],
])('%s: refused as no date', (_name, typed) => {
	expect(() => isoUtc(typed)).toThrow('is not a date');
});

it('UTC without saying so', () => {
	expect(utcWithoutZone('2026-01-31T23:30:00-05:00')).toBe('2026-02-01T04:30:00');
});

it('UTC without saying so, with a space', () => {
	expect(utcWithSpace('2026-01-31T23:30:00-05:00')).toBe('2026-02-01 04:30:00');
});

it.each<[string, unknown]>([
	['a day', '2026-01-31'],
	['a time late in the evening of another zone', '2026-01-31T23:30:00-05:00'],
	['a time early in the morning of another zone', '2026-01-31T00:30:00+05:00'],
	["n8n's own DateTime", luxon('2026-01-31T23:30:00.000-05:00')],
])('%s keeps the day it names', (_name, typed) => {
	expect(day(typed)).toBe('2026-01-31');
});

it('a day is checked too', () => {
	expect(() => day('2026-01-32')).toThrow('is not a date');
});

describe("in the workflow's time zone", () => {
	it.each<[string, string, unknown, string]>([
		['a time of the date picker counts there', 'America/New_York', '2026-01-31T09:30:00', '2026-01-31T14:30:00.000Z'],
		['so does a day', 'Europe/Prague', '2026-01-31', '2026-01-30T23:00:00.000Z'],
		['in summer too', 'Europe/Prague', '2026-07-31', '2026-07-30T22:00:00.000Z'],
		['milliseconds stay', 'America/New_York', '2026-01-31T09:30:00.250', '2026-01-31T14:30:00.250Z'],
		['half hours count', 'Asia/Kolkata', '2026-01-31T09:30', '2026-01-31T04:00:00.000Z'],
		['the far east is a day ahead', 'Pacific/Kiritimati', '2026-01-31T09:30', '2026-01-30T19:30:00.000Z'],
		['an offset goes before', 'America/New_York', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
		[
			"so does the one of n8n's own DateTime",
			'America/New_York',
			luxon('2026-01-31T09:30:00.000+02:00'),
			'2026-01-31T07:30:00.000Z',
		],
		[
			'and that of a JavaScript Date',
			'America/New_York',
			new Date(Date.UTC(2026, 0, 31, 9, 30)),
			'2026-01-31T09:30:00.000Z',
		],
		['just before clocks go forward', 'America/New_York', '2026-03-08T01:59:59', '2026-03-08T06:59:59.000Z'],
		['a time that clocks skip is an hour later', 'America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z'],
		['just after', 'America/New_York', '2026-03-08T03:00:00', '2026-03-08T07:00:00.000Z'],
		[
			'a time that clocks show twice is the first',
			'America/New_York',
			'2026-11-01T01:30:00',
			'2026-11-01T05:30:00.000Z',
		],
		['just after', 'America/New_York', '2026-11-01T02:00:00', '2026-11-01T07:00:00.000Z'],
		['east of Greenwich too', 'Europe/Prague', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
		['and in autumn', 'Europe/Prague', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
		['a midnight that is skipped', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
	])('%s (%s)', (_name, timezone, typed, expected) => {
		expect(isoUtc(typed, timezone)).toBe(expected);
		expect(utcWithoutZone(typed, timezone)).toBe(expected.slice(0, 19));
		expect(utcWithSpace(typed, timezone)).toBe(expected.slice(0, 19).replace('T', ' '));
	});

	it.each(['2026-01-31T25:00:00', '2026-02-30', 'noon'])('%s is still no date', (typed) => {
		expect(() => isoUtc(typed, 'America/New_York')).toThrow('is not a date');
	});

	it.each<[string, unknown]>([
		['a day', '2026-01-31'],
		['a time without an offset', '2026-01-31T23:30:00'],
		['a time of another zone', '2026-01-31T00:30:00+05:00'],
		["n8n's own DateTime", luxon('2026-01-31T23:30:00.000-05:00')],
		['a JavaScript Date, which names none,', new Date(Date.UTC(2026, 1, 1, 4, 30))],
	])('%s keeps its day', (_name, typed) => {
		expect(day(typed, 'America/New_York')).toBe('2026-01-31');
	});

	it('one that does not exist is told, and matters only where it would count', () => {
		expect(() => isoUtc('2026-01-31', 'DEFAULT')).toThrow('time zone "DEFAULT" is unknown');
		expect(isoUtc('2026-01-31T09:30:00Z', 'DEFAULT')).toBe('2026-01-31T09:30:00.000Z');
		expect(day('2026-01-31', 'DEFAULT')).toBe('2026-01-31');
	});
});
