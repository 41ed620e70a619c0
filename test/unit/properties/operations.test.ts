/** Every operation, whatever is typed: its request goes to the row's own path, with the row's own headers. */
import fc from 'fast-check';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Operation } from '../../../nodes/shared/model/operation';
import { NODES } from '../support/nodes';
import { shownFields } from '../support/layouts';
import { json, typed } from './arbitraries';
import { Branches } from './branches';
import { expectCleanPrototype } from './prototypes';
import { BASE, requestFor } from './requestFor';

type Values = Record<string, unknown>;

/** What some field or other takes, tried in turn for one that was refused. */
const SAMPLES = [
	'101',
	'+15550101234',
	'2026-01-31T09:30:00Z',
	'/calls',
	'{"a": 1}',
	{ a: 1 },
	'@me',
	'a@example.com',
	'5f3c1d2e4b5a69788796a5b4',
	'3f2504e0-4f89-41d3-9a0c-0305e82c3301',
	'*1',
	'09:00',
	'text/plain',
	undefined,
];

const isFilled = (value: unknown) => {
	if (Array.isArray(value)) return value.length > 0;
	return (typeof value === 'object' && value !== null) || String(value ?? '').trim() !== '';
};

/** What would lead elsewhere, were it put into a path as it is. */
const ESCAPES = [
	'..',
	'.',
	'a/b',
	'../../oauth/token',
	'%2e%2e',
	'a%2fb',
	'a\\b',
	'a?b',
	'a#b',
	'a;b',
	'@../b',
	'{id}',
];

/** Where what stands in the credential decides about the request. */
const CREDENTIALS: Record<string, Values> = {
	MicoVoiceAi: {
		callRequestPath: '/outbound_calls',
		callRequestBody: '{"phone_number":"[[phone]]","variables":{"first_name":"[[first_name]]"}}',
		callRequestNumber: 'phone_number',
	},
};

/** Where what is typed decides about the path. */
const TEMPLATES: Record<string, (given: Values) => string> = {
	'MightyCall profile get': ({ extension }) =>
		isFilled(extension) ? '/v4/api/profile/{extension}' : '/v4/api/profile',
	'TeleTracker messageComponent download': (given) =>
		isFilled(given['additionalFields.accountId'])
			? '/mms/component/{accountId}/{callId}/{filename}'
			: '/mms/component/{callId}/{filename}',
	'MicoVoiceAi outboundCall createFromTemplate': () => '/outbound_calls',
	'MicoVoiceAi outboundCall create': ({ pathKind, path }) =>
		({
			campaign: '/campaigns/{campaignUid}/outbound_calls',
			schedule: '/campaigns/{campaignUid}/schedules/{scheduleUid}/outbound_calls',
			typed: String(path).trim(),
		})[String(pathKind)] ?? '/outbound_calls',
};

