import { dialledOr } from '../../../nodes/shared/conversions/dialled';
import {
	phoneNumber,
	phoneNumbers,
	severalNumbers,
	type PhoneFormat,
} from '../../../nodes/shared/conversions/phoneNumber';

const US = { digits: 10, countryCode: '1', exit: '011' };
const CALLED: PhoneFormat = { shortest: 2, national: US };
const TEXTED: PhoneFormat = { plus: 'always', national: US, extension: 'dropped' };
const CZECH: PhoneFormat = { plus: 'always', national: { digits: 9, countryCode: '420' }, extension: 'dropped' };
const ANYWHERE: PhoneFormat = { plus: 'always' };

describe('what spreadsheets make of a number', () => {
	it.each<[unknown, PhoneFormat, string]>([
		['5550101234.0', CALLED, '+15550101234'],
		['5550101234.00', CALLED, '+15550101234'],
		['5550101234,0', CALLED, '+15550101234'],
		['+15550101234.0', TEXTED, '+15550101234'],
		['777123456.0', CZECH, '+420777123456'],
		['777123456,00', CZECH, '+420777123456'],
		['101.0', CALLED, '101'],
		["'+15550101234", TEXTED, '+15550101234'],
		['="+15550101234"', TEXTED, '+15550101234'],
		['"5550101234"', TEXTED, '+15550101234'],
		['01.42.34.56.00', {}, '0142345600'],
	])('%j (%j) is %s', (typed, format, expected) => {
		expect(phoneNumber(format)(typed)).toBe(expected);
	});

	it.each([5550101234.5, '5550101234.5', '5550101234,5', 1234.5678, '10001.25', '(555) 010-1234.0'])(
		'%j holds a fraction: refused',
		(typed) => {
			expect(() => phoneNumber(CALLED)(typed)).toThrow(
				expect.objectContaining({
					message: expect.stringContaining('cannot be a phone number'),
					advice: expect.stringContaining('behind the point'),
				}),
			);
			expect(() => dialledOr()(typed)).toThrow('cannot be a phone number');
		},
	);

	it.each(['1.55501E+10', '5.550101234e9', '1,5550101234E+10', 1e21])('%j was rounded: refused', (typed) => {
		expect(() => phoneNumber(CALLED)(typed)).toThrow(
			expect.objectContaining({ advice: expect.stringContaining('rounded') }),
		);
	});

	it('a list keeps them apart', () => {
		expect(phoneNumbers(TEXTED)('5550101234.0, 5550105678,0; 5550109999,00\n5550101111')).toEqual([
			'+15550101234',
			'+15550105678',
			'+15550109999',
			'+15550101111',
		]);
	});
});

describe('two numbers in place of one', () => {
	it.each([
		'555-0123 / 555-0199',
		'5550123/5550199',
		'555-010-1234/5',
		'+15550101234\n+15550105678',
		'5550123\n5550199',
		'5550123\t5550199',
		'101\n102',
		'+15550101234,+15550105678',
		'+15550101234; +15550105678',
		'+15550101234 | +15550105678',
		'+15550101234 or +15550105678',
		'5550101234 & 5550105678',
		'+15550101234+15550105678',
		'+15550101234 (+15550105678)',
	])('%j is refused', (typed) => {
		expect(() => phoneNumber(CALLED)(typed)).toThrow('holds two numbers');
		expect(() => dialledOr()(typed)).toThrow('holds two numbers');
	});

	it('in a list each has a place of its own', () => {
		expect(() => phoneNumbers(TEXTED)('+15550101234, 555-0123 / 555-0199')).toThrow(
			'holds two numbers: "555-0123 / 555-0199"',
		);
	});
});

