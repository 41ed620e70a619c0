/** Objects of others, read, copied and written into: nothing but what is meant changes. */
import fc from 'fast-check';

import { valueAt } from '../../../credentials/foundation/valueAt';
import { putAt } from '../../../credentials/foundation/putAt';
import { scrubbed } from '../../../nodes/shared/response/scrubbed';
import { removeSignatures, withoutQuery } from '../../../nodes/shared/response/signedLinks';
import { deepList, deepObject, json, jsonWith, PROTOTYPE_NAMES } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';

const key = fc.oneof(fc.stringMatching(/^[a-z]{1,3}$/), fc.constantFrom(...PROTOTYPE_NAMES));
const path = fc.array(key, { minLength: 1, maxLength: 4 }).map((keys) => keys.join('.'));

it('valueAt finds what is there itself, never what is inherited', () => {
	const ways = new Branches('found', 'missing', 'inherited only');
	const holding = fc.tuple(json, path, json).map(
		([source, place, value]) =>
			[
				{
					...(source as object),
					...(JSON.parse(
						place.split('.').reduceRight((inner, name) => `{${JSON.stringify(name)}:${inner}}`, JSON.stringify(value)),
					) as object),
				},
				place,
			] as [unknown, string],
	);
	fc.assert(
		fc.property(fc.oneof(holding, fc.tuple(json, path)), ([source, place]) => {
			const found = valueAt(source, place);
			ways.took(
				found === undefined ? (inheritedAt(source, place) === undefined ? 'missing' : 'inherited only') : 'found',
			);
			expect(found).toBe(ownAt(source, place.split('.')));
		}),
		{ numRuns: 300 },
	);
	ways.expectAll();
});

function ownAt(source: unknown, [name, ...rest]: string[]): unknown {
	if (name === undefined) return source;
	if (source === null || typeof source !== 'object') return undefined;
	return ownAt(Reflect.getOwnPropertyDescriptor(source, name)?.value, rest);
}

const inheritedAt = (source: unknown, place: string) =>
	place
		.split('.')
		.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], source);

it('what putAt writes is what valueAt reads, and nobody else sees it', () => {
	fc.assert(
		fc.property(path, fc.string(), (place, value) => {
			const target = {};
			putAt(target, place, value);
			expectCleanPrototype();
			expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
			expect(valueAt(target, place)).toBe(value);
		}),
	);
});

describe('links with a token of their own', () => {
	const SIGNED = 'https://files.example.com/a.wav?token=example-token';
	const PLACES = ['callRecord.uri', 'link'];
	/** Some places hold several. */
	const shape = fc.constantFrom<unknown>(SIGNED, [SIGNED], [[SIGNED], SIGNED]);
	const withLinks = fc
		.tuple(jsonWith(['link', 'callRecord.uri', 'records.callRecord.uri', 'a.b.link']), shape)
		.map(
			([value, link]) =>
				JSON.parse(JSON.stringify(value), (name: string, inner: unknown) =>
					name === 'link' || name === 'uri' ? structuredClone(link) : inner,
				) as unknown,
		);

	it('lose it wherever they are, and anything else stays as it was', () => {
		const ways = new Branches('a link lost its token', 'nothing to do');
		fc.assert(
			fc.property(withLinks, (record) => {
				const before = structuredClone(record);
				removeSignatures(record, PLACES);
				expect(JSON.stringify(record)).toBe(JSON.stringify(unsigned(before, '', '')));
				ways.took(JSON.stringify(record) === JSON.stringify(before) ? 'nothing to do' : 'a link lost its token');
				expectCleanPrototype();
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});

	/** The same once more, as an object is read rather than walked through. */
	function unsigned(value: unknown, parent: string, name: string): unknown {
		if (typeof value === 'string')
			return name === 'link' || (parent === 'callRecord' && name === 'uri') ? value.split('?')[0].split('#')[0] : value;
		if (Array.isArray(value)) return value.map((entry: unknown) => unsigned(entry, parent, name));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unsigned(inner, name, key)]));
	}

	it('without a query is what stood before it', () => {
		const ways = new Branches('with a query', 'with a fragment', 'without');
		const part = fc.string({ unit: 'binary' }).map((text) => text.replace(/[?#]/g, ''));
		fc.assert(
			fc.property(
				part,
				fc.constantFrom('', '?', '#'),
				fc.oneof(fc.string({ unit: 'binary' }), fc.constant('a\nb?c\r\n#d')),
				(before, sign, after) => {
					ways.took(sign === '?' ? 'with a query' : sign === '#' ? 'with a fragment' : 'without');
					expect(withoutQuery(sign === '' ? before : `${before}${sign}${after}`)).toBe(before);
				},
			),
		);
		ways.expectAll();
	});

	it.each([
		['lists', deepList],
		['objects', deepObject],
	])('are looked for in ten thousand layers of %s', (_kind, deep) => {
		expect(() => removeSignatures(deep(), PLACES)).not.toThrow();
	});
});

describe('a copy fit to be shown', () => {
	const SECRET = 'example-secret';
	const scrubbing = { secrets: [SECRET], without: ['apikey'], signedLinks: ['RecordingLink'] };
	const record = jsonWith(['ApiKey', 'Body', 'Body.From', 'Body.RecordingLink', 'Guid']).filter(
		(value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value),
	);
	const withSecret = record.map(
		(value) => JSON.parse(JSON.stringify(value).replaceAll('""', JSON.stringify(`x${SECRET}`))) as never,
	);

	it('holds no secret, no left-out field and no name that does harm', () => {
		const ways = new Branches('a secret', 'a left-out field', 'a harmful name');
		fc.assert(
			fc.property(withSecret, (given) => {
				const before = JSON.stringify(given);
				if (before.includes(SECRET)) ways.took('a secret');
				if (/"apikey":/i.test(before)) ways.took('a left-out field');
				if (/"(__proto__|constructor|prototype)":/.test(before)) ways.took('a harmful name');
				const text = JSON.stringify(scrubbed(given, scrubbing));
				expect(text).not.toContain(SECRET);
				expect(text).not.toMatch(/"(apikey|__proto__|constructor|prototype)":/i);
				expectCleanPrototype();
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});

	it('can be made of ten thousand layers', () => {
		expect(() => scrubbed({ Body: deepObject() } as never, scrubbing)).not.toThrow();
	});
});
