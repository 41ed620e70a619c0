/** The check that the other tests rely on sees what it is for, and puts it right again. */
import { thrownBy } from './arbitraries';
import { expectCleanPrototype } from './prototypes';

const outside = Object.getPrototypeOf(structuredClone({})) as object;
const put = (place: object, name: PropertyKey, value: unknown) =>
	Object.defineProperty(place, name, { value, writable: true, enumerable: false, configurable: true });

it.each<[string, () => unknown]>([
	['a name that is added', () => put(Object.prototype, 'polluted', 1)],
	['an enumerable one', () => ((Object.prototype as Record<string, unknown>).polluted = 1)],
	['a symbol that is added', () => put(Array.prototype, Symbol('polluted'), 1)],
	['toString overwritten', () => put(Object.prototype, 'toString', () => 'polluted')],
	['valueOf overwritten', () => put(Object.prototype, 'valueOf', 1)],
	['hasOwnProperty taken away', () => Reflect.deleteProperty(Object.prototype, 'hasOwnProperty')],
	['call overwritten', () => put(Function.prototype, 'call', 1)],
	['hasOwn overwritten', () => put(Object, 'hasOwn', () => true)],
	['a property made visible', () => Object.defineProperty(Array.prototype, 'map', { enumerable: true })],
	["Node's own toString overwritten", () => put(outside, 'toString', () => 'polluted')],
	[
		"a name added to Node's own functions",
		() => put(Object.getPrototypeOf(outside.constructor) as object, 'polluted', 1),
	],
])('%s is noticed, once', (_what, pollute) => {
	pollute();
	// jest itself cannot work with what has been overwritten.
	const [first, second] = [thrownBy(expectCleanPrototype), thrownBy(expectCleanPrototype)];
	expect(first).toHaveProperty('matcherResult.pass', false);
	expect(second).toBeUndefined();
});
