/** Objects of others, read, copied and written into: nothing but what is meant changes. */
import fc from 'fast-check';

import { valueAt } from '../../../credentials/session/valueAt';
import { putAt } from '../../../nodes/shared/putAt';
import { scrubbed } from '../../../nodes/shared/scrubbed';
import { removeSignatures, withoutQuery } from '../../../nodes/shared/signedLinks';
import { deepList, deepObject, expectCleanPrototype, json, jsonWith, PROTOTYPE_NAMES } from './arbitraries';

const key = fc.oneof(fc.stringMatching(/^[a-z]{1,3}$/), fc.constantFrom(...PROTOTYPE_NAMES));
const path = fc.array(key, { minLength: 1, maxLength: 4 }).map((keys) => keys.join('.'));

it('valueAt finds what is there itself, never what is inherited', () => {
	fc.assert(fc.property(json, path, (source, place) => {
		const found = valueAt(source, place);
		expect(typeof found).not.toBe('function');
		expect(found === Object.prototype).toBe(false);
	}));
});

it('what putAt writes is what valueAt reads, and nobody else sees it', () => {
	fc.assert(fc.property(path, fc.string(), (place, value) => {
		const target = {};
		putAt(target, place, value);
		expectCleanPrototype();
		expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
		expect(valueAt(target, place)).toBe(value);
	}));
});

describe('links with a token of their own', () => {
	const SIGNED = 'https://files.example.com/a.wav?token=example-token';
	const PLACES = ['callRecord.uri', 'link'];
	const withLinks = jsonWith(['link', 'callRecord.uri', 'records.callRecord.uri', 'a.b.link']).map((value) =>
		JSON.parse(JSON.stringify(value), (name: string, inner: unknown) => (name === 'link' || name === 'uri' ? SIGNED : inner)) as unknown);

	it('lose it wherever they are', () => {
		fc.assert(fc.property(withLinks, (record) => {
			removeSignatures(record, PLACES);
			const text = JSON.stringify(record) ?? '';
			expect(/"link":"[^"]*token/.test(text)).toBe(false);
			expect(/"callRecord":\{[^{}]*"uri":"[^"]*token/.test(text)).toBe(false);
			expectCleanPrototype();
		}));
	});

	it('anything else stays as it was', () => {
		fc.assert(fc.property(json, (record) => {
			const before = JSON.stringify(record);
			removeSignatures(record, []);
			expect(JSON.stringify(record)).toBe(before);
		}));
	});

	it('without a query is no longer than before', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (link) => {
			expect(withoutQuery(link)).not.toMatch(/[?#]/);
		}));
	});

	it.each([['lists', deepList], ['objects', deepObject]])('are looked for in ten thousand layers of %s', (_kind, deep) => {
		expect(() => removeSignatures(deep(), PLACES)).not.toThrow();
	});
});

describe('a copy fit to be shown', () => {
	const SECRET = 'example-secret';
	const scrubbing = { secrets: [SECRET], without: ['apikey'], signedLinks: ['RecordingLink'] };
	const record = jsonWith(['ApiKey', 'Body', 'Body.From', 'Body.RecordingLink', 'Guid']).filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value));
	const withSecret = record.map((value) => JSON.parse(JSON.stringify(value).replaceAll('""', JSON.stringify(`x${SECRET}`))) as never);

	it('holds no secret, no left-out field and no name that does harm', () => {
		fc.assert(fc.property(withSecret, (given) => {
			const text = JSON.stringify(scrubbed(given, scrubbing));
			expect(text).not.toContain(SECRET);
			expect(text).not.toMatch(/"(apikey|__proto__|constructor|prototype)":/i);
			expectCleanPrototype();
		}));
	});

	it('can be made of ten thousand layers', () => {
		expect(() => scrubbed({ Body: deepObject() } as never, scrubbing)).not.toThrow();
	});
});
