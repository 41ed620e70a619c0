import type { National } from './national';
import type { Screen } from './screen';

export interface NumberPlace {
	/** Dotted; empty where the user has named none. */
	place: string;
	/** The field that names it. */
	label: string;
}

/** Whom an operation calls or texts: what stands before it acts asks about them. */
export interface Recipient {
	/** The fields with their numbers. An extension or a feature code is nobody; the first with somebody outside counts. */
	fields: string[];
	/** Where a number without a country code is dialled; without it, numbers are compared as they are dialled. */
	national?: National;
	/** The field with the moment at which it happens, where that may be later. */
	at?: string;
	/** It has hours of its own. */
	withoutHours?: boolean;
	/** The number stands in the JSON body, at a place that users name. */
	inBody?: (screen: Screen) => NumberPlace;
}
