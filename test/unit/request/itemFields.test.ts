import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { fieldReader, labelIn } from '../../../nodes/shared/request/itemFields';

describe('reading the fields of an item', () => {
	const parameters: Record<string, unknown> = {
		to: '+15550101234',
		filters: { tag: 'vip', line: { __rl: true, mode: 'list', value: 'line-7' } },
	};
	const read = fieldReader(nodeWith(parameters).context, 0);

	it.each<[string, unknown]>([
		['to', '+15550101234'],
		['filters.tag', 'vip'],
		['filters.line', 'line-7'],
		['filters.other', undefined],
		['options.dryRun', undefined],
	])('%s', (field, expected) => {
		expect(read(field)).toBe(expected);
	});

	it('a field without an expression is read once for all items', () => {
		const { context, worked } = nodeWith(parameters);
		for (const item of [0, 1, 2]) {
			const ofItem = fieldReader(context, item);
			expect([ofItem('to'), ofItem('filters.tag'), ofItem('filters.line')]).toEqual(['+15550101234', 'vip', 'line-7']);
		}
		expect(worked).toEqual(['to of 0', 'filters of 0']);
	});

	it('one with an expression, however deep inside, is worked out for each item, once', () => {
		const { context, worked } = nodeWith({
			to: '={{ $json.to }}',
			filters: { rows: { row: [{ tag: '={{ $json.tag }}' }] } },
		});
		for (const item of [0, 1]) {
			const ofItem = fieldReader(context, item);
			expect([ofItem('to'), ofItem('to')]).toEqual([`item ${item}`, `item ${item}`]);
			ofItem('filters.rows');
			ofItem('filters.other');
		}
		expect(worked).toEqual(['to of 0', 'filters of 0', 'to of 1', 'filters of 1']);
	});

	it('two nodes do not share what they hold', () => {
		expect(fieldReader(nodeWith({ to: 'one' }).context, 0)('to')).toBe('one');
		expect(fieldReader(nodeWith({ to: 'other' }).context, 0)('to')).toBe('other');
	});
});

/** Works out fields as n8n does, and says which for which item. */
function nodeWith(parameters: Record<string, unknown>) {
	const worked: string[] = [];
	const getNodeParameter = (
		name: string,
		index: number,
		fallback: unknown,
		{ rawExpressions = false }: { rawExpressions?: boolean } = {},
	) => {
		const value = parameters[name] ?? fallback;
		if (rawExpressions) return value;
		worked.push(`${name} of ${index}`);
		return typeof value === 'string' && value.startsWith('=') ? `item ${index}` : value;
	};
	return { context: { getNodeParameter } as unknown as IExecuteFunctions, worked };
}

describe('the name of a field on screen', () => {
	const fields = [
		{ displayName: 'Caller', name: 'number', displayOptions: { show: { operation: ['make'] } } },
		{ displayName: 'Recipient', name: 'number', displayOptions: { show: { operation: ['send'] } } },
		{ displayName: 'Filters', name: 'filters', options: [{ displayName: 'Extension', name: 'ext' }] },
	] as INodeProperties[];

	it.each([
		['make', 'number', 'Caller'],
		['send', 'number', 'Recipient'],
		['send', 'filters.ext', 'Filters > Extension'],
		['send', 'filters.unknown', 'Filters > unknown'],
		['send', 'unknown', 'unknown'],
	])('%s %s: %s', (operation, field, label) => {
		expect(labelIn(fields, operation, field)).toBe(label);
	});
});
