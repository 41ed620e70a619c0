import { FieldError } from '../../../nodes/shared/conversions/fieldError';
import type { ChangeSettings } from '../../../nodes/shared/model/operation';
import type { Parameters, Placement } from '../../../nodes/shared/model/placement';
import { acts, reads, repeats } from '../../../nodes/shared/request/effects';
import {
	body,
	clearedBy,
	files,
	addedTo,
	path,
	query,
	required,
	spread,
	wholeBody,
	wholePath,
} from '../../../nodes/shared/request/placements';
import { requestPlanOf } from '../../../nodes/shared/request/requestPlan';

const labelOf = (field: string) => `Label of ${field}`;
const screenOf = (values: Record<string, unknown>) => ({ read: (field: string) => values[field], labelOf });

function plan(
	parameters: Parameters,
	values: Record<string, unknown>,
	settings: ChangeSettings = {},
	to: `/${string}` = '/things/{id}',
) {
	const operation = acts(`POST ${to}`, { deed: 'The thing', check: 'Look' });
	return requestPlanOf({ ...operation, settings: { ...settings, parameters } }, screenOf(values));
}

const asItIs = (value: unknown) => value;

it('each field goes where its row says, under the name it says', () => {
	const parameters = {
		id: path(),
		page: query(),
		'filters.from': query(undefined, 'start'),
		'filters.tag': query(),
		to: body(undefined, 'call.number'),
		note: body(undefined, 'call.note'),
		more: spread(asItIs),
	};
	const values = {
		id: 12,
		page: 2,
		'filters.from': 'monday',
		'filters.tag': 'vip',
		to: '+1',
		note: 'x',
		more: { a: 1 },
	};
	expect(plan(parameters, values)).toEqual({
		path: '/things/{id}',
		pathParameters: { id: '12' },
		query: { page: 2, start: 'monday', tag: 'vip' },
		body: { call: { number: '+1', note: 'x' }, a: 1 },
	});
});

it.each([undefined, null, '', '   ', []])('an optional field with %j is left out', (value) => {
	expect(plan({ note: body(), tag: query() }, { note: value, tag: value })).toMatchObject({ body: {}, query: {} });
});

it.each([false, 0, {}])('%j is a value', (value) => {
	expect(plan({ note: body() }, { note: value }).body).toEqual({ note: value });
});

it.each<[string, Placement]>([
	['a required field', required(body())],
	['a part of the path', path(undefined, { name: 'id' })],
	['the whole body', wholeBody(asItIs)],
	['the whole path', wholePath(asItIs)],
])('%s must not be empty, and is named as on screen', (_name, placement) => {
	expect(() => plan({ to: placement }, { to: ' ' })).toThrow('"Label of to" is empty');
});

it('a part of the path that may be missing, may', () => {
	expect(plan({ id: path() }, {}, {}, '/things{/id}').pathParameters).toEqual({});
	expect(plan({ id: path(undefined, { absent: '@me' }) }, {}).pathParameters).toEqual({ id: '@me' });
});

it('the first sign of a part of the path may go out as it is', () => {
	const id = path(undefined, { keeps: '@' });
	expect(plan({ id }, { id: '@a/b' })).toMatchObject({ path: '/things/@{id}', pathParameters: { id: 'a/b' } });
	expect(plan({ id }, { id: '12' })).toMatchObject({ path: '/things/{id}', pathParameters: { id: '12' } });
});

it.each(['.', '..'])('%s is no part of a path: it would lead to another one', (value) => {
	expect(() => plan({ id: path() }, { id: value })).toThrow(`"Label of id" is not an ID: "${value}"`);
});

it.each(['\ud83d', 'id\ud83d', '\ude00id'])('half a character (%j) is no part of a path', (value) => {
	expect(() => plan({ id: path() }, { id: value })).toThrow('"Label of id" holds half a character');
	expect(() => plan({ id: wholePath(asItIs) }, { id: `/${value}` })).toThrow('"Label of id" holds half a character');
	expect(plan({ id: path() }, { id: '\ud83d\ude00' }).pathParameters).toEqual({ id: '\ud83d\ude00' });
});

function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	return undefined;
}

it('a value that its conversion refuses is named as on screen, with its advice', () => {
	const refuse = () => {
		throw new FieldError('is odd', 'Do better.');
	};
	const error = thrownBy(() => plan({ to: body(refuse) }, { to: 'x' }));
	expect(error).toMatchObject({ message: '"Label of to" is odd', advice: 'Do better.' });
	expect(error).toBeInstanceOf(FieldError);
});

it('what is required may say what to do', () => {
	const error = thrownBy(() => plan({ to: required(body(), 'Ask somebody.') }, {}));
	expect(error).toMatchObject({ message: '"Label of to" is empty', advice: 'Ask somebody.' });
});

it('conversions know the time zone of the workflow', () => {
	const operation = reads('GET /things', { parameters: { at: query((value, zone) => `${String(value)} ${zone}`) } });
	const screen = { read: () => 'noon', labelOf };
	expect(requestPlanOf(operation, { ...screen, timezone: 'Europe/Prague' }).query).toEqual({
		at: 'noon Europe/Prague',
	});
	expect(requestPlanOf(operation, screen).query).toEqual({ at: 'noon UTC' });
});

