/** Phone numbers, dates, IDs and lists as people, CRMs and expressions give them. */
import fc from 'fast-check';

import { day, isoUtc, utcWithoutZone, utcWithSpace } from '../../../nodes/shared/dateTime';
import { dialled } from '../../../nodes/shared/dialled';
import { FieldError } from '../../../nodes/shared/fieldError';
import { dayAt, momentAt } from '../../../nodes/shared/localTime';
import { phoneNumber, phoneNumbers } from '../../../nodes/shared/phoneNumber';
import { commaSeparated, flag, jsonList, wholeNumber } from '../../../nodes/shared/textField';
import { fileName } from '../../../nodes/shared/binaryResult';
import { typed } from './arbitraries';

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

it.each(conversions)('%s gives a value or a FieldError, whatever is typed', (_name, convert) => {
	fc.assert(fc.property(fc.oneof(typed, fc.date()), (value) => {
		try {
			expect(convert(value)).toBeDefined();
		} catch (error) {
			expect(error).toBeInstanceOf(FieldError);
		}
	}), { numRuns: 300 });
});

/** A whole e-mail where a number was meant: nobody waits half a minute to be told. */
const LONG = 40_000;
const LONGEST_MS = 700;

it.each(conversions)('%s answers soon about a very long text', (_name, convert) => {
	for (const unit of ['/', '(', '1/', 'x', '0', ' ', '<p>hi/', '-1 (']) {
		const began = performance.now();
		try {
			convert(`${unit.repeat(LONG / unit.length)}!`);
		} catch (error) {
			expect(error).toBeInstanceOf(FieldError);
		}
		expect([unit, performance.now() - began < LONGEST_MS]).toEqual([unit, true]);
	}
});

describe('a phone number', () => {
	const digits = fc.stringMatching(/^[1-9][0-9]{6,13}$/);
	const decoration = fc.constantFrom('', ' ', '-', '\u00a0', ' - ');

	it('comes out as digits with at most a plus, as many as there were', () => {
		fc.assert(fc.property(digits, decoration, fc.integer({ min: 1, max: 6 }), (number, between, place) => {
			const written = `+${number.slice(0, place)}${between}${number.slice(place)}`;
			expect(phoneNumber()(written)).toBe(`+${number}`);
		}));
	});

	it('never has more than a plus and 15 digits', () => {
		fc.assert(fc.property(fc.oneof(typed, fc.stringMatching(/^[+()\d ./-]{0,30}$/)), (value) => {
			try {
				expect(phoneNumber()(value)).toMatch(/^\+?\d{7,15}$/);
			} catch (error) {
				expect(error).toBeInstanceOf(FieldError);
			}
		}), { numRuns: 500 });
	});

	it('is itself again', () => {
		fc.assert(fc.property(digits, (number) => {
			expect(phoneNumber()(phoneNumber()(`+${number}`))).toBe(`+${number}`);
		}));
	});
});

describe('a date', () => {
	const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

	it('keeps its moment when it names its offset', () => {
		fc.assert(fc.property(moment, zone, (date, timezone) => {
			expect(isoUtc(date.toISOString(), timezone)).toBe(date.toISOString());
		}));
	});

	it('without an offset is what clocks in the zone show', () => {
		fc.assert(fc.property(moment, zone, (date, timezone) => {
			const local = date.toISOString().slice(0, 19);
			const meant = new Date(momentAt(Date.parse(`${local}Z`), timezone));
			expect(isoUtc(local, timezone)).toBe(meant.toISOString());
			expect(Math.abs(meant.getTime() - Date.parse(`${local}Z`))).toBeLessThanOrEqual(26 * 3_600_000);
		}));
	});

	it('keeps its day', () => {
		fc.assert(fc.property(moment, zone, (date, timezone) => {
			const written = date.toISOString().slice(0, 10);
			expect(day(written, timezone)).toBe(written);
			expect(day(date, timezone)).toBe(dayAt(date.getTime(), timezone));
		}));
	});
});

describe("a file's name", () => {
	const disposition = fc.oneof(fc.string(), fc.tuple(fc.constantFrom('filename=', 'filename="', "filename*=UTF-8''", 'attachment; filename='), fc.oneof(fc.string(), fc.constantFrom('..', '../../etc/passwd', '..%2f..%2fa', 'a\\b', '"', '.'))).map((parts) => parts.join('')));

	it('is a name, never a path', () => {
		fc.assert(fc.property(disposition, fc.webPath(), (header, path) => {
			const name = fileName({ 'content-disposition': header }, `https://api.example.com${path}`);
			expect(name).toMatch(/^[^/\\]+$/s);
			expect(['.', '..']).not.toContain(name);
		}), { numRuns: 500 });
	});
});
