import type { IDataObject } from 'n8n-workflow';

import type { Direction, OutcomeRow } from '../../shared/calls/callMapping';
import { callRecord } from '../../shared/calls/callRecord';
import { wordsAs } from '../../shared/calls/wordsAs';
import type { EventMemory } from '../../shared/triggers/eventMemory';
import { directionWord, isMissed, wasAnswered } from './callCourse';
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

const ENDS = ['hangup', 'cdr'];

/** Where another phone has the call, it goes on. */
const hasEnded = ({ kind, told: { Reason: reason = '' } }: HookEvent) =>
	ENDS.includes(kind) && reason.toLowerCase() !== 'answered elsewhere';

const recordOf = callRecord({
	fields: {
		callId: 'UniqueId',
		// What nobody has taken of those that are not ours came in.
		direction: ({ way, missed }) => directionOf(way) ?? (missed === true && way === undefined ? 'incoming' : undefined),
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
		ended: hasEnded(event),
		way,
		missed: isMissed(memory, event),
		wasAnswered: wasAnswered(memory, event),
	} as IDataObject);
	return way === undefined ? record : { ...record, raw: { Direction: way } };
}
