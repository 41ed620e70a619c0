import { guardFlaws } from '../faults/guardFlaws';

it('each guard that the fault runs take out is marked in the source once', () => {
	expect(guardFlaws()).toEqual([]);
});
