import type { IDataObject } from 'n8n-workflow';

import type { CallMapping, CallSource, Direction, OutcomeRow } from '../shared/calls/callMapping';
import { callRecord } from '../shared/calls/callRecord';
import { wordsAs } from '../shared/calls/wordsAs';
import { isoUtc } from '../shared/conversions/dateTime';

/** With an offset it is UTC; in which zone others count depends on Time Zone, so they stay as they came. */
export const moment = (value: unknown): unknown =>
	/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(String(value)) ? isoUtc(value) : value;

const at = (from: string): CallSource => ({ from, as: moment });
const way = (from: string): CallSource => ({
	from,
	as: wordsAs<Direction>({ in: 'incoming', out: 'outgoing', loc: 'internal' }),
});

/** Names written in the past are still those of the provider: workflows read them. */
const asReleased = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

const isThere = (value: unknown) => value !== undefined && value !== null && value !== '';

/** Without the parts that are not told; nothing where none is. */
function known(parts: IDataObject): IDataObject | undefined {
	const told = Object.entries(parts).filter(([, value]) => isThere(value));
	return told.length === 0 ? undefined : Object.fromEntries(told);
}

const loginOf = ({ user }: IDataObject) => (user as IDataObject | null | undefined)?.login;

/**
 * `disposition` speaks of the channel: a caller who heard a menu or waited in a queue was answered there, so
 * `userAnswered` comes before it. Its words are those of Asterisk (INFERRED).
 */
export const CALL_OUTCOMES: readonly OutcomeRow[] = [
	{ when: { userAnswered: ['true'] }, outcome: 'answered' },
	{ when: { userAnswered: ['false'] }, direction: 'incoming', outcome: 'missed' },
	{ when: { disposition: ['answered'], userAnswered: ['false'] }, outcome: 'unknown' },
	{ when: { disposition: ['answered'] }, outcome: 'answered' },
	{ when: { disposition: ['no answer'] }, direction: 'incoming', outcome: 'missed' },
	{ when: { disposition: ['no answer'] }, direction: 'outgoing', outcome: 'noAnswer' },
	{ when: { disposition: ['busy'] }, outcome: 'busy' },
	{ when: { disposition: ['failed'] }, outcome: 'failed' },
];

/** What is in the list of live calls, or has just been placed, has not ended. */
export const LIVE_OUTCOMES: readonly OutcomeRow[] = [{ when: { callId: ['*'] }, outcome: 'inProgress' }];

/** That list holds no others. */
export const MISSED_OUTCOMES: readonly OutcomeRow[] = [{ when: {}, outcome: 'missed' }];

const past: CallMapping = {
	fields: {
		callId: 'linkedid',
		direction: way('way'),
		ended: () => true,
		from: 'src',
		to: 'dst',
		startedAt: at('calldate'),
		endedAt: at('endTime'),
		durationSeconds: 'duration',
		talkSeconds: 'billsec',
		agent: (record) => known({ name: loginOf(record), extension: record.line, id: record.user_id }),
		recording: ({ filename: name }) => (isThere(name) ? { name, available: true } : undefined),
		queue: 'queue',
		note: 'note',
		tags: 'categories',
		status: 'disposition',
	},
	outcomes: CALL_OUTCOMES,
	behind: {
		...asReleased('way', 'calldate', 'src', 'dst', 'phoneNumber', 'duration', 'billsec', 'disposition', 'userAnswered'),
		userLogin: 'user.login',
	},
};

export const pastCall = callRecord(past);

/** Whom a queue could not connect; `attempts` are the caller's, `outgoingAttempts` calls back. */
export const missedCall = callRecord({
	fields: {
		callId: 'callId',
		direction: () => 'incoming',
		ended: () => true,
		from: 'callerId',
		startedAt: at('calldate'),
		agent: ({ agent: name }) => known({ name }),
		queue: 'queue',
		status: 'state',
	},
	outcomes: MISSED_OUTCOMES,
	behind: asReleased('attempts', 'outgoingAttempts', 'callerIdentity', 'lastUpdate', 'holdTime', 'ivrValue'),
});

export const liveCall = callRecord({
	fields: {
		callId: 'callId',
		direction: way('direction'),
		ended: () => false,
		from: 'src',
		to: 'dst',
		startedAt: at('creationTime'),
		durationSeconds: 'duration',
		agent: ({ user }) => known({ name: loginOf({ user }), id: (user as IDataObject | null | undefined)?.id }),
		status: 'state',
	},
	outcomes: LIVE_OUTCOMES,
	behind: asReleased('channelId', 'channel', 'src', 'dst', 'duration', 'user', 'state', 'creationTime'),
});

/** What Originate answers: the call is under way. */
export const placedCall = callRecord({
	fields: { callId: 'callId', direction: () => 'outgoing', ended: () => false },
	outcomes: LIVE_OUTCOMES,
	behind: asReleased('channelId'),
});
