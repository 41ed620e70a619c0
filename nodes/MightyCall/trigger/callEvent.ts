import type { IDataObject } from 'n8n-workflow';

import { digest } from '../../../credentials/foundation/digest';
import { fieldIn, objectIn, withField } from '../../shared/triggers/looseFields';
import { directionOf, type Direction } from './eventNames';

/** https://api.mightycall.com/v4/doc, Webhooks: one event of one call. What it does not say is undefined. */
export interface CallEvent {
	/** As it came; a Body that was text is an object. */
	payload: IDataObject;
	/** Empty when the body names none: then nobody knows what it tells. */
	eventType: string;
	/** Tells events apart; an event without one is known by its content. */
	guid: string;
	timestamp?: string;
	direction?: Direction;
	/** The same through all events of a call, as are `from` and `to`. */
	callId?: string;
	from?: string;
	to?: string;
	/** Whom of the users it is about; undefined when it is about the call as a whole. */
	extension?: string;
}

/**
 * What a webhook's body tells. Classic puts what it says of the call into Body and the rest beside it; each is looked
 * for in the other place as well, for nobody knows how the Call Center does it.
 */
export function callEventIn(posted: IDataObject): CallEvent {
	const body = objectIn(fieldIn(posted, 'Body'));
	const beside = body ? [posted, body] : [posted];
	const inside = [...beside].reverse();
	const eventType = textAt(beside, 'EventType') ?? '';
	return {
		payload: body ? withField(posted, 'Body', body) : posted,
		eventType,
		guid: textAt(beside, 'Guid') ?? digest(JSON.stringify(posted)),
		timestamp: textAt(beside, 'Timestamp'),
		direction: directionOf(eventType),
		// Where there are both, Id may be that of the event.
		callId: textAt(inside, 'CallId', 'Id'),
		from: textAt(inside, 'From'),
		to: textAt(inside, 'To'),
		extension: textAt(inside, 'Extension'),
	};
}

/** What makes it this event and no other: one Guid may stand for several, of several users say. */
export function identityOf({ guid, eventType, extension }: CallEvent): string {
	return JSON.stringify([guid, eventType, extension]);
}

/** What tells of no call may be anything, e.g. a check. */
export function tellsOfCall({ eventType, callId, from, to }: CallEvent): boolean {
	return eventType !== '' && (callId ?? from ?? to) !== undefined;
}

/** The first of the places that says it, under the first of the names. */
function textAt(places: IDataObject[], ...names: string[]): string | undefined {
	const found = places.flatMap((place) => names.map((name) => textOf(fieldIn(place, name))));
	return found.find((text) => text !== '');
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
