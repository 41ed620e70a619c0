import { sameSecret } from '../../../credentials/foundation/sameSecret';

it('the same text is the same secret', () => {
	expect(sameSecret('example-key', 'example-key')).toBe(true);
});

it.each<[string, unknown, unknown]>([
	['another text', 'example-kez', 'example-key'],
	['a longer one', 'example-key1', 'example-key'],
	['one in other case', 'Example-Key', 'example-key'],
	['nothing', undefined, 'example-key'],
	['what is no text', ['example-key'], 'example-key'],
	['an empty text, though the secret is empty', '', ''],
	['nothing, though there is no secret', undefined, undefined],
])('%s is not', (_name, given, secret) => {
	expect(sameSecret(given, secret)).toBe(false);
});
