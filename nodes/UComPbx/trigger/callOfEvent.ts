import type { IDataObject } from 'n8n-workflow';

import type { CallMapping, OutcomeRow } from '../../shared/calls/callMapping';
import { callRecord } from '../../shared/calls/callRecord';
import { isoUtc } from '../../shared/conversions/dateTime';
import type { Course } from './callCourse';
import { textIn, withoutHost, type PbxEvent } from './pbxEvent';

/** What the PBX posts of a call: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28213730 */
const POSTED = [
	'CallID',
	'RemoteNumber',
	'CallerIDNum',
	'CallerIDName',
	'CalledNumber',
	'CalledDID',
	'CallStatus',
	'CallAPIID',
	'CallBackID',
	'SubCallID',
	'CallerExtension',
	'CallerExtensionID',
	'CalledExtension',
	'CalledExtensionID',
	'Transfered',
	'EventTime',
	'Duration',
	'BridgedDuration',
];

/** Times and durations come in microseconds. */
const moment = (micros: unknown): unknown => {
	const ms = Math.floor(Number(micros) / 1000);
	return ms > 0 ? isoUtc(new Date(ms)) : undefined;
};
const seconds = (micros: unknown): number | undefined =>
	Number.isNaN(Number(micros)) ? undefined : Math.round(Number(micros) / 1000) / 1000;

const isYes = (word: unknown) => String(word).toLowerCase() === 'yes' || undefined;

/** Whose phone it is: the called one of a call that comes in, the calling one of a call that goes out. */
function agent(event: IDataObject): IDataObject | undefined {
	const side = event.flow === 'out' ? 'Caller' : 'Called';
	const { [`${side}Extension`]: extension, [`${side}ExtensionID`]: id } = event;
	if (extension === undefined && id === undefined) return undefined;
	return { extension: extension === undefined ? undefined : withoutHost(extension), id };
}

/**
 * What an event says of its call. What the PBX says of the last phone is the end of a call that went out; one that came
 * in and that no person took was missed, whatever it says.
 */
export const EVENT_OUTCOMES: readonly OutcomeRow[] = [
	{ when: { type: ['answer'] }, outcome: 'answered' },
	{ when: { type: ['dial-in', 'dial-out'] }, outcome: 'inProgress' },
	{ when: { taken: ['yes'] }, outcome: 'answered' },
	{ when: { type: ['hangup'] }, direction: 'incoming', outcome: 'missed' },
	{ when: { CallStatus: ['busy'] }, outcome: 'busy' },
	{ when: { CallStatus: ['cancel'] }, outcome: 'canceled' },
	{ when: { CallStatus: ['congestion', 'chanunavail'] }, outcome: 'failed' },
	{ when: { CallStatus: ['noanswer'] }, outcome: 'noAnswer' },
];

/** Which moment of its call an event is. */
const MOMENTS = { 'dial-in': 'startedAt', 'dial-out': 'startedAt', answer: 'answeredAt', hangup: 'endedAt' } as const;

const mappingOf = (at: 'startedAt' | 'answeredAt' | 'endedAt'): CallMapping => ({
	fields: {
		callId: 'CallID',
		direction: 'direction',
		ended: () => at === 'endedAt',
		from: ({ RemoteNumber: outside, CallerIDNum: caller }) => outside ?? caller,
		to: 'CalledNumber',
		ownNumber: 'CalledDID',
		[at]: { from: 'EventTime', as: moment },
		durationSeconds: { from: 'Duration', as: seconds },
		talkSeconds: { from: 'BridgedDuration', as: seconds },
		agent,
		recording: ({ recording: id }) => (at === 'endedAt' && id !== undefined ? { id, available: true } : undefined),
		status: 'CallStatus',
	},
	outcomes: EVENT_OUTCOMES,
	behind: {
		callerName: 'CallerIDName',
		callApiId: 'CallAPIID',
		legId: 'SubCallID',
		callbackId: 'CallBackID',
		transferred: { from: 'Transfered', as: isYes },
		remoteNumber: 'RemoteNumber',
		callerExtension: { from: 'CallerExtension', as: withoutHost },
		calledExtension: { from: 'CalledExtension', as: withoutHost },
	},
});

const RECORDS = new Map(Object.entries(MOMENTS).map(([type, at]) => [type, callRecord(mappingOf(at))]));

/** The record of an event's call, as far as the event and those before it tell; undefined for one about no call. */
export function callOfEvent({ type, flow, payload }: PbxEvent, course: Course): IDataObject | undefined {
	const posted = POSTED.map((name) => [name, textIn(payload, name)]).filter(([, text]) => text !== undefined);
	const { direction, recording, isAnswered } = course;
	const known = { type, flow, direction, recording, taken: isAnswered ? 'yes' : undefined };
	return RECORDS.get(type)?.({ ...(Object.fromEntries(posted) as IDataObject), ...known });
}
