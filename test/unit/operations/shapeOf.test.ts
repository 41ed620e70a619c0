import { shapeOf } from '../../../nodes/shared/operations/shapeOf';

/** What Account > Check API shows of an answer: names and kinds, and no value. */
describe('the shape of an answer', () => {
	it.each([
		[[{ id: 7, name: 'Ada', '+12125550123': 1 }], 'list of 1 {id: number, name: text, ...: number}'],
		[{ a: { b: { c: { d: 1 } } } }, '{a: {b: {c: {...}}}}'],
		[[], 'empty list'],
		[null, 'nothing'],
	])('%j', (answer, shape) => {
		expect(shapeOf(answer)).toBe(shape);
	});

	it('lists in lists are not followed for ever', () => {
		const nested = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 1);
		expect(shapeOf(nested)).toMatch(/^(list of 1 )+\.\.\.$/);
	});
});
