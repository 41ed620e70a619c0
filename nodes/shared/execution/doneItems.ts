import type { IExecuteFunctions } from 'n8n-workflow';

import type { ItemError } from '../errors/itemError';
import { OperationFailed } from '../errors/operationFailed';
import type { Operation } from '../model/operation';

/**
 * What a run that acts has done before an item stopped it. n8n's Retry button makes a new execution out of a failed
 * one, which knows nothing of that but the calls it waits for.
 */
export class DoneItems {
	private readonly done = new Set<number>();
	/** What of them was under way when another stopped the run, and may have acted. */
	private readonly unclear = new Set<number>();
	private hasFailed = false;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
	) {}

	note(itemIndex: number): void {
		if (this.operation.effect === 'acts') this.done.add(itemIndex);
	}

	/** The first to fail stops the run, and says itself what may have become of it. */
	noteFailed(itemIndex: number, error: unknown): void {
		const isUnclear = error instanceof OperationFailed && error.wording.mayHaveActed === true;
		if (this.hasFailed && isUnclear) this.unclear.add(itemIndex);
		this.hasFailed = true;
	}

	/** Adds to the error that stops the run which items are done. @param areKept n8n's Retry button knows of them */
	tellIn(error: ItemError, areKept: boolean): ItemError {
		const acted = [...this.done]
			.filter((itemIndex) => !isDry(this.context, itemIndex))
			.sort((one, other) => one - other);
		const unclear = [...this.unclear].sort((one, other) => one - other);
		const notes = [acted.length > 0 && doneNote(acted, areKept), unclear.length > 0 && unclearNote(unclear)];
		if (notes.some(Boolean)) error.description = [error.description, ...notes].filter(Boolean).join(' ');
		return error;
	}
}

function doneNote(acted: number[], areKept: boolean): string {
	const them = acted.length === 1 ? 'it' : 'them';
	const are = acted.length === 1 ? `Item ${acted[0]} is` : `Items ${ranges(acted)} are`;
	const retried = areKept
		? `n8n's Retry button does not do ${them} again.`
		: `n8n's Retry button would do ${them} again. Run the rest alone.`;
	return `${are} done; ${retried}`;
}

const unclearNote = (items: number[]): string =>
	`${items.length === 1 ? 'Item' : 'Items'} ${ranges(items)} failed as well, and may be done all the same.`;

function isDry(context: IExecuteFunctions, itemIndex: number): boolean {
	const { dryRun } = context.getNodeParameter('options', itemIndex, {}) as { dryRun?: unknown };
	return String(dryRun).toLowerCase() === 'true';
}

/** 0, 1, 2, 5: "0 to 2, 5" */
function ranges(numbers: number[]): string {
	const groups: number[][] = [];
	for (const number of numbers) {
		const last = groups.at(-1);
		if (last?.at(-1) === number - 1) last.push(number);
		else groups.push([number]);
	}
	return groups.map((group) => (group.length === 1 ? `${group[0]}` : `${group[0]} to ${group.at(-1)}`)).join(', ');
}
