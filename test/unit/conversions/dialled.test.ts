import { dialled, dialledOr } from '../../../nodes/shared/conversions/dialled';

it.each<[string, unknown, string]>([
	['an extension', 101, '101'],
	['what people write for reading is dropped', '777 888-999', '777888999'],
	['a plus stays', '+420 777 888 999', '+420777888999'],
	['so does 00', '00420 777 888 999', '00420777888999'],
	['a feature code', '*97', '*97'],
	['an extension by its name', '0003*100', '0003*100'],
	['an extension of another domain', '0003*100@pbx.example.com', '0003*100@pbx.example.com'],
])('%s', (_name, typed, expected) => {
	expect(dialled(typed)).toBe(expected);
});

it.each(['call me', '101/102', '1.5', '$cv({NAME})', '*97x', '*9\u2077'])('%s cannot be dialled', (typed) => {
	expect(() => dialled(typed)).toThrow('cannot be a phone number');
});

it('a switchboard may have forms of its own', () => {
	expect(dialledOr(/^\$\w+$/)('$NAME')).toBe('$NAME');
	expect(dialledOr(/^\$\w+$/)('0012')).toBe('0012');
});
