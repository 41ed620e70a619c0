import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { fieldReader, labelIn } from '../../../nodes/shared/request/itemFields';

describe('reading the fields of an item', () => {
	const parameters: Record<string, unknown> = {
		to: '+15550101234',
		filters: { tag: 'vip', line: { __rl: true, mode: 'list', value: 'line-7' } },
	};
	let reads = 0;
	const getNodeParameter = (name: string, _index: number, fallback: unknown) => {
		reads += 1;
		return parameters[name] ?? fallback;
	};
	const read = fieldReader({ getNodeParameter } as unknown as IExecuteFunctions, 0);

	it.each<[string, unknown]>([
		['to', '+15550101234'],
		['filters.tag', 'vip'],
		['filters.line', 'line-7'],
		['filters.other', undefined],
		['options.dryRun', undefined],
	])('%s', (field, expected) => {
		expect(read(field)).toBe(expected);
	});

	it('a collection is read once, however many of its fields are wanted', () => {
		const before = reads;
		const fresh = fieldReader({ getNodeParameter } as unknown as IExecuteFunctions, 0);
		fresh('filters.tag');
		fresh('filters.line');
		expect(reads - before).toBe(1);
	});
});

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
