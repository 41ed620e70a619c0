import type { IExecuteFunctions } from 'n8n-workflow';

import type { ItemError } from '../../../nodes/shared/errors/itemError';
import { OperationFailed } from '../../../nodes/shared/errors/operationFailed';
import { DoneItems } from '../../../nodes/shared/execution/doneItems';
import { acts } from '../../../nodes/shared/request/effects';

const context = { getNodeParameter: () => ({}) } as unknown as IExecuteFunctions;
const thing = acts('POST /things', { deed: 'The thing', check: 'Look' });

const failure = (mayHaveActed: boolean) => new OperationFailed({ message: 'No', description: '', mayHaveActed });

/** @param failed items in the order in which they failed, and whether it is unclear what became of each */
function told(done: number[], failed: Array<[number, boolean]>, description?: string): unknown {
	const items = new DoneItems(context, thing);
	done.forEach((index) => items.note(index));
	failed.forEach(([index, isUnclear]) => items.noteFailed(index, failure(isUnclear)));
	return items.tellIn({ description } as ItemError, false).description;
}

it('says which items are done', () => {
	expect(told([4, 0, 1], [[2, false]], 'Look at it.')).toBe(
		"Look at it. Items 0 to 1, 4 are done; n8n's Retry button would do them again. Run the rest alone.",
	);
});

it('says which others may be done, and nothing of the one that the error is of', () => {
	const failed: Array<[number, boolean]> = [
		[2, true],
		[5, false],
		[4, true],
		[3, true],
	];
	expect(told([], failed)).toBe('Items 3 to 4 failed as well, and may be done all the same.');
	expect(
		told(
			[0],
			[
				[2, false],
				[3, true],
			],
		),
	).toMatch(/^Item 0 is done; .* Item 3 failed as well, and may be done/);
});

it('leaves the error as it is where there is nothing to say', () => {
	expect(told([], [[2, true]])).toBeUndefined();
});
