import type { INodeProperties } from 'n8n-workflow';

import { byChoice } from '../../../nodes/shared/request/dependentFields';
import type { RequestPlan } from '../../../nodes/shared/model/provider';

const fields = [
	{ displayName: 'Kind', name: 'kind', type: 'options', default: 'user' },
	{ displayName: 'User ID', name: 'userId', type: 'string', default: '' },
] as INodeProperties[];

const adjust = byChoice(fields, 'send', 'kind', {
	user: { path: '/users/{userId}', parameters: { userId: { in: 'path' } } },
	line: { parameters: { line: { in: 'query' }, note: { in: 'body' } } },
});

function chosen(values: Record<string, unknown>) {
	const read: string[] = [];
	const plan: RequestPlan = { path: '/all', pathParameters: { id: '1' }, query: { a: 1 }, body: { b: 2 } };
	adjust(plan, (field) => {
		read.push(field);
		return values[field];
	});
	return { plan, read };
}

it('the choice decides the path and its parameters', () => {
	expect(chosen({ kind: 'user', userId: 'u1' }).plan).toEqual({
		path: '/users/{userId}',
		pathParameters: { id: '1', userId: 'u1' },
		query: { a: 1 },
		body: { b: 2 },
	});
});

it('a choice without a path keeps the one of the row', () => {
	expect(chosen({ kind: 'line', line: 'l1', note: 'n' }).plan).toMatchObject({
		path: '/all',
		query: { a: 1, line: 'l1' },
		body: { b: 2, note: 'n' },
	});
});

it('fields of other choices are not read: they are not on screen', () => {
	expect(chosen({ kind: 'line', line: 'l1' }).read).not.toContain('userId');
});

it.each(['other', '', 'toString', undefined])(
	'a choice of %j from an expression is refused with those there are',
	(kind) => {
		expect(() => chosen({ kind })).toThrow('"Kind" cannot be');
	},
);

it('an empty field of the choice is named as on screen', () => {
	expect(() => chosen({ kind: 'user' })).toThrow('"User ID" is empty');
});
