import type { IDataObject } from 'n8n-workflow';

import { isoUtc } from '../../shared/conversions/dateTime';
import type { Operation } from '../../shared/model/operation';
import type { ListResult } from '../../shared/model/result';
import type { PollSource } from '../../shared/triggers/pollSource';
import { voipex } from '../provider';
import { isoWithOffset } from '../queryValues';

export type PolledEvent = 'callEnded' | 'missedCall' | 'recordingReady' | 'smsReceived';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Those of the action node; resources are read when they are needed, since the provider names them all. */
const operation = (resource: string, name: string) =>
	voipex.resources[resource].operations[name] as Operation<ListResult>;

/** What VOIPEX takes where one end is missing was not read by us; a day is more than clocks differ. */
const period = (since: number, write: (moment: Date) => unknown) => ({
	startTime: String(write(new Date(since))),
	endTime: String(write(new Date(Date.now() + DAY_MS))),
});

/** The call log is asked by the beginning of calls, and has them when they have ended. */
const LONGEST_CALL_MS = 4 * HOUR_MS;

/** `stamp` is when the record was made: a long call that ends now is as new as a short one. */
const calls = (noun: string, lookBackMs: number): PollSource => ({
	operation: operation('call', 'getAll'),
	noun,
	lookBackMs,
	// In Prague's time it would be an hour or two in the future.
	query: (since) => ({
		...period(since - LONGEST_CALL_MS, (moment) => isoUtc(moment)),
		metadata: 'true',
		timezone: 'UTC',
	}),
	// linkedid names a call of several records, and uniqueid is optional.
	id: ['linkedid', 'uniqueid', 'calldate', 'src', 'dst', 'line'],
	time: ['stamp', 'endTime', 'calldate'],
});

const isRecorded = ({ filename }: IDataObject) => Boolean(filename);
const cameIn = ({ direction }: IDataObject) => String(direction ?? '').toLowerCase() === 'in';

const SOURCES: Record<PolledEvent, (eachAttempt: boolean) => PollSource> = {
	callEnded: () => calls('call', 10 * MINUTE_MS),
	// A recording may be named some time after the end.
	recordingReady: () => ({ ...calls('recorded call', HOUR_MS), isMeant: isRecorded }),
	missedCall: (eachAttempt) => ({
		operation: operation('call', 'getMissed'),
		noun: 'missed call',
		// The list has no period; who tries again within a day is still told apart.
		lookBackMs: DAY_MS,
		query: () => ({}),
		id: 'callId',
		time: 'calldate',
		...(eachAttempt ? { version: 'attempts' } : {}),
	}),
	smsReceived: () => ({
		operation: operation('sms', 'getAll'),
		noun: 'received SMS',
		lookBackMs: HOUR_MS,
		query: (since) => period(since, (moment) => isoWithOffset(moment, 'UTC')),
		id: 'id',
		time: 'createdAt',
		isMeant: cameIn,
	}),
};

export const pollSource = (event: PolledEvent, eachAttempt: boolean): PollSource => SOURCES[event](eachAttempt);
