/** Whatever somebody types: the request goes where its row says, or it is refused by name. */
import fc from 'fast-check';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { FieldError } from '../../../nodes/shared/fieldError';
import { httpRequest } from '../../../nodes/shared/httpRequest';
import { jsonObject } from '../../../nodes/shared/jsonField';
import { outlineOf } from '../../../nodes/shared/outline';
import type { OperationRow } from '../../../nodes/shared/provider';
import { relativePath } from '../../../nodes/shared/relativePath';
import { text } from '../../../nodes/shared/textField';
import { NODES } from '../support/nodes';
import { shownFields } from '../support/layouts';
import { expectCleanPrototype, json, PROTOTYPE_NAMES, typed } from './arbitraries';

const BASE = 'https://api.example.com/v1';
const ROW: OperationRow = {
	method: 'POST',
	path: '/things/{id}/parts/{part}',
	effect: 'acts',
	parameters: { id: { in: 'path', as: text }, part: { in: 'path', as: text }, q: { in: 'query', as: text }, note: { in: 'body', name: 'a.note' } },
};

/** The request, or undefined where a field was refused. */
function requestFor(row: OperationRow, read: (field: string) => unknown, base = BASE) {
	try {
		return httpRequest(row, outlineOf(row, read, (field) => `Label of ${field}`, 'Europe/Prague'), base);
	} catch (error) {
		expect(error).toBeInstanceOf(FieldError);
		expect((error as FieldError).message).toMatch(/^".+"/s);
		return undefined;
	}
}

it('a parameter stays one segment of the path', () => {
	fc.assert(fc.property(typed, typed, typed, typed, (id, part, q, note) => {
		const request = requestFor(ROW, (field) => ({ id, part, q, note })[field]);
		if (!request) return;
		const { origin, pathname } = new URL(request.url);
		expect(origin).toBe('https://api.example.com');
		expect(pathname).toMatch(/^\/v1\/things\/[^/]+\/parts\/[^/]+$/);
		expect(decodeURIComponent(pathname.split('/')[5])).toBe(text(part));
	}));
});

it('a query value stays one value', () => {
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (q) => {
		const request = requestFor(ROW, (field) => (field === 'q' ? q : 'x'))!;
		const sent = new URL(request.url).searchParams;
		expect([...sent.entries()]).toEqual(q.trim() === '' ? [] : [['q', q.trim()]]);
	}));
});

it('headers come from the row alone', () => {
	fc.assert(fc.property(typed, (note) => {
		const request = requestFor(ROW, (field) => (field === 'note' ? note : 'x'));
		for (const value of Object.values(request?.headers ?? {})) expect(String(value)).not.toMatch(/[\r\n]/);
	}));
});

describe('a path that somebody types', () => {
	const pathLike = fc.oneof(
		typed,
		fc.array(fc.constantFrom('/', '.', '..', '%2e', '%2f', '\\', '@', '?', '#', ':', '//', 'a', '~', '-', ' ', '\n', '\t', 'http:', '\u2024', '\uff0f'), { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
	);

	it('stays below the base, as it was typed', () => {
		fc.assert(fc.property(pathLike, (value) => {
			let path: string;
			try {
				path = String(relativePath('/calls')(value));
			} catch (error) {
				expect(error).toBeInstanceOf(FieldError);
				return;
			}
			const url = new URL(`${BASE}${path}`);
			expect([url.origin, url.pathname, url.search, url.hash]).toEqual(['https://api.example.com', `/v1${path}`, '', '']);
		}), { numRuns: 1000 });
	});
});

describe('a body that somebody types', () => {
	const row: OperationRow = { method: 'POST', path: '/things', effect: 'acts', parameters: { body: { in: 'body', spread: true, as: jsonObject }, note: { in: 'body', name: 'a.note', as: text } } };
	const hostile = fc.tuple(fc.constantFrom(...PROTOTYPE_NAMES), json).map(([name, value]) => `{${JSON.stringify(name)}: ${JSON.stringify(value)}, "a": ${JSON.stringify(value)}}`);

	/** structuredClone is that of Node, outside of jest's own realm. */
	const OBJECTS: unknown[] = [Object.prototype, Object.getPrototypeOf(structuredClone({}))];
	const bodyOf = (body: unknown) => outlineOf(row, (field) => (field === 'body' ? body : 'x'), (field) => field).body;

	it('changes no prototype, its own included', () => {
		fc.assert(fc.property(fc.oneof(hostile, typed), (body) => {
			if (requestFor(row, (field) => (field === 'body' ? body : 'x'))) expect(OBJECTS).toContain(Object.getPrototypeOf(bodyOf(body)));
			expectCleanPrototype();
		}));
	});
});

describe.each(NODES)('every operation of $folder', ({ provider }) => {
	const operations = Object.entries(provider.resources).flatMap(([resource, { fields, operations: rows }]) =>
		Object.entries(rows).map(([operation, row]): [string, OperationRow, Map<string, INodeProperties>] => [`${resource} ${operation}`, row, shownFields(fields, operation)]));

	/** Choices take no expression, so they are texts at least. */
	const valueOf = ({ type, options = [] }: INodeProperties) =>
		type === 'options' ? fc.oneof(fc.constantFrom(...options.map((option) => (option as INodePropertyOptions).value)), fc.string()) : typed;

	it.each(operations)('%s', (_title, row, fields) => {
		const values = fc.record(Object.fromEntries([...fields].map(([name, field]) => [name, valueOf(field)])), { requiredKeys: [] });
		fc.assert(fc.property(values, (given: Record<string, unknown>) => {
			const request = requestFor(row, (field) => given[field]);
			if (request) {
				expect(new URL(request.url).href.startsWith(`${BASE}/`)).toBe(true);
				expect(new URL(request.url).pathname).not.toContain('//');
			}
			expectCleanPrototype();
		}), { numRuns: 60 });
	});
});
