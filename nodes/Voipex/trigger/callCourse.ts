import type { EventMemory } from '../../shared/triggers/eventMemory';
import { contentOf, isNamed, type HookEvent } from './hookEvent';

/** What is known of a call, noted on its ID. */
const ANSWERED = 'answered';
const QUEUED = 'queued';
const TOLD_AS_MISSED = 'told missed';
const directionMark = (word: string) => `way ${word.slice(0, 20)}`;
const rings = (line: string) => `+${line.slice(0, 20)}`;
const ringsNoMore = (line: string) => `-${line.slice(0, 20)}`;

/** Agents' events have neither ID nor time: the same words again within this are a repetition. */
const REPETITION_MS = 60_000;

/** What an event tells that matters later. */
export interface Told {
	isRepetition: boolean;
}

/** Notes what an event says of its call. */
export function noted(memory: EventMemory, event: HookEvent): Told {
	if (!isNamed(event)) return { isRepetition: isRepetition(memory, event) };
	const { kind, told } = event;
	const { UniqueId: callId, Line: line, Direction: direction, Queue: queue } = told;
	if (callId === undefined) return { isRepetition: false };
	const marks = [
		...(direction === undefined ? [] : [directionMark(direction)]),
		...(kind === 'answered' ? [ANSWERED] : []),
		...(queue === undefined ? [] : [QUEUED]),
		...(kind === 'ringing' && line !== undefined ? [rings(line)] : []),
		...(kind === 'hangup' && line !== undefined ? [ringsNoMore(line)] : []),
	];
	memory.subjects.add(callId, ...marks);
	return { isRepetition: false };
}

function isRepetition({ subjects }: EventMemory, event: HookEvent): boolean {
	const [now, content] = [Date.now(), contentOf(event)];
	const placeOf = (moment: number) => `said ${content} ${Math.floor(moment / REPETITION_MS)}`;
	const places = [now - REPETITION_MS, now, now + REPETITION_MS].map(placeOf);
	const isSaid = places
		.flatMap((place) => subjects.marksOn(place))
		.some((moment) => Math.abs(now - Number(moment)) < REPETITION_MS);
	if (!isSaid) subjects.add(placeOf(now), String(now));
	return isSaid;
}

const marksOf = ({ subjects }: EventMemory, { told }: HookEvent) =>
	told.UniqueId === undefined ? [] : subjects.marksOn(told.UniqueId);

/** Somebody has taken the call, as far as is known by now. */
export const wasAnswered = (memory: EventMemory, event: HookEvent): boolean =>
	marksOf(memory, event).includes(ANSWERED);

/** As the event or an earlier one of its call says it. */
export function directionWord(memory: EventMemory, event: HookEvent): string | undefined {
	const [first] = marksOf(memory, event).filter((mark) => mark.startsWith(directionMark('')));
	return event.told.Direction ?? first?.slice(directionMark('').length);
}

const NOBODY = 'no user response';

/** The end of a call, or of one phone's part in it, where nobody answered. */
export const isUnanswered = ({ kind, told }: HookEvent): boolean =>
	kind === 'hangup' && told.Reason?.toLowerCase() === NOBODY;

/** Of an outgoing call the own extension is both caller and line. */
export const isFromOwnLine = ({ told: { From: from, Line: line } }: HookEvent): boolean =>
	line !== undefined && line === from;

function isOutgoing(memory: EventMemory, event: HookEvent): boolean {
	const word = directionWord(memory, event)?.toLowerCase();
	return word === undefined ? isFromOwnLine(event) : word.startsWith('outgoing');
}

/** The page shows missed calls without a line. With one it may be the part of one phone of several. */
export const mayGoOn = (event: HookEvent): boolean => isUnanswered(event) && event.told.Line !== undefined;

/** Nobody has taken this call that came in. */
export function isMissed(memory: EventMemory, event: HookEvent): boolean {
	if (!isUnanswered(event) || isOutgoing(memory, event)) return false;
	if (!mayGoOn(event)) return true;
	const marks = marksOf(memory, event);
	// A queue goes on to its next agent, however long that takes, and its end is told without a line.
	if (event.told.Queue !== undefined || marks.includes(QUEUED)) return false;
	const stillRings = marks.some((mark) => mark.startsWith('+') && !marks.includes(`-${mark.slice(1)}`));
	return !stillRings && !marks.includes(ANSWERED);
}

/** One phone of several did not take the call that came in. */
export const isPart = (memory: EventMemory, event: HookEvent): boolean =>
	mayGoOn(event) && !isOutgoing(memory, event) && !isMissed(memory, event);

/** A call is told as missed once. */
export function claimMissed({ subjects }: EventMemory, { told }: HookEvent): boolean {
	return told.UniqueId === undefined || subjects.add(told.UniqueId, TOLD_AS_MISSED);
}
