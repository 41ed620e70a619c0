/** What every object starts from: what is changed here is changed everywhere. */

/** structuredClone and what it makes is of Node, outside of jest's own realm. */
const outside = {
	object: Object.getPrototypeOf(structuredClone({})) as object,
	list: Object.getPrototypeOf(structuredClone([])) as object,
};
const { constructor: OutsideObject } = outside.object;

const PLACES: Record<string, object> = {
	'Object.prototype': Object.prototype,
	'Function.prototype': Function.prototype,
	'Array.prototype': Array.prototype,
	Object,
	"Node's Object.prototype": outside.object,
	"Node's Function.prototype": Object.getPrototypeOf(OutsideObject) as object,
	"Node's Array.prototype": outside.list,
	"Node's Object": OutsideObject,
};

const asItWas = Object.entries(PLACES).map(([name, place]) => ({ name, place, properties: propertiesOf(place) }));

function propertiesOf(place: object): Map<PropertyKey, PropertyDescriptor> {
	return new Map(Reflect.ownKeys(place).map((key) => [key, Reflect.getOwnPropertyDescriptor(place, key)!]));
}

function isSame(one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined): boolean {
	const aspects = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const;
	return one !== undefined && other !== undefined && aspects.every((aspect) => Object.is(one[aspect], other[aspect]));
}

function restore(place: object, key: PropertyKey, before: PropertyDescriptor | undefined): void {
	if (before) Reflect.defineProperty(place, key, before);
	else Reflect.deleteProperty(place, key);
}

/** Nothing has been added, overwritten or taken away. Whatever was is put back: the next test starts clean. */
export function expectCleanPrototype(): void {
	const changed = asItWas.flatMap(({ name, place, properties }) => {
		const now = propertiesOf(place);
		const keys = [...new Set([...properties.keys(), ...now.keys()])].filter(
			(key) => !isSame(properties.get(key), now.get(key)),
		);
		for (const key of keys) restore(place, key, properties.get(key));
		return keys.map((key) => `${name}: ${String(key)}`);
	});
	// Looked at only afterwards: jest needs what has been overwritten, too.
	expect(changed).toEqual([]);
}
