import type { IDataObject } from 'n8n-workflow';

import { accountProbes } from '../../../nodes/shared/transport/accountProbes';

const probes = (rows: IDataObject[], changes = true) =>
	accountProbes(
		rows.map((json) => ({ json })),
		changes,
	);
const rows = (count: number, row: (index: number) => IDataObject) =>
	Array.from({ length: count }, (_none, index) => row(index));

it('what only reads: no item, and the last', () => {
	expect(
		probes(
			rows(100, (index) => ({ index })),
			false,
		),
	).toEqual([100, 99]);
});

it('what changes something, of few: all but the first', () => {
	expect(probes(rows(4, () => ({ same: true })))).toEqual([4, 1, 2, 3]);
});

it.each<[string, IDataObject]>([
	['a new value', { customer: 'two', tags: ['a'] }],
	['a new field', { customer: 'one', tags: ['a'], url: 'https://two.example' }],
	['a field less', { customer: 'one' }],
	['a new list', { customer: 'one', tags: ['b'] }],
])('of many: also the one item with %s', (_what, odd) => {
	const many = rows(500, () => ({ customer: 'one', tags: ['a'] }));
	many[321] = odd;
	expect(probes(many)).toEqual([500, 321, 499]);
});

it('names and numbers of their own use up none of the rest', () => {
	const many = rows(500, (index) => ({ name: `Ada ${index}`, to: `+1555010${index}`, customer: 'one' }));
	many[321] = { ...many[321], customer: 'two' };
	expect(probes(many)).toEqual([500, 1, 2, 3, 4, 5, 6, 7, 8, 9, 321, 499]);
});

it('twenty are enough', () => {
	expect(probes(rows(500, (index) => ({ [`field ${index}`]: index })))).toHaveLength(22);
});
