import {
	commaSeparated,
	flag,
	jsonList,
	numericId,
	text,
	textList,
	wholeNumber,
} from '../../../nodes/shared/conversions/textField';

it.each<[unknown, string[]]>([
	['one, two ,,three', ['one', 'two', 'three']],
	[
		['one ', 'two', ''],
		['one', 'two'],
	],
	['one', ['one']],
	[12, ['12']],
	[
		[1, 2],
		['1', '2'],
	],
	[
		['one', null, undefined, 'two'],
		['one', 'two'],
	],
	['["one","two"]', ['one', 'two']],
	[' [ "one" , "two, three" ] ', ['one', 'two, three']],
	['["ada@example.com"]', ['ada@example.com']],
	['["Ada","Ben"]', ['Ada', 'Ben']],
	['[1, 2]', ['1', '2']],
	['[12345678901234567891, "a 1", null]', ['12345678901234567891', 'a 1']],
	['["+15550101234", 5550105678]', ['+15550101234', '5550105678']],
	['["he said \\"12\\""]', ['he said "12"']],
	['[]', []],
	['[one, two]', ['[one', 'two]']],
	['[555] 010-1234', ['[555] 010-1234']],
	['{"one": 1}', ['{"one": 1}']],
])('%j is the list %j', (value, expected) => {
	expect(textList(value)).toEqual(expected);
	expect(jsonList(value)).toBe(JSON.stringify(expected));
	expect(commaSeparated(value)).toBe(expected.join(','));
});

it('a list of items given as JSON is refused like the list itself', () => {
	expect(() => textList('[{"email":"ada@example.com"}]')).toThrow('is not text');
});

it.each([
	[12, 12],
	['12', 12],
	[' 12 ', 12],
	['-3', -3],
	[0, 0],
	['007', 7],
])('%j is the whole number %d', (value, expected) => {
	expect(wholeNumber(value)).toBe(expected);
});

it.each<unknown>(['1.5', 1.5, 'twelve', '12a', '', '  ', NaN, Infinity, '1,000'])(
	'%j is not a whole number',
	(value) => {
		expect(() => wholeNumber(value)).toThrow('is not a whole number');
	},
);

it('an ID with more digits than a number can hold is refused, not changed', () => {
	expect(() => wholeNumber('12345678901234567891')).toThrow();
});

it.each<[unknown, number | string]>([
	[1844, 1844],
	['1844', 1844],
	['007', 7],
	['9007199254740991', 9007199254740991],
	['9007199254740992', '9007199254740992'],
	['12345678901234567891', '12345678901234567891'],
	[BigInt('12345678901234567891'), '12345678901234567891'],
])('%p is the ID %p', (value, expected) => {
	expect(numericId(value)).toBe(expected);
});

it.each<unknown>([12345678901234567000, '12a', '1.5', ''])('%j is no ID', (value) => {
	expect(() => numericId(value)).toThrow('is not a whole number');
});

it.each<[unknown, string]>([
	[123456, '123456'],
	[' 101 ', '101'],
	[0, '0'],
	[false, 'false'],
	[BigInt('12345678901234567891'), '12345678901234567891'],
])('%p is the text %j', (value, expected) => {
	expect(text(value)).toBe(expected);
});

it.each<[string, unknown]>([
	['an item', { name: 'Ann' }],
	['a list', ['Ann']],
	['nothing', null],
	["n8n's own DateTime", { toISO: () => '2026-01-31', toString: () => '2026-01-31' }],
	['a JavaScript Date', new Date(0)],
])('%s is not text, and the advice says what is', (_name, value) => {
	const refusal = { message: 'is not text', advice: expect.stringContaining('{{ $json.name }}') };
	expect(() => text(value)).toThrow(expect.objectContaining(refusal));
	expect(() => textList([[value]])).toThrow(expect.objectContaining(refusal));
	expect(() => wholeNumber(value)).toThrow(expect.objectContaining(refusal));
});

it.each<unknown>([true, false])('%j is no whole number', (value) => {
	expect(() => wholeNumber(value)).toThrow('is not a whole number');
});

it.each<[unknown, boolean]>([
	[true, true],
	[false, false],
	['true', true],
	[' False ', false],
])('%j is the switch %j', (value, expected) => {
	expect(flag(value)).toBe(expected);
});

it('what is neither on nor off is refused', () => {
	expect(() => flag('maybe')).toThrow('is neither true nor false: "maybe"');
	expect(() => flag({})).toThrow('is not text');
});
