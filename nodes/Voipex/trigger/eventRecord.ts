import type { IDataObject } from 'n8n-workflow';

import type { Direction, OutcomeRow } from '../../shared/calls/callMapping';
import { callRecord } from '../../shared/calls/callRecord';
import { wordsAs } from '../../shared/calls/wordsAs';
import type { EventMemory } from '../../shared/triggers/eventMemory';
import { directionWord, isFromOwnLine, isMissed, isPart, wasAnswered } from './callCourse';
import type { HookEvent } from './hookEvent';

/**
 * What an event says of its call; `missed` and `wasAnswered` are ours, of all that is known of it. "Normal Clearing"
 * alone says nothing of whether somebody answered.
 */
export const EVENT_OUTCOMES: readonly OutcomeRow[] = [
	{ when: { kind: ['hangup'], missed: ['true'] }, outcome: 'missed' },
	{ when: { kind: ['hangup'], Reason: ['answered elsewhere'] }, outcome: 'answered' },
	{ when: { kind: ['hangup', 'cdr'], wasAnswered: ['true'] }, outcome: 'answered' },
	{ when: { kind: ['hangup'], Reason: ['no user response'] }, direction: 'outgoing', outcome: 'noAnswer' },
	{ when: { kind: ['hangup'], Reason: ['no user response'], way: ['outgoinglocal'] }, outcome: 'noAnswer' },
	{ when: { kind: ['answered'] }, outcome: 'answered' },
	{ when: { kind: ['newcall', 'ringing', 'attendedtransfer'] }, outcome: 'inProgress' },
];

const directionOf = wordsAs<Direction>({
	incoming: 'incoming',
	outgoing: 'outgoing',
	incominglocal: 'internal',
	outgoinglocal: 'internal',
});

/** What nobody has taken of those that are not ours came in. */
function directionIn(memory: EventMemory, event: HookEvent, way: string | undefined): Direction | undefined {
	if (way !== undefined) return directionOf(way);
	if (isFromOwnLine(event)) return 'outgoing';
	return isMissed(memory, event) ? 'incoming' : undefined;
}

const ENDS = ['hangup', 'cdr'];

/** Where another phone has the call, or may take it, it goes on. */
function hasEnded(memory: EventMemory, event: HookEvent): boolean {
	const isElsewhere = event.told.Reason?.toLowerCase() === 'answered elsewhere';
	return ENDS.includes(event.kind) && !isElsewhere && !isPart(memory, event);
}

const recordOf = callRecord({
	fields: {
		callId: 'UniqueId',
		direction: 'direction',
		ended: 'ended',
		from: 'From',
		to: 'To',
		agent: agentOf,
		queue: 'Queue',
		status: 'Reason',
	},
	outcomes: EVENT_OUTCOMES,
});

/** Of the phone that the event is about, what is known. */
export function agentOf({ Login: name, Line: extension, Email: email }: IDataObject): IDataObject | undefined {
	const parts = Object.entries({ name, extension, email }).filter(([, value]) => value !== undefined);
	return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** The call record of an event of a call. What was converted stands under `raw` as it came. */
export function callOf(memory: EventMemory, event: HookEvent): IDataObject {
	const way = directionWord(memory, event);
	const record = recordOf({
		...event.told,
		kind: event.kind,
		ended: hasEnded(memory, event),
		way,
		direction: directionIn(memory, event, way),
		missed: isMissed(memory, event),
		wasAnswered: wasAnswered(memory, event),
	} as IDataObject);
	return way === undefined ? record : { ...record, raw: { Direction: way } };
}
