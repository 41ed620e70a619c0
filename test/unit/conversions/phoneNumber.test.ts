import { phoneNumber, phoneNumbers, type PhoneFormat } from '../../../nodes/shared/conversions/phoneNumber';

const US = { digits: 10, countryCode: '1' };
const NO_BREAK = '\u00a0';

it.each<[string, PhoneFormat, unknown, string]>([
	['a number in E.164 stays as it is', {}, '+15550101234', '+15550101234'],
	['what people write for reading is dropped', {}, '+1 (555) 010-1234', '+15550101234'],
	['dots and slashes count as that', {}, '+44.20/7946-0958', '+442079460958'],
	[
		'a zero in brackets after a country code is dialled inside the country only',
		{},
		'+44 (0)20 7946 0958',
		'+442079460958',
	],
	['it is', {}, '+420 (0)777888999', '+420777888999'],
	['it is behind 00 too', {}, '0044 (0) 20 7946 0958', '+442079460958'],
	['it is without a plus too', { plus: 'always' }, '44(0)2079460958', '+442079460958'],
	['it is with the country code in brackets too', {}, '(+44) (0)20 7946 0958', '+442079460958'],
	['it is not in Italy, which keeps its zeros', {}, '+39 (0)6 698 12345', '+390669812345'],
	['so do the spaces and dashes that CRMs export', {}, `+1${NO_BREAK}555\u2011010\u20131234\u202f`, '+15550101234'],
	['00 in front counts as a plus', {}, '0044 20 7946 0958', '+442079460958'],
	[
		'dots are for reading, also where an extension will do',
		{ shortest: 2, national: US },
		'555.010.1234',
		'+15550101234',
	],
	['a slash behind the area code is for reading', { shortest: 2, national: US }, '650/555-0109', '+16505550109'],
	['a tel: link is a number', {}, 'tel:+1-555-010-1234', '+15550101234'],
	['a number from a spreadsheet is a number', {}, 15550101234, '15550101234'],
	['without a plus none is added', {}, '15550101234', '15550101234'],
	['ten digits without a plus are a North American number', { national: US }, '555-010-1234', '+15550101234'],
	['ten digits with a plus are not', { national: US }, '+3725551234', '+3725551234'],
	['eleven digits are no national number', { national: US }, '15550101234', '15550101234'],
	['always: a plus is added', { plus: 'always' }, '442079460958', '+442079460958'],
	[
		'always: a national number gets its country code too',
		{ plus: 'always', national: US },
		'5550101234',
		'+15550101234',
	],
	['always: but an extension gets none', { plus: 'always', shortest: 2 }, '101', '101'],
	['never: the plus is dropped', { plus: 'never' }, '+15550101234', '15550101234'],
	['never: so is 00', { plus: 'never' }, '0015550101234', '15550101234'],
	['never: a national number gets its country code', { plus: 'never', national: US }, '5550101234', '15550101234'],
	['an extension will do where the endpoint takes one', { shortest: 2 }, ' 10 ', '10'],
	['fifteen digits are the longest', {}, '+123456789012345', '+123456789012345'],
	['seven digits are the shortest', {}, '5550123', '5550123'],
])('%s', (_name, format, typed, expected) => {
	expect(phoneNumber(format)(typed)).toBe(expected);
});

it.each<[string, PhoneFormat, unknown]>([
	['letters', {}, '+1 555 CALL NOW'],
	['sixteen digits', {}, '+1234567890123456'],
	['six digits', {}, '123456'],
	['one digit where two are the least', { shortest: 2 }, '1'],
	['a plus alone', {}, '+'],
	['two pluses', {}, '++15550101234'],
	['a plus in the middle', {}, '1+5550101234'],
	['an e-mail address', {}, 'someone@example.com'],
	['digits of another script', {}, '١٥٥٥٠١٠١٢٣٤'],
	['two extensions with a slash between them', { shortest: 2 }, '101/102'],
	['two long extensions with a slash between them', { shortest: 2 }, '10001/10002'],
	['a fraction where an extension will do', { shortest: 2 }, '1.5'],
	['a number that is a fraction where an extension will do', { shortest: 2 }, 10.25],
	[
		'a national number too long with its country code',
		{ national: { digits: 14, countryCode: '44' } },
		'12345678901234',
	],
])('%s cannot be a phone number', (_name, format, typed) => {
	expect(() => phoneNumber(format)(typed)).toThrow('cannot be a phone number');
});

it('an object is no phone number, nor is one among several', () => {
	expect(() => phoneNumber()({ phone: '+15550101234' })).toThrow('is not text');
	expect(() => phoneNumbers()(['+15550101234', { phone: '+15550101234' }])).toThrow('is not text');
});

describe('several numbers', () => {
	it.each([
		['separated by commas', '+15550101234, 555 010 5678'],
		['separated by semicolons', '+15550101234;555 010 5678;'],
		['one a line', '+15550101234\n555 010 5678\n'],
		['as a list', ['+15550101234', 5550105678]],
	])('%s', (_name, typed) => {
		expect(phoneNumbers({ national: US })(typed)).toEqual(['+15550101234', '+15550105678']);
	});

	it('none at all are none: whether that will do is for the field to say', () => {
		expect(phoneNumbers()(' , ;')).toEqual([]);
	});

	it('one that cannot be a number is refused by itself', () => {
		expect(() => phoneNumbers()('+15550101234, nobody')).toThrow('cannot be a phone number: "nobody"');
	});
});
