import type { IExecuteFunctions } from 'n8n-workflow';

import type { ItemError } from '../errors/itemError';

const REASONS = 3;
const LONGEST = 160;

/** The items that failed in a run that went on, for the hint under the node. */
export class Failures {
	private readonly reasons = new Map<number, string>();

	note(itemIndex: number, { message }: ItemError): void {
		const reason = message.replace(/ \[item \d+\]/, '');
		this.reasons.set(itemIndex, reason.length > LONGEST ? `${reason.slice(0, LONGEST)}...` : reason);
	}

	/** "2 of 20 items failed: The number was refused"; nothing of a single item, whose error is all there is to see. */
	tell(context: IExecuteFunctions): void {
		const { length } = context.getInputData();
		if (this.reasons.size === 0 || length === 1) return;
		const message = `${this.reasons.size} of ${length} items failed: ${this.told()}`;
		context.addExecutionHints?.({ message, location: 'outputPane', type: 'warning' });
	}

	/** The most frequent first. */
	private told(): string {
		const counts = new Map<string, number>();
		for (const reason of this.reasons.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
		const sorted = [...counts].sort(([, one], [, other]) => other - one);
		const shown = sorted
			.slice(0, REASONS)
			.map(([reason, count]) => (sorted.length === 1 ? reason : `${count} ${reason}`));
		const others = sorted.length - shown.length;
		return `${shown.join('; ')}${others > 0 ? `; and ${others} more reasons` : ''}`;
	}
}
