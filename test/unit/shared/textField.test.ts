import { commaSeparated, jsonList, text, textList, wholeNumber } from '../../../nodes/shared/textField';

it.each<[unknown, string[]]>([
	['one, two ,,three', ['one', 'two', 'three']],
	[['one ', 'two', ''], ['one', 'two']],
	['one', ['one']],
	[12, ['12']],
	[[1, 2], ['1', '2']],
])('%j is the list %j', (value, expected) => {
	expect(textList(value)).toEqual(expected);
	expect(jsonList(value)).toBe(JSON.stringify(expected));
	expect(commaSeparated(value)).toBe(expected.join(','));
});

it.each([[12, 12], ['12', 12], [' 12 ', 12], ['-3', -3], [0, 0], ['007', 7]])('%j is the whole number %d', (value, expected) => {
	expect(wholeNumber(value)).toBe(expected);
});

it.each<unknown>(['1.5', 1.5, 'twelve', '12a', '', '  ', NaN, Infinity, '1,000'])('%j is not a whole number', (value) => {
	expect(() => wholeNumber(value)).toThrow('is not a whole number');
});

it('an ID with more digits than a number can hold is refused, not changed', () => {
	expect(() => wholeNumber('12345678901234567891')).toThrow();
});

it('a number is text where text is wanted', () => {
	expect([text(101), text(' 101 ')]).toEqual(['101', '101']);
});
