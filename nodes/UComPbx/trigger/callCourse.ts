import { digest } from '../../../credentials/foundation/digest';
import type { EventMemory } from '../../shared/triggers/eventMemory';
import type { PbxEvent } from './pbxEvent';

/** What is known of a call, noted on its ID. */
const ANSWERED = 'answered';
const CAME_IN = 'in';
const WENT_OUT = 'out';
const INTERNAL = 'internal';
/** A queue or menu says that no person took it. */
const TAKEN_BY_NOBODY = 'nobody';
const RANG = 'rang';
const DIALLED = 'dialled';
const recordingMark = (id: string) => `rec ${id}`;

const print = (legId: string) => digest(legId).slice(0, 8);

/** What an event tells that matters later. */
export interface Told {
	/** The first of its call: a phone that rings after another, or once more, makes no new call. */
	isFirst: boolean;
}

/** Notes what an event says of its call. */
export function noted({ subjects }: EventMemory, event: PbxEvent): Told {
	const { callId, type, legId, flow, isInternal } = event;
	if (callId === undefined) return { isFirst: true };
	const marks: string[] = [];
	if (flow) marks.push(flow === 'in' ? CAME_IN : WENT_OUT);
	if (isInternal) marks.push(INTERNAL);
	if (isTaken(event)) marks.push(ANSWERED);
	if (event.bridged === false) marks.push(TAKEN_BY_NOBODY);
	if (legId !== undefined) marks.push(type === 'hangup' ? `-${print(legId)}` : `+${print(legId)}`);
	const recording = recordingOf(event);
	if (recording) marks.push(recordingMark(recording));
	subjects.add(callId, ...marks);
	if (type === 'dial-in') return { isFirst: subjects.add(callId, RANG) };
	if (type === 'dial-out') return { isFirst: subjects.add(callId, DIALLED) };
	return { isFirst: true };
}

function recordingOf({ payload }: PbxEvent): string | undefined {
	const id = Object.entries(payload).find(([name]) => name.toLowerCase() === 'recid')?.[1];
	return typeof id === 'string' && id !== '' ? id : undefined;
}

/** A queue or menu answers whomever calls; it says itself whether a person did. */
function isTaken({ type, status, bridged }: PbxEvent): boolean {
	if (bridged !== undefined) return bridged;
	return type === 'answer' || (type === 'hangup' && status === 'ANSWER');
}

export interface Course {
	direction?: 'incoming' | 'outgoing' | 'internal';
	isAnswered: boolean;
	/** Nobody speaks and no phone rings any more, as far as is known. */
	isOver: boolean;
	/** The last recording of it. */
	recording?: string;
}

/** A call as far as it is known by now. @param menus IDs of the queues and menus that are listened to */
export function courseOf({ subjects }: EventMemory, event: PbxEvent, menus: readonly string[]): Course {
	const marks = event.callId === undefined ? [] : subjects.marksOn(event.callId);
	const isAnswered = marks.includes(ANSWERED) || isTaken(event);
	const open = marks.filter((mark) => mark.startsWith('+') && !marks.includes(`-${mark.slice(1)}`));
	// Between two agents no phone rings: the queue says when it is over.
	const waitsInMenu = !isAnswered && menus.includes(event.callerExtensionId ?? '') && !marks.includes(TAKEN_BY_NOBODY);
	const first = marks.find((mark) => mark === CAME_IN || mark === WENT_OUT) ?? event.flow;
	const outside = first === CAME_IN ? 'incoming' : first === WENT_OUT ? 'outgoing' : undefined;
	return {
		direction: marks.includes(INTERNAL) || event.isInternal ? 'internal' : outside,
		isAnswered,
		isOver: open.length === 0 && !waitsInMenu,
		recording: marks
			.filter((mark) => mark.startsWith(recordingMark('')))
			.map((mark) => mark.slice(4))
			.pop(),
	};
}

/** Of several events that could tell the end of a call one does. One that turns out to be answered later is told anew. */
export function claimEnd({ subjects }: EventMemory, { callId }: PbxEvent, { isAnswered }: Course): boolean {
	return callId === undefined || subjects.add(callId, isAnswered ? 'told answered' : 'told not answered');
}
