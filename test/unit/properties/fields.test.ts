/** Phone numbers, dates, IDs and lists as people, CRMs and expressions give them. */
import fc from 'fast-check';

import { day, isoUtc, utcWithoutZone, utcWithSpace } from '../../../nodes/shared/conversions/dateTime';
import { dialled } from '../../../nodes/shared/conversions/dialled';
import { FieldError } from '../../../nodes/shared/conversions/fieldError';
import { phoneNumber, phoneNumbers } from '../../../nodes/shared/conversions/phoneNumber';
import { commaSeparated, flag, jsonList, wholeNumber } from '../../../nodes/shared/conversions/textField';
import { fileName } from '../../../nodes/shared/operations/binaryResult';
import { typed } from './arbitraries';
import { Branches } from './branches';

const ZONES = ['UTC', 'Europe/Prague', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe'];
const zone = fc.constantFrom(...ZONES);

const conversions: Array<[string, (value: unknown) => unknown]> = [
	['phoneNumber', phoneNumber()],
	['phoneNumber, always with a plus', phoneNumber({ plus: 'always', national: { digits: 10, countryCode: '1' } })],
	['phoneNumbers', phoneNumbers()],
	['dialled', dialled],
	['isoUtc', (value) => isoUtc(value)],
	['utcWithoutZone', (value) => utcWithoutZone(value, 'Europe/Prague')],
	['utcWithSpace', (value) => utcWithSpace(value, 'America/New_York')],
	['day', (value) => day(value, 'Asia/Kolkata')],
	['wholeNumber', (value) => wholeNumber(value)],
	['flag', (value) => flag(value)],
	['jsonList', (value) => jsonList(value)],
	['commaSeparated', (value) => commaSeparated(value)],
];

/** Each is what one of them wants. */
const meant = fc.constantFrom<unknown>(
	'+420 601 123 456',
	'212-555-0100',
	'2026-01-31',
	'2026-01-31T09:30:00',
	'true',
	'42',
	'a, b',
);

it.each(conversions)('%s gives a value or a FieldError, whatever is typed', (_name, convert) => {
	const ways = new Branches('a value', 'an error');
	fc.assert(
		fc.property(
			fc.oneof({ weight: 3, arbitrary: typed }, { weight: 1, arbitrary: fc.date() }, { weight: 1, arbitrary: meant }),
			(value) => {
				try {
					expect(convert(value)).toBeDefined();
					ways.took('a value');
				} catch (error) {
					expect(error).toBeInstanceOf(FieldError);
					ways.took('an error');
				}
			},
		),
		{ numRuns: 300 },
	);
	ways.expectAll();
});

/** A whole letter where a number was meant: a pattern that tries out every part of it would be at it for minutes. */
const LONG = 100_000;

/** Only between two turns can jest notice that the time for a test is over. */
const { setImmediate: nextTurn } = jest.requireActual<typeof import('timers/promises')>('timers/promises');

it.each(conversions)('%s comes to an end with a very long text', async (_name, convert) => {
	for (const unit of ['/', '(', '1/', 'x', '0', ' ', '<p>hi/', '-1 (', ',', '1,']) {
		try {
			convert(`${unit.repeat(LONG / unit.length)}!`);
		} catch (error) {
			expect(error).toBeInstanceOf(FieldError);
		}
		await nextTurn();
	}
});

describe('a phone number', () => {
	const digits = fc.stringMatching(/^[1-9][0-9]{6,13}$/);
	const decoration = fc.constantFrom('', ' ', '-', '\u00a0', ' - ');

	it('comes out as digits with at most a plus, as many as there were', () => {
		fc.assert(
			fc.property(digits, decoration, fc.integer({ min: 1, max: 6 }), (number, between, place) => {
				const written = `+${number.slice(0, place)}${between}${number.slice(place)}`;
				expect(phoneNumber()(written)).toBe(`+${number}`);
			}),
		);
	});

	it('never has more than a plus and 15 digits', () => {
		const ways = new Branches('a number', 'an error');
		const mostlyDigits = fc
			.array(
				fc.oneof(
					{ weight: 9, arbitrary: fc.nat(9).map(String) },
					{ weight: 1, arbitrary: fc.constantFrom('+', '(', ')', ' ', '.', '/', '-', '[', '\u00a0') },
				),
				{ minLength: 3, maxLength: 25, size: 'max' },
			)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.oneof(typed, mostlyDigits), (value) => {
				try {
					expect(phoneNumber()(value)).toMatch(/^\+?\d{7,15}$/);
					ways.took('a number');
				} catch (error) {
					expect(error).toBeInstanceOf(FieldError);
					ways.took('an error');
				}
			}),
			{ numRuns: 500 },
		);
		ways.expectAll();
	});

	it('is itself again', () => {
		fc.assert(
			fc.property(digits, (number) => {
				expect(phoneNumber()(phoneNumber()(`+${number}`))).toBe(`+${number}`);
			}),
		);
	});
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SWEDISH = new Map(
	ZONES.map((timeZone) => [
		timeZone,
		new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
	]),
);

/** `2026-01-31 09:30:00`, as Swedes write it. */
const shownAt = (at: number, timezone: string) => SWEDISH.get(timezone)!.format(at);
const clockAt = (at: number, timezone: string) => Date.parse(`${shownAt(at, timezone).replace(' ', 'T')}Z`);

/** Every moment at which clocks show this, found by trying all offsets there are. */
function momentsOf(wall: number, timezone: string): number[] {
	const offsets = Array.from({ length: 27 * 4 + 1 }, (_none, quarter) => quarter * 15 * MINUTE - 12 * HOUR);
	return offsets.map((offset) => wall - offset).filter((at) => clockAt(at, timezone) === wall);
}

describe('a date', () => {
	const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

	it('keeps its moment when it names its offset', () => {
		fc.assert(
			fc.property(moment, zone, (date, timezone) => {
				expect(isoUtc(date.toISOString(), timezone)).toBe(date.toISOString());
			}),
		);
	});

	/** Around the moments at which clocks are put forward or back, or skip a day. */
	const CHANGES: Array<[string, string]> = [
		['Europe/Prague', '2026-03-29T02:30:00Z'],
		['Europe/Prague', '2026-10-25T02:30:00Z'],
		['America/New_York', '2026-03-08T02:30:00Z'],
		['America/New_York', '2026-11-01T01:30:00Z'],
		['Australia/Lord_Howe', '2026-10-04T02:15:00Z'],
		['Australia/Lord_Howe', '2026-04-05T01:45:00Z'],
		['Pacific/Apia', '2011-12-30T12:00:00Z'],
	];
	const aroundChange = fc
		.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -90, max: 90 }))
		.map(([[timezone, at], minutes]): [number, string] => [Date.parse(at) + minutes * MINUTE, timezone]);
	const anywhere = fc
		.tuple(moment, zone)
		.map(([date, timezone]): [number, string] => [Math.floor(date.getTime() / 1000) * 1000, timezone]);

	it('without an offset is what clocks in the zone show, the first time; what they skip is as long after the skip', () => {
		const ways = new Branches('once', 'twice', 'skipped');
		fc.assert(
			fc.property(fc.oneof(aroundChange, anywhere), ([wall, timezone]) => {
				const found = Date.parse(isoUtc(new Date(wall).toISOString().slice(0, 19), timezone));
				const moments = momentsOf(wall, timezone);
				ways.took(moments.length === 0 ? 'skipped' : moments.length === 1 ? 'once' : 'twice');
				if (moments.length > 0) return void expect(found).toBe(Math.min(...moments));
				const skip = clockAt(found, timezone) - wall;
				expect(skip).toBeGreaterThan(0);
				const [before, after] = [found - skip, found].map((at) => clockAt(at, timezone) - at);
				expect(after - before).toBe(skip);
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});

	it('keeps its day', () => {
		fc.assert(
			fc.property(moment, zone, (date, timezone) => {
				const written = date.toISOString().slice(0, 10);
				expect(day(written, timezone)).toBe(written);
				expect(day(date, timezone)).toBe(shownAt(date.getTime(), timezone).slice(0, 10));
			}),
		);
	});
});

describe("a file's name", () => {
	const disposition = fc.oneof(
		fc.string(),
		fc
			.tuple(
				fc.constantFrom('filename=', 'filename="', "filename*=UTF-8''", 'attachment; filename='),
				fc.oneof(fc.string(), fc.constantFrom('..', '../../etc/passwd', '..%2f..%2fa', 'a\\b', '"', '.')),
			)
			.map((parts) => parts.join('')),
	);

	it('is a name, never a path', () => {
		fc.assert(
			fc.property(disposition, fc.webPath(), (header, path) => {
				const name = fileName({ 'content-disposition': header }, `https://api.example.com${path}`);
				expect(name).toMatch(/^[^/\\]+$/s);
				expect(['.', '..']).not.toContain(name);
			}),
			{ numRuns: 500 },
		);
	});
});
