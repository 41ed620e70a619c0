import { jsonObject } from '../../../nodes/shared/conversions/jsonField';

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
