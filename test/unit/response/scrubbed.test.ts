import type { IDataObject } from 'n8n-workflow';

import { scrubbed } from '../../../nodes/shared/response/scrubbed';

const clean = (record: unknown) =>
	scrubbed(record as IDataObject, { secrets: ['example-secret'], without: ['apikey'], signedLinks: ['Link'] });

it('a field that is to be left out is, in any case and at any depth', () => {
	expect(clean({ ApiKey: 1, a: { apikey: 2, b: [{ APIKEY: 3, c: 4 }] } })).toEqual({ a: { b: [{ c: 4 }] } });
});

it('a secret is blotted out of texts and of names', () => {
	expect(clean({ a: 'key=example-secret!', 'example-secret': ['example-secret'] })).toEqual({
		a: 'key=***!',
		'***': ['***'],
	});
});

it('a signed link loses its query', () => {
	expect(clean({ Link: 'https://example.com/a.wav?token=1', other: 'https://example.com/?q=1' })).toEqual({
		Link: 'https://example.com/a.wav',
		other: 'https://example.com/?q=1',
	});
});

it('names of a prototype do not come through', () => {
	const copy = clean(
		JSON.parse('{"a":{"__proto__":{"bad":1},"constructor":{"prototype":{"bad":2}}},"__proto__":{"bad":3}}'),
	);
	expect(copy).toEqual({ a: {} });
	expect((copy.a as IDataObject).bad).toBeUndefined();
	expect(copy.bad).toBeUndefined();
});

it('what is undefined is left out, null and numbers stay', () => {
	expect(Object.keys(clean({ a: undefined, b: null, c: 0, d: false }))).toEqual(['b', 'c', 'd']);
});

it('the original is left alone', () => {
	const record = { ApiKey: 'example-secret', a: { Link: 'https://example.com/?t=1' } };
	clean(record);
	expect(record).toEqual({ ApiKey: 'example-secret', a: { Link: 'https://example.com/?t=1' } });
});
