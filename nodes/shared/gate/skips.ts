import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Verdict } from './verdict';

/** What comes out of an item that did not pass. */
export const skippedRecord = ({ rule, reason }: Verdict): IDataObject => ({ skipped: true, rule, reason });

/** What Dry Run shows of it, beside the request. */
export const shownVerdict = (verdict: Verdict | undefined): IDataObject => ({
	beforeItActs: verdict ? skippedRecord(verdict) : { skipped: false },
});

/** The items of a run that were skipped, for the hint under the node. */
export class Skips {
	private readonly verdicts = new Map<number, Verdict>();

	note(itemIndex: number, verdict: Verdict): void {
		this.verdicts.set(itemIndex, verdict);
	}

	has(itemIndex: number): boolean {
		return this.verdicts.has(itemIndex);
	}

	/** "3 of 20 skipped: 2 outside 08:00-20:00, 1 on Do Not Contact" */
	tell(context: IExecuteFunctions): void {
		const { size } = this.verdicts;
		if (size === 0) return;
		const counts = new Map<string, number>();
		for (const { short } of this.verdicts.values()) counts.set(short, (counts.get(short) ?? 0) + 1);
		const reasons = [...counts].map(([short, count]) => (counts.size === 1 ? short : `${count} ${short}`));
		const message = `${size} of ${context.getInputData().length} skipped: ${reasons.join(', ')}`;
		context.addExecutionHints?.({ message, location: 'outputPane', type: 'info' });
	}
}
