import type { IExecuteFunctions } from 'n8n-workflow';

import type { ItemError } from '../../../nodes/shared/errors/itemError';
import { Failures } from '../../../nodes/shared/execution/failures';

function told(messages: string[], inputItems = 20): unknown[] {
	const hints: unknown[] = [];
	const failures = new Failures();
	messages.forEach((message, index) => failures.note(index, { message: `${message} [item ${index}]` } as ItemError));
	failures.tell({
		getInputData: () => new Array(inputItems),
		addExecutionHints: (...all: unknown[]) => hints.push(...all),
	} as unknown as IExecuteFunctions);
	return hints;
}

const warning = (message: string) => [{ message, location: 'outputPane', type: 'warning' }];

it('one reason is said once, without the item it was said of', () => {
	expect(told(['Not found', 'Not found'])).toEqual(warning('2 of 20 items failed: Not found'));
});

it('several are counted, the most frequent first, no more than three', () => {
	const message = '6 of 20 items failed: 3 B; 1 A; 1 C; and 1 more reasons';
	expect(told(['A', 'B', 'C', 'B', 'D', 'B'])).toEqual(warning(message));
});

it('a long one is cut', () => {
	const [hint] = told(['x'.repeat(500)]) as Array<{ message: string }>;
	expect(hint.message).toBe(`1 of 20 items failed: ${'x'.repeat(160)}...`);
});

it('nothing where nothing failed, nor of a single item', () => {
	expect(told([])).toEqual([]);
	expect(told(['Not found'], 1)).toEqual([]);
});

it('an n8n without hints goes on', () => {
	const failures = new Failures();
	failures.note(0, { message: 'Not found' } as ItemError);
	expect(() => failures.tell({ getInputData: () => [1, 2] } as unknown as IExecuteFunctions)).not.toThrow();
});
