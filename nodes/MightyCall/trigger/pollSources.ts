import type { IDataObject } from 'n8n-workflow';

import { valueAt } from '../../../credentials/foundation/valueAt';
import { isoUtc, utcWithoutZone } from '../../shared/conversions/dateTime';
import type { PollSource } from '../../shared/triggers/pollSource';
import { listCalls } from '../resources/call';
import { listContacts } from '../resources/contact';
import { listEntries } from '../resources/journal';

export type PolledEvent = 'contactChanged' | 'newMessage' | 'newRecording' | 'newVoicemail';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const iso = (moment: number) => isoUtc(new Date(moment));

const ORIGINS: Record<string, Record<string, string>> = {
	inbound: { origin: 'Inbound' },
	outbound: { origin: 'Outbound' },
};

/** Somebody is still at work on the transcript. Whether there will be one depends on the account. */
const TRANSCRIPT_UNDER_WAY = 'unknown';

function hasTranscript(record: IDataObject): boolean {
	const status = String(valueAt(record, 'voicemail.speechRecognitionStatus') ?? '').toLowerCase();
	return status !== TRANSCRIPT_UNDER_WAY || Boolean(valueAt(record, 'voicemail.text'));
}

/** https://api.mightycall.com/v4/doc: what can be asked for what is new. */
const SOURCES: Record<PolledEvent, (direction: string) => PollSource> = {
	contactChanged: () => ({
		operation: listContacts,
		noun: 'changed contact',
		lookBackMs: 10 * MINUTE_MS,
		// "Changed after": a moment earlier, so that the beginning of the window is in it.
		query: (since) => ({ updatedSince: iso(since - 1) }),
		id: 'contactId',
		time: 'updated',
		version: 'updated',
	}),
	newMessage: (direction) => ({
		operation: listEntries,
		noun: 'message',
		lookBackMs: 10 * MINUTE_MS,
		query: (since) => ({ from: iso(since), type: 'Message', ...ORIGINS[direction] }),
		id: 'id',
		time: 'created',
	}),
	newRecording: () => ({
		operation: listCalls,
		noun: 'recorded call',
		// A call's time is its beginning; its recording is there some time after its end.
		lookBackMs: 6 * HOUR_MS,
		query: (since) => ({ startUtc: String(utcWithoutZone(new Date(since))) }),
		id: 'id',
		time: 'dateTimeUtc',
		isMeant: (record) => Boolean(valueAt(record, 'callRecord.uri')),
	}),
	newVoicemail: () => ({
		operation: listEntries,
		noun: 'voicemail',
		lookBackMs: 2 * HOUR_MS,
		query: (since) => ({ from: iso(since), state: 'VoiceMail' }),
		id: 'id',
		time: 'created',
		patienceMs: 10 * MINUTE_MS,
		isComplete: hasTranscript,
	}),
};

/** @param direction of messages: inbound, outbound or all */
export function pollSource(event: PolledEvent, direction: string): PollSource {
	return SOURCES[event](direction);
}