describe('what nobody sees', () => {
	it.each([
		['direction marks', '\u202a+15550101234\u202c'],
		['isolates', '\u2066+1 555 010 1234\u2069'],
		['a word joiner', '+1555\u2060010\u20601234'],
		['zero-width characters', '\u200b+1\u200c555\u200d0101234\ufeff'],
		['soft hyphens', '+1555\u00ad010\u00ad1234'],
		['variation selectors', '+1555010\ufe0f1234'],
		['a minus', '+1\u2212555\u2212010\u22121234'],
		['no-break spaces', '+1\u00a0555\u202f010\u20071234'],
		['full-width characters', '\uff0b\uff11\uff15\uff15\uff15\uff10\uff11\uff10\uff11\uff12\uff13\uff14'],
		['full-width brackets', '+1\uff08555\uff09010\uff0d1234'],
		['an apostrophe', '\u2019+15550101234'],
	])('%s', (_name, typed) => {
		expect(phoneNumber(TEXTED)(typed)).toBe('+15550101234');
		expect(dialledOr()(typed)).toBe('+15550101234');
	});

	it.each(['+1555010123\u2074', '555010123\u2463', '555010123\u00bd'])(
		'%s: what is no ordinary digit makes none',
		(typed) => {
			expect(() => phoneNumber(TEXTED)(typed)).toThrow('cannot be a phone number');
		},
	);
});

describe('no country code begins with 0', () => {
	it.each<[string, PhoneFormat]>([
		['07911 123456', ANYWHERE],
		['0905 123 456', CZECH],
		['0905123456', ANYWHERE],
		['0905123456', TEXTED],
		['020 7946 0958', TEXTED],
		['+0905123456', CZECH],
		['+0 555 010 1234', CALLED],
		['000442079460958', CZECH],
		['011 44 20 7946 0958', CZECH],
		['012345678', CZECH],
	])('%s (%j) needs the country code', (typed, format) => {
		expect(() => phoneNumber(format)(typed)).toThrow('needs the country code');
	});

	it.each<[string, PhoneFormat, string]>([
		['011 44 20 7946 0958', TEXTED, '+442079460958'],
		['011 44 20 7946 0958', CALLED, '+442079460958'],
		['00 44 20 7946 0958', CZECH, '+442079460958'],
		['0905 123 456', {}, '0905123456'],
	])('%s (%j) is understood where it is dialled: %s', (typed, format, expected) => {
		expect(phoneNumber(format)(typed)).toBe(expected);
	});
});

describe('an extension', () => {
	const WRITTEN = [
		'x101',
		' x101',
		' x 101',
		' ext. 101',
		' ext 101',
		' Extension: 101',
		';ext=101',
		',,101',
		',,,101#',
		' #101',
		', ext. 101',
	];

	it.each(WRITTEN)('%j is taken off where the number alone counts', (suffix) => {
		expect(phoneNumber(TEXTED)(`+1 555 010 1234${suffix}`)).toBe('+15550101234');
	});

	it.each(WRITTEN)('%j is told where it is to be dialled', (suffix) => {
		expect(() => phoneNumber(CALLED)(`+1 555 010 1234${suffix}`)).toThrow('has an extension');
	});

	it.each(['x101', ' ext. 101', ';ext=101', ',,101'])('%j is no number of its own in a list', (suffix) => {
		expect(phoneNumbers(TEXTED)(`+1 555 010 1234${suffix}, 5550105678`)).toEqual(['+15550101234', '+15550105678']);
		expect(() => severalNumbers(dialledOr())(`101, +15550101234${suffix}`)).toThrow('has an extension');
	});

	it('a list as JSON is a list', () => {
		expect(phoneNumbers(TEXTED)('["+15550101234,,5", "5550105678.0", 5550109999]')).toEqual([
			'+15550101234',
			'+15550105678',
			'+15550109999',
		]);
	});

	it('empty places of a list are none', () => {
		expect(severalNumbers(dialledOr())('101,,102')).toEqual(['101', '102']);
		expect(phoneNumbers(TEXTED)('+15550101234,,+15550105678')).toEqual(['+15550101234', '+15550105678']);
	});
});
