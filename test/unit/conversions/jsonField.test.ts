import { formObject, jsonObject, queryObject } from '../../../nodes/shared/conversions/jsonField';

it.each<[string, unknown]>([
	['typed', ' {"name": "value", "list": [1]} '],
	['from an expression', { name: 'value', list: [1] }],
])('a JSON object, %s', (_name, value) => {
	expect(jsonObject(value)).toEqual({ name: 'value', list: [1] });
});

it.each([
	['a list', '[1]'],
	['a text', '"one"'],
	['null', 'null'],
	['a number', '12'],
	['a number from an expression', 12],
	['a list from an expression', [1]],
])('%s is not an object', (_name, value) => {
	expect(() => jsonObject(value)).toThrow('is not a JSON object');
});

it.each(["{'name': 1}", '{"name": 1', '{name: 1}', '{"name": 1,}', ''])('%s is not valid JSON', (value) => {
	expect(() => jsonObject(value)).toThrow('is not valid JSON');
});

it.each<[string, unknown, unknown]>([
	['texts, numbers, yes or no', '{"a":"x y","b":1.5,"c":false}', { a: 'x y', b: '1.5', c: 'false' }],
	['what is null is left out', { a: null, b: '' }, { b: '' }],
	['a name that objects have', '{"__proto__":"x"}', JSON.parse('{"__proto__":"x"}')],
])('the fields of a form: %s', (_what, value, fields) => {
	expect(formObject(value)).toEqual(fields);
});

it.each([
	['{"a":"x","b":{"c":1}}', 'holds something in "b" that is neither'],
	[{ a: [] }, 'holds something in "a" that is neither'],
	['[1]', 'is not a JSON object'],
])('%j is no form', (value, words) => {
	expect(() => formObject(value)).toThrow(words);
});

it('a query has lists for names that come several times', () => {
	expect(queryObject('{"a":[1,"x"],"b":true,"c":null}')).toEqual({ a: [1, 'x'], b: true });
});

it.each([[{ a: { b: 1 } }], [{ a: [{}] }], [{ a: [null] }]])('%j is no query', (value) => {
	expect(() => queryObject(value)).toThrow('holds something in "a" that is neither text nor number');
});
