import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { listed } from '../../shared/conversions/textField';
import { objectIn } from '../../shared/triggers/looseFields';
import type { CallEvent } from './callEvent';
import type { NamedPhase } from './eventNames';
import { sameNumber } from '../northAmerica';

/** What the user wants of the account's events, and how. Lists that are empty narrow nothing down. */
export interface Choice {
	events: string[];
	directions: string[];
	businessNumbers: string[];
	extensions: string[];
	/** In lower case. */
	eventNames: string[];
	fetchCall: boolean;
	downloadRecording: boolean;
	waitMs: number;
	binaryProperty: string;
	simplify: boolean;
}

/** What an event is, as far as is known: its phase, and whether its call was missed. */
export interface Finding {
	phase?: NamedPhase;
	missed: boolean;
}

const LONGEST_WAIT_SECONDS = 120;
const SEPARATOR = /[,;\n]/;

export function choiceOf(context: IWebhookFunctions | IHookFunctions): Choice {
	const filters = objectIn(given(context, 'filters')) ?? {};
	const options = objectIn(given(context, 'options')) ?? {};
	const seconds = Number(options.waitSeconds ?? 30) || 0;
	return {
		events: namesIn(given(context, 'events')),
		directions: namesIn(given(context, 'directions')),
		businessNumbers: namesIn(filters.businessNumbers),
		extensions: namesIn(filters.extensions),
		eventNames: namesIn(filters.eventNames).map((name) => name.toLowerCase()),
		fetchCall: options.fetchCall === true || options.downloadRecording === true,
		downloadRecording: options.downloadRecording === true,
		waitMs: Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS) * 1000,
		binaryProperty: String(options.binaryPropertyName || 'data'),
		simplify: options.simplify !== false,
	};
}

/** Where an expression fails, nothing is chosen: MightyCall, which waits for an answer, cannot mend it. */
function given(context: IWebhookFunctions | IHookFunctions, name: string): unknown {
	try {
		return context.getNodeParameter(name, null);
	} catch {
		return undefined;
	}
}

/** An expression may give text or one of several in place of a list, or nothing. What is neither names nothing. */
function namesIn(value: unknown): string[] {
	const parts = [value].flat().filter((part) => typeof part === 'string' || typeof part === 'number');
	return parts.flatMap((part) => listed(part, SEPARATOR));
}

/** Calls of other numbers are none of this trigger's business: a call keeps its numbers. */
export function concerns({ businessNumbers }: Choice, { from, to }: CallEvent): boolean {
	if (businessNumbers.length === 0) return true;
	return businessNumbers.some((number) => sameNumber(number, from) || sameNumber(number, to));
}

/** Whose event it is, is asked elsewhere: that may turn out later. */
export function wants(choice: Choice, event: CallEvent, { phase, missed }: Finding): boolean {
	const { events, directions, eventNames } = choice;
	if (directions.length > 0 && !directions.includes(event.direction ?? '')) return false;
	const isNamed = eventNames.includes(event.eventType.toLowerCase());
	if (isNamed || (events.includes('any') && eventNames.length === 0)) return true;
	return (phase !== undefined && events.includes(phase)) || (missed && events.includes('missed'));
}

/** What the item calls it. A missed call is one that has completed too: whoever asked for those alone finds them so. */
export function eventLabel({ events }: Choice, { phase, missed }: Finding): string {
	const onlyAsCompleted = events.includes('completed') && !events.includes('missed') && !events.includes('any');
	return missed && !onlyAsCompleted ? 'missed' : (phase ?? 'other');
}
