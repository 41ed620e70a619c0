import type { IDataObject } from 'n8n-workflow';

import { isoUtc } from '../shared/conversions/dateTime';
import type { CallMapping, CallSource, Direction, OutcomeRow } from '../shared/calls/callMapping';
import { callRecord } from '../shared/calls/callRecord';
import { wordsAs } from '../shared/calls/wordsAs';

/** `2021-01-01 16:29:38.76`, also with a comma: UTC. What is none stays as it came. */
function moment(value: unknown): unknown {
	const written = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:[.,](\d{1,3})\d*)?$/.exec(String(value));
	return written ? isoUtc(`${written[1]}T${written[2]}.${written[3] ?? '0'}Z`) : value;
}

const at = (from: string): CallSource => ({ from, as: moment });
const flow = (from: string): CallSource => ({
	from,
	as: wordsAs<Direction>({ in: 'incoming', out: 'outgoing' }),
});

/** Names written in the past (`released`) are still those of the provider: workflows read them. */
const asReleased = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

/** The person behind a phone; menus and queues are none. */
function agent({ extension_id: id, extension_name: extension, extension_type: type }: IDataObject): unknown {
	const isPhone = type === undefined || type === null || type === 'phone';
	return isPhone && (id ?? extension) !== undefined && (id ?? extension) !== null ? { extension, id } : undefined;
}

const queue = ({ extension_type: type, extension_name: name }: IDataObject) => (type === 'queue' ? name : undefined);

/** Of the legs, the first that is recorded. */
function recording({ record_uuid: own, cdr }: IDataObject): unknown {
	const legs = Array.isArray(cdr) ? (cdr as IDataObject[]) : [];
	const id = own ?? legs.map(({ record_uuid: uuid }) => uuid).find(Boolean);
	return id === undefined || id === null || id === '' ? undefined : { id, available: true };
}

/** What all rows of the history have: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28311707 */
const PAST: CallMapping['fields'] = {
	callId: 'call_uuid',
	direction: flow('flow'),
	ended: () => true,
	from: 'from_username',
	to: 'to_username',
	ownNumber: 'did_number',
	startedAt: at('init_time_gmt'),
	answeredAt: at('bridged_time_gmt'),
	endedAt: at('hangup_time_gmt'),
	durationSeconds: 'duration',
	talkSeconds: 'bridged_duration',
	agent,
	recording,
	queue,
	status: 'result',
};

/**
 * `result` of a whole call. `bridged` is a talk with a person; `answered` may be a menu or a queue alone, so an incoming
 * call that is not bridged was missed (INFERRED).
 */
export const CALL_OUTCOMES: readonly OutcomeRow[] = [
	{ when: { result: ['bridged'] }, outcome: 'answered' },
	{ when: { 'cdr.result': ['voicemail'] }, outcome: 'voicemail' },
	{ when: { result: ['*'] }, direction: 'incoming', outcome: 'missed' },
	{ when: { result: ['not answered'] }, direction: 'outgoing', outcome: 'noAnswer' },
	{ when: { result: ['busy'] }, outcome: 'busy' },
	{ when: { result: ['failed', 'rejected'] }, outcome: 'failed' },
];

/** `result` of one leg, whose call may have been taken on another. */
export const LEG_OUTCOMES: readonly OutcomeRow[] = [
	{ when: { result: ['answered', 'bridged'], extension_type: ['ivr', 'queue', 'fax'] }, outcome: 'unknown' },
	{ when: { result: ['answered', 'bridged'] }, outcome: 'answered' },
	{ when: { result: ['voicemail'] }, outcome: 'voicemail' },
	{ when: { result: ['answered elsewhere'] }, outcome: 'unknown' },
	{ when: { result: ['not answered'], calls_result: ['bridged'] }, direction: 'incoming', outcome: 'unknown' },
	{ when: { result: ['not answered'] }, direction: 'incoming', outcome: 'missed' },
	{ when: { result: ['not answered'] }, direction: 'outgoing', outcome: 'noAnswer' },
	{ when: { result: ['busy'] }, outcome: 'busy' },
	{ when: { result: ['failed', 'rejected'] }, outcome: 'failed' },
];

/** What is in the list of live calls has not ended. */
export const LIVE_OUTCOMES: readonly OutcomeRow[] = [{ when: { call_api_id: ['*'] }, outcome: 'inProgress' }];

const RELEASED = asReleased(
	'call_uuid',
	'flow',
	'result',
	'init_time_gmt',
	'from_username',
	'to_username',
	'did_number',
	'extension_id',
	'extension_name',
	'duration',
	'bridged_duration',
	'hangup_disposition',
);

export const pastCall = callRecord({
	fields: PAST,
	outcomes: CALL_OUTCOMES,
	behind: { ...RELEASED, legs: 'cdr' },
});

export const pastLeg = callRecord({
	fields: PAST,
	outcomes: LEG_OUTCOMES,
	behind: {
		extensionId: 'extension_id',
		hangupDisposition: 'hangup_disposition',
		application: 'application',
		callResult: 'calls_result',
	},
});

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28312066 */
export const liveCall = callRecord({
	fields: {
		callId: 'call_api_id',
		direction: flow('call_flow'),
		ended: () => false,
		from: 'caller_id_number',
		to: 'called_number',
		ownNumber: 'called_did',
		startedAt: at('init_time_gmt'),
		answeredAt: at('answer_time_gmt'),
		recording: ({ record_uuid: id }) => (id ? { id, available: false } : undefined),
	},
	outcomes: LIVE_OUTCOMES,
	behind: {
		...asReleased(
			'call_api_id',
			'call_flow',
			'extension_id',
			'caller_id_number',
			'caller_id_name',
			'called_number',
			'called_did',
			'init_time_gmt',
			'answer_time_gmt',
			'real_call',
		),
		callbackId: 'callback_id',
		callerExtension: 'caller_extension',
		calledExtension: 'called_extension',
		recordUuid: 'record_uuid',
	},
});

/** What Start Callback answers: the call is under way. */
export const startedCall = callRecord({
	fields: { callId: 'call_id', direction: () => 'outgoing', ended: () => false },
	outcomes: LIVE_OUTCOMES,
	behind: asReleased('call_id', 'call_api_id'),
});

/** An incoming call that no person took, whatever a menu or a queue did with it. */
export const isMissed = (record: IDataObject): boolean => pastCall(record).outcome === 'missed';
