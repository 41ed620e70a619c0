/** Whatever is typed: no digit comes out that was not typed, but the country code that the field adds. */
import fc from 'fast-check';

import { dialledOr } from '../../../nodes/shared/conversions/dialled';
import { FieldError } from '../../../nodes/shared/conversions/fieldError';
import { numberKey } from '../../../nodes/shared/conversions/numberKey';
import { phoneNumber, phoneNumbers } from '../../../nodes/shared/conversions/phoneNumber';
import { Branches } from './branches';

const NORTH_AMERICA = { digits: 10, countryCode: '1', exit: '011' };
const CZECH = { digits: 9, countryCode: '420' };

const FIELDS: Array<[string, (value: unknown) => string, string]> = [
	['called', phoneNumber({ shortest: 2, national: NORTH_AMERICA }), '1'],
	['texted', phoneNumber({ plus: 'always', national: NORTH_AMERICA, extension: 'dropped' }), '1'],
	['without a plus', phoneNumber({ plus: 'never', national: NORTH_AMERICA, extension: 'dropped' }), '1'],
	['Czech', phoneNumber({ plus: 'always', national: CZECH, extension: 'dropped' }), '420'],
	['dialled', dialledOr(), ''],
	['compared', (value) => numberKey(value, NORTH_AMERICA), '1'],
];

const NOISE = [
	...['+', ' ', '-', '.', ',', '(', ')', '/', '00', '011', '(0)', '.0', ',0', '.5', 'x', ' ext. ', ';ext=', ',,', '#'],
	...[
		'\n',
		'\t',
		'\u200b',
		'\u202a',
		'\u00b2',
		'\u2462',
		'\u00bd',
		'\uff15',
		'\u0665',
		'\u00a0',
		'\u2212',
		"'",
		'"',
		'e+',
		'tel:',
	],
];
const digits = fc.stringMatching(/^[0-9]{1,11}$/);
const written = fc
	.array(fc.oneof({ weight: 3, arbitrary: digits }, { weight: 2, arbitrary: fc.constantFrom(...NOISE) }), {
		minLength: 1,
		maxLength: 6,
	})
	.map((parts) => parts.join(''));
const number = fc.oneof(fc.integer({ min: 0, max: 999_999_999_999 }), fc.double({ min: 0, max: 1e12, noNaN: true }));
const typed = fc.oneof({ weight: 5, arbitrary: written }, { weight: 1, arbitrary: number });

const digitsOf = (value: unknown) =>
	String(value)
		.replace(/\p{No}/gu, '')
		.normalize('NFKC')
		.replace(/[^0-9]/g, '');

/** Whether all of it stands in the other, in that order. */
function isWithin(part: string, whole: string): boolean {
	let at = -1;
	return [...part].every((one) => (at = whole.indexOf(one, at + 1)) >= 0);
}

it.each(FIELDS)('%s', (_name, convert, countryCode) => {
	const ways = new Branches('a number', 'an error');
	fc.assert(
		fc.property(typed, (value) => {
			let result: string;
			try {
				result = convert(value);
			} catch (error) {
				expect(error).toBeInstanceOf(FieldError);
				return ways.took('an error');
			}
			ways.took('a number');
			const [all, sent] = [digitsOf(value), result.replace(/\D/g, '')];
			const isAdded =
				countryCode !== '' && sent.startsWith(countryCode) && isWithin(sent.slice(countryCode.length), all);
			expect({ value, result, isTyped: isWithin(sent, all) || isAdded }).toEqual({ value, result, isTyped: true });
			expect(result).not.toMatch(/^\+0/);
		}),
		{ numRuns: 1000 },
	);
	if (_name !== 'compared') ways.expectAll();
});

it('a fraction gives no digit, whatever the number', () => {
	const fraction = fc.tuple(fc.integer({ min: 10, max: 99_999_999_999 }), fc.integer({ min: 1, max: 99 }));
	fc.assert(
		fc.property(fraction, fc.constantFrom('.', ','), ([whole, part], point) => {
			expect(() => dialledOr()(`${whole}${point}${part}`)).toThrow(FieldError);
			expect(dialledOr()(`${whole}${point}0`)).toBe(String(whole));
		}),
	);
});

it('a list holds no more digits than was typed', () => {
	const list = phoneNumbers({ plus: 'always', national: NORTH_AMERICA, extension: 'dropped' });
	fc.assert(
		fc.property(fc.array(written, { minLength: 1, maxLength: 3 }), (parts) => {
			const value = parts.join(',');
			try {
				const added = list(value).reduce((sum, one) => sum + digitsOf(one).length - 1, 0);
				expect(added).toBeLessThanOrEqual(digitsOf(value).length);
			} catch (error) {
				expect(error).toBeInstanceOf(FieldError);
			}
		}),
		{ numRuns: 500 },
	);
});