it('an empty value is not converted', () => {
	expect(plan({ to: body(() => 'converted') }, { to: '' }).body).toEqual({});
});

it('a field that was added and left empty may empty something; one that is not there does not', () => {
	const note = clearedBy(body(), '');
	expect(plan({ note }, { note: '' }).body).toEqual({ note: '' });
	expect(plan({ note }, { note: undefined }).body).toEqual({});
});

it('one field may be the whole body', () => {
	expect(plan({ json: wholeBody(asItIs, 'text') }, { json: 'Hello' })).toMatchObject({
		body: {},
		wholeBody: 'Hello',
		encoding: 'text',
	});
});

it('one field may be the whole path', () => {
	expect(plan({ to: wholePath(asItIs) }, { to: '/other' }).path).toBe('/other');
});

it('several fields may fill one list, in their order', () => {
	const parameters = { phones: addedTo('channels', asItIs), emails: addedTo('channels', asItIs) };
	expect(plan(parameters, { phones: ['p1', 'p2'], emails: ['e1'] }).body).toEqual({ channels: ['p1', 'p2', 'e1'] });
	expect(plan(parameters, { emails: ['e1'] }).body).toEqual({ channels: ['e1'] });
});

it('files are named, and put into the body later', () => {
	const result = plan({ attached: files('attachments', 'name', 'data') }, { attached: 'a, b' });
	expect(result).toMatchObject({ body: {}, files: { properties: ['a', 'b'], field: 'attached' } });
});

it('what the route says is always sent, and a field may take its place', () => {
	const sent = plan({ sort: query() }, { sort: 'down' }, {}, '/things?format=json&sort=up');
	expect(sent).toMatchObject({ path: '/things', query: { format: 'json', sort: 'down' } });
});

it('a row may change the plan before it becomes a request', () => {
	const adjust: ChangeSettings['adjust'] = (result, read) => {
		result.path = `/other/${String(read('kind'))}`;
	};
	expect(plan({}, { kind: 'b' }, { adjust }).path).toBe('/other/b');
});

it('a condition is an option that goes where it says', () => {
	const option = { displayName: 'ETag', name: 'etag', type: 'string', default: '' } as const;
	const condition = { deed: 'The change', check: 'Look', option, parameter: query() };
	const operation = repeats('PUT /things', { condition });
	expect(requestPlanOf(operation, screenOf({ 'options.etag': 'e1' })).query).toEqual({ etag: 'e1' });
});

describe('a field that decides which others count', () => {
	const operation = reads('GET /all', {
		parameters: { id: query() },
		dependsOn: {
			field: 'kind',
			choices: { user: { userId: path() }, line: { line: query(), note: body() } },
			paths: { user: '/users/{userId}' },
		},
	});

	function chosen(values: Record<string, unknown>) {
		const read: string[] = [];
		const reader = (field: string) => {
			read.push(field);
			return values[field];
		};
		return { plan: requestPlanOf(operation, { read: reader, labelOf }), read };
	}

	it('decides the path and its parameters', () => {
		expect(chosen({ id: 1, kind: 'user', userId: 'u1' }).plan).toEqual({
			path: '/users/{userId}',
			pathParameters: { userId: 'u1' },
			query: { id: 1 },
			body: {},
		});
	});

	it('keeps the path of the row where the choice has none', () => {
		const sent = chosen({ id: 1, kind: 'line', line: 'l1', note: 'n' }).plan;
		expect(sent).toMatchObject({ path: '/all', query: { id: 1, line: 'l1' }, body: { note: 'n' } });
	});

	it('leaves fields of other choices alone: they are not on screen', () => {
		expect(chosen({ kind: 'line', line: 'l1' }).read).not.toContain('userId');
	});

	it.each(['other', '', 'toString', undefined])('refuses %j of an expression with those there are', (kind) => {
		expect(() => chosen({ kind })).toThrow('"Label of kind" cannot be');
	});

	it('names an empty field of the choice as on screen', () => {
		expect(() => chosen({ kind: 'user' })).toThrow('"Label of userId" is empty');
	});
});

describe('one of several fields that must be filled in', () => {
	const rule = (...fields: string[]) => ({
		atLeastOneOf: [{ fields, message: 'is empty, and so is the other', advice: 'Fill in one.' }],
	});

	it('may be any of them', () => {
		expect(plan({ first: body(), last: body() }, { last: 'B' }, rule('first', 'last')).body).toEqual({ last: 'B' });
	});

	it('is asked for by the name of the first', () => {
		const error = thrownBy(() => plan({ first: body(), last: body() }, {}, rule('first', 'last')));
		expect(error).toMatchObject({
			message: '"Label of first" is empty, and so is the other',
			advice: 'Fill in one.',
		});
	});

	it('is asked for by the name of the collection that they are in', () => {
		const fields = { 'more.first': body(), 'more.last': body() };
		expect(() => plan(fields, {}, rule(...Object.keys(fields)))).toThrow('"Label of more" is empty');
	});

	it('is not there when all that it gives is an empty list', () => {
		const fields = { phones: addedTo('channels', () => []), emails: addedTo('channels', asItIs) };
		expect(() => plan(fields, { phones: ',' }, rule('phones', 'emails'))).toThrow('"Label of phones"');
	});
});