/** One segment for each `{x}`, and nothing else that is not in the template. */
function pathLike(template: string): RegExp {
	const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('[^/?#\\\\]+')}$`);
}

function valuesOf({ type, options = [] }: INodeProperties): unknown[] {
	if (type === 'boolean') return [true, undefined];
	if (type === 'resourceMapper') return [{ value: { phone: '+1 212 555 0123', first_name: 'Ann' } }];
	const choices =
		type === 'options' || type === 'multiOptions'
			? options.map((option) => (option as INodePropertyOptions).value)
			: [];
	return [...choices, ...SAMPLES];
}

/** Choices take no expression, so they are texts at least. */
function arbitraryOf(field: INodeProperties): fc.Arbitrary<unknown> {
	if (field.type === 'options')
		return fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(...valuesOf(field).filter((value) => typeof value === 'string')) },
			{ weight: 1, arbitrary: fc.string() },
		);
	// The one that goes into a header.
	if (field.name === 'contentType')
		return fc.oneof(
			typed,
			fc.constantFrom('', '\r\nX-Evil: 1', '\n', '\u2028x', '; charset=utf-8').map((end) => `text/csv${end}`),
		);
	if (field.type === 'fixedCollection')
		return fc.oneof(
			typed,
			fc
				.array(json, { maxLength: 3 })
				.map((rows) => Object.fromEntries(field.options!.map(({ name }) => [name, rows]))),
		);
	return fc.oneof(
		typed,
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom(...ESCAPES),
		fc.constantFrom(...valuesOf(field)),
	);
}

/** What was typed; where it is refused, something else that is not. */
function accepted(
	row: Operation,
	fields: Map<string, INodeProperties>,
	given: Values,
	ofCredential: (field: string) => unknown,
) {
	const values = { ...given };
	const left = new Map([...fields].map(([name, field]) => [name, valuesOf(field)]));
	for (;;) {
		const order: string[] = [];
		const request = requestFor(
			row,
			(field) => {
				order.push(field);
				return values[field];
			},
			ofCredential,
		);
		if (request) return { request, values };
		// The one read last was refused; or one before, where they do not go together.
		const refused = order.reverse().find((field) => (left.get(field) ?? []).length > 0);
		if (refused === undefined) return undefined;
		values[refused] = left.get(refused)!.shift();
	}
}

/** The row's own path, what is typed as one, or that of the choice. */
function templateOf({ route, settings: { parameters = {}, dependsOn } }: Operation, given: Values): string {
	const wholePath = Object.entries(parameters).find(([, placement]) => placement.in === 'wholePath');
	if (wholePath) return String(given[wholePath[0]]).trim();
	const choice = String(given[dependsOn?.field ?? '']).trim();
	return dependsOn?.paths && Object.hasOwn(dependsOn.paths, choice) ? dependsOn.paths[choice] : route.path;
}

const CONTENT_TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded', text: 'text/plain' };

/** A file in the form goes with a boundary that is drawn by lot. */
const MULTIPART = expect.stringMatching(/^multipart\/form-data; boundary=telephony-[0-9a-f]{32}$/);

/** What decides about the content type: a file, or the last of the whole bodies that are filled in. */
function usualType({ settings }: Operation, given: Values, body: unknown): unknown {
	const { parameters = {}, dependsOn } = settings;
	const chosen = dependsOn?.choices[String(given[dependsOn.field]).trim()];
	const placed = Object.entries({ ...parameters, ...chosen });
	// Some files are made of the fields themselves.
	if (placed.some(([, placement]) => placement.in === 'upload') || Buffer.isBuffer(body)) return MULTIPART;
	const whole = placed.filter(([field, placement]) => placement.in === 'whole' && isFilled(given[field])).at(-1)?.[1];
	return CONTENT_TYPES[(whole?.in === 'whole' && whole.encoding) || 'json'];
}

function headersOf(row: Operation, given: Values, body: unknown, contentType: unknown) {
	const { result } = row;
	const usual = usualType(row, given, body);
	return {
		...(result.kind === 'file' ? { Accept: '*/*', 'Accept-Encoding': 'identity' } : { Accept: 'application/json' }),
		...(body === undefined ? {} : { 'Content-Type': contentType ?? usual }),
	};
}

describe.each(NODES)('every operation of $folder', ({ folder, provider }) => {
	const operations = Object.entries(provider.resources).flatMap(([resource, { fields, operations: rows }]) =>
		Object.entries(rows).map(([operation, row]): [string, Operation, Map<string, INodeProperties>] => [
			`${resource} ${operation}`,
			row,
			shownFields(fields, operation),
		]),
	);

	it.each(operations)('%s', (title, row, fields) => {
		const ways = new Branches('sent');
		const values = fc.record(Object.fromEntries([...fields].map(([name, field]) => [name, arbitraryOf(field)])), {
			requiredKeys: [],
		});
		fc.assert(
			fc.property(values, (given: Values) => {
				const found = accepted(row, fields, given, (field) => CREDENTIALS[folder]?.[field]);
				expectCleanPrototype();
				if (!found) return;
				ways.took('sent');
				const { url, body, headers } = found.request;
				const path = url.slice(BASE.length).split('?')[0];
				expect(url.startsWith(BASE)).toBe(true);
				expect(path).toMatch(
					pathLike(TEMPLATES[`${folder} ${title}`]?.(found.values) ?? templateOf(row, found.values)),
				);
				// Whoever parses it goes there, too.
				expect(new URL(url).pathname).toBe(`/v1${path}`);
				expect(headers).toEqual(
					headersOf(
						row,
						found.values,
						body,
						fields.has('contentType') ? String(found.values.contentType).trim() : undefined,
					),
				);
				for (const value of Object.values(headers ?? {})) expect(String(value)).toMatch(/^[\x20-\x7e]+$/);
			}),
			{ numRuns: 30 },
		);
		ways.expectAll();
	});
});
