/** Which of the conditions an item has not passed; the last is the provider's own list. */
export type GateRule = 'consent' | 'doNotContact' | 'hours' | 'contactedBefore' | 'optOut';

/** Why nothing is sent. */
export interface Verdict {
	rule: GateRule;
	/** "outside 08:00-20:00: it is Sunday, 21:15 in Europe/Prague" */
	reason: string;
	/** The same for all items that are skipped for it: "outside 08:00-20:00". */
	short: string;
}
