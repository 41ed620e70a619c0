import type { IDataObject } from 'n8n-workflow';

import { utcWithSpace } from '../../shared/conversions/dateTime';
import type { Operation } from '../../shared/model/operation';
import type { ListResult } from '../../shared/model/result';
import { reads } from '../../shared/request/effects';
import { list } from '../../shared/response/results';
import type { PollSource } from '../../shared/triggers/pollSource';
import { isMissed } from '../callMappings';
import { incomingMark } from '../incomingMark';
import { pagesOf } from '../paging';
import { uComPbx } from '../provider';

export type PolledEvent = 'callEnded' | 'missedCall' | 'recordingReady' | 'newVoicemail' | 'newMessage';

/** What the user wants to hear of. */
export interface PollWish {
	event: PolledEvent;
	/** As they stand in a path. */
	client: string;
	extension: string;
	waitForRecording: boolean;
	/** Of messages: in, out or all. */
	direction: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A call is in the history with the time of its beginning, and only when it has ended. */
const LOOK_BACK_MS = 4 * HOUR_MS;
/** About one recording in twenty is named some minutes late. */
const RECORDING_MS = 15 * MINUTE_MS;

/** Periods are in UTC, and both of their ends are needed; a day is more than clocks differ. */
const query = (since: number) => ({
	start_datetime: String(utcWithSpace(new Date(since))),
	end_datetime: String(utcWithSpace(new Date(Date.now() + DAY_MS))),
});

const at = (operation: Operation<ListResult>, path: string): Operation<ListResult> => ({
	...operation,
	route: { ...operation.route, path },
});

/** That of the action node; resources are read when they are needed, since the provider names them all. */
const callHistory = () => uComPbx.resources.callHistory.operations.getAll as Operation<ListResult>;

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/26411078 */
const voicemails = reads('GET /', {}, list({ paging: pagesOf('record_uuid') }));

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/37584931; that it takes a period is INFERRED from chats. */
const messages = reads('GET /', {}, list({ paging: pagesOf('id'), adds: incomingMark }));

const legsOf = ({ cdr }: IDataObject): IDataObject[] => (Array.isArray(cdr) ? (cdr as IDataObject[]) : []);
const wordOf = (value: unknown) => String(value ?? '').toLowerCase();

const hasEnded = ({ hangup_time_gmt: end, result }: IDataObject) => Boolean(end ?? result);
const isBridged = ({ result }: IDataObject) => wordOf(result) === 'bridged';
const isRecorded = (call: IDataObject) => legsOf(call).some(({ record_uuid: id }) => Boolean(id));

const calls = ({ client }: PollWish, noun: string, isMeant: (call: IDataObject) => boolean): PollSource => ({
	operation: at(callHistory(), `/client/${client}/call_history/`),
	noun,
	lookBackMs: LOOK_BACK_MS,
	query,
	id: 'call_uuid',
	time: 'init_time_gmt',
	isMeant: (call) => hasEnded(call) && isMeant(call),
});

const SOURCES: Record<PolledEvent, (wish: PollWish) => PollSource> = {
	callEnded: (wish) => ({
		...calls(wish, 'call', () => true),
		patienceMs: wish.waitForRecording ? RECORDING_MS : 0,
		patienceSince: 'hangup_time_gmt',
		isComplete: (call) => !isBridged(call) || isRecorded(call),
	}),
	missedCall: (wish) => calls(wish, 'missed call', isMissed),
	recordingReady: (wish) => calls(wish, 'recorded call', isRecorded),
	newVoicemail: ({ client }) => ({
		operation: at(voicemails, `/client/${client}/voicemail/`),
		noun: 'voicemail',
		lookBackMs: LOOK_BACK_MS,
		query,
		id: 'record_uuid',
		time: 'init_time_gmt',
	}),
	newMessage: ({ extension, direction }) => ({
		operation: at(messages, `/extension/${extension}/message/`),
		noun: 'message',
		lookBackMs: LOOK_BACK_MS,
		query,
		id: 'id',
		time: 'init_time_gmt',
		isMeant: ({ flow }) => direction === 'all' || wordOf(flow) === direction,
	}),
};

export const pollSource = (wish: PollWish): PollSource => SOURCES[wish.event](wish);
