import type { IExecuteFunctions } from 'n8n-workflow';

import { beginningsOf } from '../../../nodes/shared/execution/itemKeys';
import type { Operation } from '../../../nodes/shared/model/operation';

const beginningsFor = (operation: Partial<Operation>) =>
	beginningsOf(
		{} as IExecuteFunctions,
		{ operation: operation as Operation, operationName: 'create', resource: {} as never, ahead: undefined },
		[],
	);

it('creations at once begin one in each turn of the event loop: none of them in step with another', () => {
	expect(beginningsFor({ effect: 'acts', keysOf: () => ['example'] })?.inATurn).toBe(1);
});

it('what has no key begins in the order of the input', () => {
	expect(beginningsFor({ effect: 'reads' })).toBeUndefined();
});
