/** What others may send or type, as bad as it gets. */
import fc from 'fast-check';

/** Names that are more than names to JavaScript. */
export const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** Deeper than JSON.stringify can go. */
export const TOO_DEEP = 10_000;

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** Numbers that JSON can carry and arithmetic cannot. */
const hugeNumber = fc.constantFrom(1e308, -1e308, Number.MAX_SAFE_INTEGER + 2, 5e-324, -0, 2 ** 53);

const key = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ maxLength: 8 }) },
	{ weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
);

/** Any JSON, as it comes out of a parser: a name like `__proto__` is a property of its own. */
export const json = fc
	.letrec<{ value: unknown }>((tie) => ({
		value: fc.oneof(
			{ maxDepth: 4 },
			fc.constantFrom(null, true, false, '', 0),
			anyText,
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			hugeNumber,
			// It cannot even be made a text.
			fc.constant({ toString: null, valueOf: null }),
			fc.array(tie('value'), { maxLength: 5 }),
			fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries) as unknown),
		),
	}))
	.value.map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Any JSON, now and then in the places where somebody looks for something. */
export function jsonWith(names: string[]): fc.Arbitrary<unknown> {
	const placed = fc.array(fc.tuple(fc.constantFrom(...names), json), { maxLength: 6 }).map((entries) => {
		const record: Record<string, unknown> = {};
		for (const [name, value] of entries) put(record, name.split('.'), value);
		return record as unknown;
	});
	return fc.oneof({ weight: 3, arbitrary: placed }, { weight: 1, arbitrary: json });
}

function put(record: Record<string, unknown>, [first, ...rest]: string[], value: unknown): void {
	if (rest.length === 0) {
		record[first] = value;
		return;
	}
	if (typeof record[first] !== 'object' || record[first] === null || Array.isArray(record[first])) record[first] = {};
	put(record[first] as Record<string, unknown>, rest, value);
}

/** What an expression may give for a field. */
export const typed = fc.oneof(
	anyText,
	fc.constantFrom(
		'..',
		'.',
		'%2e%2e',
		'%2f',
		'../../oauth/token',
		'a\r\nX-Evil: 1',
		'\\..\\',
		'a?b#c',
		'@evil.example',
		...PROTOTYPE_NAMES,
	),
	json,
	fc.double(),
	fc.bigInt(),
	fc.constant(undefined),
);

export function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
	let value: unknown = 1;
	for (let level = 0; level < depth; level++) value = wrap(value);
	return value;
}

export const deepList = (): unknown => nested(TOO_DEEP, (inner) => [inner]);
export const deepObject = (): unknown => nested(TOO_DEEP, (inner) => ({ a: inner }));

/** @returns what it threw, or undefined */
export function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	return undefined;
}
