import type { EventMemory } from '../../shared/triggers/eventMemory';
import type { CallEvent } from './callEvent';
import { OUTGOING_END, phaseNamed, type NamedPhase } from './eventNames';

/** What is known of a call, noted on its ID. */
const CONNECTED = 'connected';
const ENDED = 'ended';
const SEVERAL_USERS = 'several';
/** More users than this are not told apart: whoever filters by users then hears of the call. */
const MOST_USERS = 100;
const userMark = (extension: string) => `by ${extension.slice(0, 20)}`;

/**
 * Notes what an event says of its call.
 * @returns the event's phase; `completed` only for the end of the whole call, and once
 */
export function noted({ subjects }: EventMemory, event: CallEvent): NamedPhase | undefined {
	const { callId, eventType } = event;
	const phase = phaseNamed(eventType);
	if (callId === undefined) return phase === 'completed' && event.extension !== undefined ? undefined : phase;
	noteUser(subjects, callId, event.extension);
	if (phase === 'connected') subjects.add(callId, CONNECTED);
	if (phase !== 'completed') return phase;
	return isEndOfCall(subjects, event) && subjects.add(callId, ENDED) ? 'completed' : undefined;
}

/** Each user keeps a mark, for whoever filters by users. */
function noteUser(subjects: EventMemory['subjects'], callId: string, extension: string | undefined): void {
	if (extension === undefined) return;
	const own = userMark(extension);
	const users = usersIn(subjects.marksOn(callId));
	const isAlone = users.every((mark) => mark === own);
	subjects.add(callId, ...(users.length < MOST_USERS ? [own] : []), ...(isAlone ? [] : [SEVERAL_USERS]));
}

const usersIn = (marks: readonly string[]) => marks.filter((mark) => mark.startsWith('by '));

/** With an extension it is the end of this user's part, but for an outgoing call in which nobody else took part. */
function isEndOfCall(subjects: EventMemory['subjects'], { callId, eventType, extension }: CallEvent): boolean {
	if (extension === undefined) return true;
	return eventType === OUTGOING_END && !subjects.marksOn(callId!).includes(SEVERAL_USERS);
}

/** As far as is known by now, nobody has taken this call that has come to its end. */
export function isUnanswered(
	{ subjects }: EventMemory,
	{ direction, callId }: CallEvent,
	phase: NamedPhase | undefined,
): boolean {
	if (phase !== 'completed' || direction !== 'incoming' || callId === undefined) return false;
	return !subjects.marksOn(callId).includes(CONNECTED);
}

/** What concerns the call as a whole concerns whoever's phone rang or who took part. No extensions are all of them. */
export function concernsUser(
	{ subjects }: EventMemory,
	{ callId, extension }: CallEvent,
	extensions: readonly string[],
): boolean {
	if (extensions.length === 0) return true;
	if (extension !== undefined) return extensions.includes(extension);
	const marks = callId === undefined ? [] : subjects.marksOn(callId);
	return usersIn(marks).length >= MOST_USERS || extensions.some((one) => marks.includes(userMark(one)));
}
