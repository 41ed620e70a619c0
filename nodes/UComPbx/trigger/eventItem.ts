import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isoUtc } from '../../shared/conversions/dateTime';
import { scrubbed } from '../../shared/response/scrubbed';
import type { Course } from './callCourse';
import type { Choice } from './choice';
import { extensionIn, textIn, type PbxEvent } from './pbxEvent';
import { BY_TYPE } from './triggerEvents';

/** The item of an event, without what is not known. With Simplify off the event comes as the PBX has posted it. */
export function eventItem(
	{ simplify }: Choice,
	event: PbxEvent,
	label: string,
	course: Course,
	secrets: readonly string[],
): INodeExecutionData {
	const front = { event: label, eventAt: momentOf(event) };
	const told = !simplify ? event.payload : BY_TYPE[event.type] ? otherRecord(event) : callRecord(event, course);
	return { json: scrubbed({ ...front, ...told } as IDataObject, { secrets, without: [], signedLinks: [] }) };
}

const momentOf = ({ at, payload }: PbxEvent) =>
	at === undefined ? textIn(payload, 'change_dt') : isoUtc(new Date(at));

/** The words for the end of a call that nobody took: what the PBX says of the last phone. */
const OUTCOMES: Record<string, string> = {
	BUSY: 'busy',
	CANCEL: 'canceled',
	CONGESTION: 'failed',
	CHANUNAVAIL: 'failed',
	NOANSWER: 'noAnswer',
};

export function outcomeOf({ type, status = '' }: PbxEvent, { direction, isAnswered }: Course): string {
	if (type === 'answer') return 'answered';
	if (type !== 'hangup') return 'inProgress';
	if (isAnswered) return 'answered';
	return direction === 'incoming' ? 'missed' : (OUTCOMES[status] ?? 'unknown');
}

/** Durations come in microseconds. */
const secondsIn = (payload: IDataObject, name: string): number | undefined => {
	const micros = textIn(payload, name);
	return micros === undefined || Number.isNaN(Number(micros)) ? undefined : Math.round(Number(micros) / 1000) / 1000;
};

/** Converted values, as they came. */
const CONVERTED = ['EventTime', 'Duration', 'BridgedDuration', 'CallerExtension', 'CalledExtension'];

/** What an event tells of its call. */
function callRecord(event: PbxEvent, course: Course): IDataObject {
	const { payload, type, legId } = event;
	const text = (name: string) => textIn(payload, name);
	const ended = type === 'hangup';
	const at = momentOf(event);
	const from = text('RemoteNumber') ?? text('CallerIDNum');
	const to = text('CalledNumber');
	const recording = ended ? course.recording : undefined;
	return {
		callId: text('CallID'),
		direction: course.direction,
		outcome: outcomeOf(event, course),
		ended,
		from,
		to,
		otherParty: course.direction === 'incoming' ? from : course.direction === 'outgoing' ? to : undefined,
		ownNumber: text('CalledDID'),
		startedAt: type.startsWith('dial-') ? at : undefined,
		answeredAt: type === 'answer' ? at : undefined,
		endedAt: ended ? at : undefined,
		durationSeconds: secondsIn(payload, 'Duration'),
		talkSeconds: secondsIn(payload, 'BridgedDuration'),
		agent: agentOf(event),
		recording: recording === undefined ? undefined : { id: recording, available: true },
		status: text('CallStatus'),
		raw: Object.fromEntries(CONVERTED.map((name) => [name, text(name)])),
		callerName: text('CallerIDName'),
		callApiId: text('CallAPIID'),
		legId,
		callbackId: text('CallBackID'),
		transferred: text('Transfered')?.toLowerCase() === 'yes' || undefined,
		remoteNumber: text('RemoteNumber'),
		callerExtension: extensionIn(payload, 'CallerExtension'),
		calledExtension: extensionIn(payload, 'CalledExtension'),
	} as IDataObject;
}

/** Whose phone it is: the called one of a call that comes in, the calling one of a call that goes out. */
function agentOf({ payload, flow }: PbxEvent): IDataObject | undefined {
	const side = flow === 'out' ? 'Caller' : 'Called';
	const extension = extensionIn(payload, `${side}Extension`);
	const id = textIn(payload, `${side}ExtensionID`);
	return extension === undefined && id === undefined ? undefined : ({ extension, id } as IDataObject);
}

/** What messages, agents and statuses tell, under names of one kind; a voicemail's are not known. */
const NAMES: Record<string, string> = {
	agent_id: 'agentId',
	agent_status: 'status',
	agent_type: 'agentType',
	agent_number: 'agentNumber',
	event_source: 'source',
	extension_name: 'extension',
	extension_id: 'extensionId',
	did_number: 'ownNumber',
	src_number: 'from',
	dst_number: 'to',
	client_id: 'clientId',
	old_status_id: 'oldStatusId',
	new_status_id: 'newStatusId',
	change_dt: 'changedAt',
};

function otherRecord({ payload }: PbxEvent): IDataObject {
	return Object.fromEntries(Object.entries(payload).map(([name, value]) => [NAMES[name.toLowerCase()] ?? name, value]));
}
