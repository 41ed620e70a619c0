import { DateTime } from 'luxon';

import { isOpen, openHoursText, shownIn, type OpenHours } from '../../../nodes/shared/gate/openHours';

const NEW_YORK = 'America/New_York';
const PRAGUE = 'Europe/Prague';
const clockOf = (hours: number, minutes = 0) => hours * 60 + minutes;
const DAYTIME: OpenHours = { from: clockOf(8), to: clockOf(20) };
const NIGHT: OpenHours = { from: clockOf(22), to: clockOf(6) };

const open = (hours: OpenHours, utc: string, zone: string) => isOpen(hours, shownIn(Date.parse(utc), zone));

it.each([
	['2026-06-01T05:59:59.999Z', false],
	['2026-06-01T06:00:00Z', true],
	['2026-06-01T17:59:59.999Z', true],
	['2026-06-01T18:00:00Z', false],
])('8 to 20 in Prague, at %s: %s', (utc, expected) => {
	expect(open(DAYTIME, utc, PRAGUE)).toBe(expected);
});

it.each([
	['2026-06-01T19:59:59Z', false],
	['2026-06-01T20:00:00Z', true],
	['2026-06-02T03:59:59Z', true],
	['2026-06-02T04:00:00Z', false],
	['2026-06-02T10:00:00Z', false],
])('22 to 6 in Prague goes over midnight, at %s: %s', (utc, expected) => {
	expect(open(NIGHT, utc, PRAGUE)).toBe(expected);
});

it('the same moment is day for one and night for another', () => {
	const utc = '2026-06-01T12:30:00Z';
	expect([
		open(DAYTIME, utc, NEW_YORK),
		open(DAYTIME, utc, 'America/Los_Angeles'),
		open(DAYTIME, utc, 'UTC+9'),
	]).toEqual([true, false, false]);
});

describe('days', () => {
	// 2026-06-05 is a Friday.
	const workdays = { ...DAYTIME, days: [1, 2, 3, 4, 5] };
	const fridayNight = { ...NIGHT, days: [5] };

	it.each([
		['2026-06-05T12:00:00Z', true],
		['2026-06-06T12:00:00Z', false],
		['2026-06-07T12:00:00Z', false],
		['2026-06-08T12:00:00Z', true],
	])('Monday to Friday, at %s: %s', (utc, expected) => expect(open(workdays, utc, 'UTC')).toBe(expected));

	it('it is the day of the person: Sunday in Auckland is Saturday in New York', () => {
		const saturday = { from: 0, to: clockOf(24), days: [6] };
		const utc = '2026-06-06T14:00:00Z';
		expect([open(saturday, utc, NEW_YORK), open(saturday, utc, 'Pacific/Auckland')]).toEqual([true, false]);
	});

	it.each([
		['2026-06-05T05:00:00Z', false],
		['2026-06-05T23:00:00Z', true],
		['2026-06-06T05:00:00Z', true],
		['2026-06-06T23:00:00Z', false],
	])('the night of Friday ends on Saturday, at %s: %s', (utc, expected) => {
		expect(open(fridayNight, utc, 'UTC')).toBe(expected);
	});

	it('the night of Sunday ends on Monday', () => {
		expect(open({ ...NIGHT, days: [7] }, '2026-06-08T05:00:00Z', 'UTC')).toBe(true);
	});
});

describe('nights on which clocks change', () => {
	// New York, 2026-03-08: 01:59:59 EST is followed by 03:00:00 EDT.
	it.each([
		['2026-03-08T06:59:59Z', false],
		['2026-03-08T07:00:00Z', true],
		['2026-03-08T07:59:59Z', true],
		['2026-03-08T08:00:00Z', false],
	])('an end that the clock shows is an end: 3 to 4 in spring, at %s: %s', (utc, expected) => {
		expect(open({ from: clockOf(3), to: clockOf(4) }, utc, NEW_YORK)).toBe(expected);
	});

	it('hours that begin in what is skipped begin behind it', () => {
		const hours = { from: clockOf(2, 30), to: clockOf(10) };
		expect(open(hours, '2026-03-08T06:59:59Z', NEW_YORK)).toBe(false);
		expect(open(hours, '2026-03-08T07:00:00Z', NEW_YORK)).toBe(true);
	});

	it('what is skipped never comes', () => {
		const hours = { from: clockOf(2), to: clockOf(3) };
		for (let minute = 0; minute < 24 * 60; minute += 10)
			expect(isOpen(hours, shownIn(Date.UTC(2026, 2, 8, 5, minute), NEW_YORK))).toBe(false);
	});

	// New York, 2026-11-01: 01:59:59 EDT is followed by 01:00:00 EST.
	it.each([
		['2026-11-01T04:59:59Z', false],
		['2026-11-01T05:00:00Z', true],
		['2026-11-01T06:30:00Z', true],
		['2026-11-01T06:59:59Z', true],
		['2026-11-01T07:00:00Z', false],
	])('what is shown twice counts twice: 1 to 2 in autumn, at %s: %s', (utc, expected) => {
		expect(open({ from: clockOf(1), to: clockOf(2) }, utc, NEW_YORK)).toBe(expected);
	});

	it('over midnight into the change, in both halves of the year', () => {
		expect(open(NIGHT, '2026-03-29T03:59:59Z', PRAGUE)).toBe(true);
		expect(open(NIGHT, '2026-03-29T04:00:00Z', PRAGUE)).toBe(false);
		expect(open(NIGHT, '2026-10-25T04:59:59Z', PRAGUE)).toBe(true);
		expect(open(NIGHT, '2026-10-25T05:00:00Z', PRAGUE)).toBe(false);
	});

	it('half an hour in Lord Howe', () => {
		// 2026-10-04: 01:59 +10:30 is followed by 02:30 +11:00.
		const hours = { from: clockOf(2, 30), to: clockOf(3) };
		expect(open(hours, '2026-10-03T15:29:00Z', 'Australia/Lord_Howe')).toBe(false);
		expect(open(hours, '2026-10-03T15:30:00Z', 'Australia/Lord_Howe')).toBe(true);
	});

	it('where midnight itself is skipped, the day before still owns its night', () => {
		// Beirut, Sunday 2026-03-29: 00:00 is followed by 01:00.
		const saturdayNight = { ...NIGHT, days: [6] };
		const shown = shownIn(Date.parse('2026-03-28T22:30:00Z'), 'Asia/Beirut');
		expect([shown.toFormat('cccc HH:mm', { locale: 'en' }), isOpen(saturdayNight, shown)]).toEqual([
			'Sunday 01:30',
			true,
		]);
	});
});

it.each(['Mars/Phobos', '', 'local', 'system', 'default', 'Europe/Praha'])('"%s" is no time zone', (zone) => {
	expect(() => shownIn(0, zone)).toThrow(`is no time zone: "${zone}"`);
});

it.each(['Europe/Prague', ' America/New_York ', 'UTC', 'UTC+2', 'Asia/Kolkata'])('"%s" is one', (zone) => {
	expect(shownIn(0, zone)).toBeInstanceOf(DateTime);
});

it.each<[OpenHours, string]>([
	[DAYTIME, '08:00-20:00'],
	[{ from: 0, to: 1440, days: [7, 1] }, 'on Monday, Sunday'],
	[{ ...NIGHT, days: [5] }, '22:00-06:00 on Friday'],
])('says what they are', (hours, words) => expect(openHoursText(hours)).toBe(words));
