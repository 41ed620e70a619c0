import type { IDataObject } from 'n8n-workflow';

import { digest } from '../../../credentials/session/sessionKey';
import { valueAt } from '../../../credentials/session/valueAt';
import { directionOf, type Direction } from './eventNames';

/** https://api.mightycall.com/v4/doc, Webhooks: one event of one call. What it does not say is undefined. */
export interface CallEvent {
	/** As it came. */
	payload: IDataObject;
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

/** The event in a webhook's body; undefined when it is none. */
export function callEventIn(payload: IDataObject): CallEvent | undefined {
	const eventType = valueAt(payload, 'EventType');
	const about = valueAt(payload, 'Body');
	if (typeof eventType !== 'string' || eventType === '' || !isObject(about)) return undefined;
	return {
		payload,
		eventType,
		guid: textAt(payload, 'Guid') ?? digest(JSON.stringify(payload)),
		timestamp: textAt(payload, 'Timestamp'),
		direction: directionOf(eventType),
		callId: textAt(about, 'Id'),
		from: textAt(about, 'From'),
		to: textAt(about, 'To'),
		extension: textAt(about, 'Extension'),
	};
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textAt(source: object, name: string): string | undefined {
	const value = valueAt(source, name);
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return text === '' ? undefined : text;
}
