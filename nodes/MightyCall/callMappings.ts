import type { IDataObject } from 'n8n-workflow';

import { valueAt } from '../../credentials/foundation/valueAt';
import type { CallMapping, CallSource, Direction, OutcomeRow } from '../shared/calls/callMapping';
import { callRecord } from '../shared/calls/callRecord';
import { wordsAs } from '../shared/calls/wordsAs';
import { isoUtc } from '../shared/conversions/dateTime';
import type { Simplification } from '../shared/model/result';
import { optOutMark } from '../shared/response/optOutWords';
import { simplified } from '../shared/response/records';
import { secondsOfMilliseconds, secondsOfTimeSpan } from './durations';
import { simplifiedEntry } from './resources/journal/simplified';

/** A moment in UTC, also where the Z is missing. What is none stays as it came. */
function moment(value: unknown): unknown {
	const written = String(value);
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written) ? isoUtc(written) : value;
}

const at = (from: string): CallSource => ({ from, as: moment });

const numberOf = (party: unknown): unknown => valueAt(party, 'phone') ?? valueAt(party, 'extension');

/** Of those who were rung, the one who talked. */
function called({ called: parties }: IDataObject): IDataObject | undefined {
	const all = Array.isArray(parties) ? (parties as IDataObject[]) : [];
	return all.find(({ isConnected }) => isConnected === true) ?? all[0];
}

/** The user of ours: who has an extension, and took or made the call. */
function agent(record: IDataObject): unknown {
	const isOutgoing = String(record.direction).toLowerCase() === 'outgoing';
	const { name, extension, isConnected } = ((isOutgoing ? record.caller : called(record)) ?? {}) as IDataObject;
	return (isOutgoing || isConnected === true) && extension ? { name, extension } : undefined;
}

const recorded = (record: IDataObject) => {
	const name = valueAt(record, 'callRecord.fileName');
	return name === undefined ? undefined : { name, available: Boolean(valueAt(record, 'callRecord.uri')) };
};

/** `callStatus`, null while the call has not ended: https://api.mightycall.com/v4/doc, Calls. */
export const CALL_OUTCOMES: readonly OutcomeRow[] = [
	{ when: { callStatus: [null] }, outcome: 'inProgress' },
	{ when: { callStatus: ['connected'] }, outcome: 'answered' },
	{ when: { callStatus: ['voicemail'] }, outcome: 'voicemail' },
	{ when: { callStatus: ['missed'] }, direction: 'incoming', outcome: 'missed' },
	{ when: { callStatus: ['missed', 'noanswer'] }, direction: 'outgoing', outcome: 'noAnswer' },
	{ when: { callStatus: ['dropped', 'canceled'] }, outcome: 'canceled' },
];

/** What calls were simplified to before there was one record for all: workflows read it. */
const RELEASED: Simplification = {
	id: 'id',
	callStatus: 'callStatus',
	dateTimeUtc: 'dateTimeUtc',
	businessNumber: 'businessNumber',
	caller: 'caller',
	called: 'called',
	recordingFileName: 'callRecord.fileName',
};

const FIELDS: CallMapping['fields'] = {
	callId: 'id',
	direction: { from: 'direction', as: wordsAs<Direction>({ incoming: 'incoming', outgoing: 'outgoing' }) },
	ended: ({ callStatus }) => (callStatus === undefined ? undefined : callStatus !== null),
	from: ({ caller }) => numberOf(caller),
	to: (record) => numberOf(called(record)),
	ownNumber: 'businessNumber',
	startedAt: at('dateTimeUtc'),
	durationSeconds: { from: 'duration', as: secondsOfMilliseconds },
	agent,
	recording: recorded,
	status: 'callStatus',
};

export const mightyCallRecord = callRecord({ fields: FIELDS, outcomes: CALL_OUTCOMES, behind: RELEASED });

/** `state` of a journal entry of type call. */
export const JOURNAL_OUTCOMES: readonly OutcomeRow[] = [
	{ when: { state: ['connected'] }, outcome: 'answered' },
	{ when: { state: ['voicemail'] }, outcome: 'voicemail' },
	{ when: { state: ['missed', 'noanswer'] }, direction: 'incoming', outcome: 'missed' },
	{ when: { state: ['missed', 'noanswer'] }, direction: 'outgoing', outcome: 'noAnswer' },
	{ when: { state: ['dropped'] }, outcome: 'canceled' },
];

/** The client is on the side that `origin` says. */
const party = (origin: string, other: string) => (record: IDataObject) => {
	const side = String(record.origin).toLowerCase();
	if (side !== 'inbound' && side !== 'outbound') return undefined;
	return valueAt(record, side === origin ? 'client.address' : other);
};

function entryAgent({ agent: known }: IDataObject): unknown {
	if (typeof known !== 'object' || known === null) return undefined;
	const { name, extension, id, email } = known as IDataObject;
	return { name, extension, id, email };
}

const entryRecording = ({ id, recording }: IDataObject) =>
	typeof recording === 'object' && recording !== null
		? { id, available: String((recording as IDataObject).availability).toLowerCase() === 'available' }
		: undefined;

export const journalCall = callRecord({
	fields: {
		callId: 'id',
		direction: {
			from: 'origin',
			as: wordsAs<Direction>({ inbound: 'incoming', outbound: 'outgoing', internal: 'internal' }),
		},
		ended: ({ state }) => (state === undefined ? undefined : String(state).toLowerCase() !== 'scheduled'),
		from: party('inbound', 'businessNumber.number'),
		to: party('outbound', 'businessNumber.number'),
		ownNumber: 'businessNumber.number',
		startedAt: at('created'),
		durationSeconds: { from: 'duration', as: secondsOfTimeSpan },
		agent: entryAgent,
		recording: entryRecording,
		note: 'comment',
		tags: 'tags',
		status: 'state',
	},
	outcomes: JOURNAL_OUTCOMES,
	behind: simplifiedEntry,
});

/** An entry of the journal: calls are call records, messages and the like have fields of their own. */
export const journalRecord = (record: IDataObject): IDataObject =>
	wordIn(record.type) === 'call' ? journalCall(record) : journalMessage(record);

const wordIn = (value: unknown) => String(value).toLowerCase();

/** Whoever wants no more texts is marked. */
export const journalMessage = (record: IDataObject): IDataObject => ({
	...simplified(record, simplifiedEntry),
	...(wordIn(record.type) === 'message' && wordIn(record.origin) === 'inbound' ? optOutMark(record.text) : {}),
});
