/** Whatever somebody types: the request goes where its row says, or it is refused by name. */
import fc from 'fast-check';

import { FieldError } from '../../../nodes/shared/conversions/fieldError';
import { jsonObject } from '../../../nodes/shared/conversions/jsonField';
import { requestPlanOf } from '../../../nodes/shared/request/requestPlan';
import { acts } from '../../../nodes/shared/request/effects';
import { body as bodyField, path as pathPart, query, spread } from '../../../nodes/shared/request/placements';
import { relativePath } from '../../../nodes/shared/conversions/relativePath';
import { text } from '../../../nodes/shared/conversions/textField';
import { json, PROTOTYPE_NAMES, typed } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';
import { BASE, requestFor } from './requestFor';

const CREATED = { deed: 'The thing', check: 'Look' };
const ROW = acts('POST /things/{id}/parts/{part}', CREATED, {
	parameters: { id: pathPart(text), part: pathPart(text), q: query(text), note: bodyField(undefined, 'a.note') },
});

/** Mostly what is no field's flaw: what matters is where it goes. */
const mostlyText = fc.oneof({ weight: 9, arbitrary: fc.string({ unit: 'grapheme' }) }, { weight: 1, arbitrary: typed });
const segment = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.array(
				fc.constantFrom(
					'/',
					'.',
					'..',
					'%2e',
					'%2f',
					'\\',
					'@',
					'?',
					'#',
					':',
					'//',
					'a',
					' ',
					'\r\n',
					'\t',
					';',
					'=',
					'&',
					'+',
					'%',
					'{id}',
					'{part}',
					'$&',
					'\u2024',
					'\uff0f',
				),
				{ minLength: 1, maxLength: 6 },
			)
			.map((parts) => parts.join('')),
	},
	{ weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
	{ weight: 1, arbitrary: typed },
);

it('a parameter stays one segment of the path', () => {
	const ways = new Branches('sent', 'refused');
	fc.assert(
		fc.property(segment, segment, mostlyText, mostlyText, (id, part, q, note) => {
			const request = requestFor(ROW, (field) => ({ id, part, q, note })[field]);
			ways.took(request ? 'sent' : 'refused');
			if (!request) return;
			expect(request.url.split('?')[0]).toBe(
				`${BASE}/things/${encodeURIComponent(text(id))}/parts/${encodeURIComponent(text(part))}`,
			);
			const { origin, pathname } = new URL(request.url);
			expect(origin).toBe('https://api.example.com');
			expect(pathname).toMatch(/^\/v1\/things\/[^/]+\/parts\/[^/]+$/);
			expect(decodeURIComponent(pathname.split('/')[3])).toBe(text(id));
			expect(decodeURIComponent(pathname.split('/')[5])).toBe(text(part));
		}),
		{ numRuns: 500 },
	);
	ways.expectAll();
});

it('a query value stays one value', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (q) => {
			const request = requestFor(ROW, (field) => (field === 'q' ? q : 'x'))!;
			const sent = new URL(request.url).searchParams;
			expect([...sent.entries()]).toEqual(q.trim() === '' ? [] : [['q', q.trim()]]);
		}),
	);
});

describe('a path that somebody types', () => {
	const pathLike = fc.oneof(
		typed,
		fc
			.array(fc.constantFrom('a', 'calls', '~', '-', ':', '.b', '..c', '_'), { minLength: 1, maxLength: 6 })
			.map((parts) => parts.map((part) => `/${part}`).join('')),
		fc
			.array(
				fc.constantFrom(
					'/',
					'.',
					'..',
					'%2e',
					'%2f',
					'\\',
					'@',
					'?',
					'#',
					':',
					'//',
					'a',
					'~',
					'-',
					' ',
					'\n',
					'\t',
					'http:',
					'\u2024',
					'\uff0f',
				),
				{ maxLength: 12 },
			)
			.map((parts) => `/${parts.join('')}`),
	);

	it('stays below the base, as it was typed', () => {
		const ways = new Branches('taken', 'refused');
		fc.assert(
			fc.property(pathLike, (value) => {
				let path: string;
				try {
					path = String(relativePath('/calls')(value));
				} catch (error) {
					expect(error).toBeInstanceOf(FieldError);
					return ways.took('refused');
				}
				ways.took('taken');
				const url = new URL(`${BASE}${path}`);
				expect([url.origin, url.pathname, url.search, url.hash]).toEqual([
					'https://api.example.com',
					`/v1${path}`,
					'',
					'',
				]);
			}),
			{ numRuns: 1000 },
		);
		ways.expectAll();
	});
});

describe('a body that somebody types', () => {
	const row = acts('POST /things', CREATED, {
		parameters: { body: spread(jsonObject), note: bodyField(text, 'a.note') },
	});
	const hostile = fc
		.tuple(fc.constantFrom(...PROTOTYPE_NAMES), json)
		.map(([name, value]) => `{${JSON.stringify(name)}: ${JSON.stringify(value)}, "a": ${JSON.stringify(value)}}`);

	/** structuredClone is that of Node, outside of jest's own realm. */
	const OBJECTS: unknown[] = [Object.prototype, Object.getPrototypeOf(structuredClone({}))];
	const bodyOf = (body: unknown) =>
		requestPlanOf(row, { read: (field) => (field === 'body' ? body : 'x'), labelOf: (field) => field }).body;

	it('changes no prototype, its own included', () => {
		const ways = new Branches('sent', 'refused');
		fc.assert(
			fc.property(fc.oneof(hostile, typed), (body) => {
				const request = requestFor(row, (field) => (field === 'body' ? body : 'x'));
				ways.took(request ? 'sent' : 'refused');
				if (request) expect(OBJECTS).toContain(Object.getPrototypeOf(bodyOf(body)));
				expectCleanPrototype();
			}),
			{ numRuns: 300 },
		);
		ways.expectAll();
	});
});
