import type { IBinaryData, IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { simplified } from '../../shared/response/records';
import { connect, type Connection } from '../../shared/transport/connection';
import { errorText } from '../../shared/errors/errorText';
import { itemError } from '../../shared/errors/itemError';
import { storedFile } from '../../shared/operations/storedFile';
import { recordsFrom } from '../../shared/operations/exchange';
import { OperationFailed } from '../../shared/errors/operationFailed';
import { requestPlanOf } from '../../shared/request/requestPlan';
import type { Operation } from '../../shared/model/operation';
import { untilReady } from '../../shared/operations/untilReady';
import { mightyCall } from '../provider';
import { downloadRecording, getCall } from '../resources/call';
import type { CallEvent } from './callEvent';
import type { Choice } from './choice';
import { ENDS } from './eventNames';

/** What MightyCall knows of an event's call. Whatever could not be had is told in words: the event itself counts. */
export interface FetchedCall {
	/** Whole, as it came. */
	record?: IDataObject;
	call?: IDataObject;
	callError?: string;
	recording?: IBinaryData;
	recordingError?: string;
}

/** A call with one of these ends will not be recorded any more. */
const WITHOUT_RECORDING = ['missed', 'dropped', 'voicemail'];

/** A call is not known in the first moments of its life: https://api.mightycall.com/v4/doc, "Call not found". */
const UNKNOWN_YET = [400, 404];

export async function fetchedCall(context: IWebhookFunctions, choice: Choice, event: CallEvent): Promise<FetchedCall> {
	const connected = await settled(connect(context, mightyCall));
	const inWords = (error: unknown) => errorText(itemError(context, mightyCall, connected, error));
	if ('error' in connected) return { callError: inWords(connected.error) };
	const end = await callWhenReady(connected.value, choice, event);
	if ('error' in end) return { callError: inWords(end.error) };
	const record = end.value;
	const found = { record, call: choice.simplify ? simplified(record, getCall.result.simplify!) : record };
	if (!choice.downloadRecording) return found;
	if (!hasRecording(record))
		return { ...found, ...(mayBeRecorded(record, event) ? { recordingError: nothingRecorded() } : {}) };
	const recording = await settled(recordingOf(connected.value, event));
	return {
		...found,
		...('value' in recording ? { recording: recording.value } : { recordingError: inWords(recording.error) }),
	};
}

async function callWhenReady(
	connection: Connection,
	{ downloadRecording: isWanted, waitMs }: Choice,
	event: CallEvent,
): Promise<Settled<IDataObject>> {
	const ask = async () => (await recordsFrom(connection, getCall, planFor(getCall, event)))[0] ?? {};
	const isReady = (end: Settled<IDataObject>) => {
		if ('error' in end) return !isUnknownYet(end.error);
		return !isWanted || hasRecording(end.value) || !mayBeRecorded(end.value, event);
	};
	return await untilReady(ask, isReady, waitMs, connection.signal);
}

/** The operations are those of the action node; the event fills in their only field. */
function planFor(operation: Operation, { callId }: CallEvent) {
	const read = (field: string) => (field === 'callId' ? callId : undefined);
	return requestPlanOf(operation, { read, labelOf: () => 'Body.Id' });
}

function isUnknownYet(error: unknown): boolean {
	return error instanceof OperationFailed && UNKNOWN_YET.includes(error.answer?.statusCode ?? 0);
}

function hasRecording(record: IDataObject): boolean {
	return Boolean(valueAt(record, 'callRecord.uri'));
}

function mayBeRecorded(record: IDataObject, { eventType }: CallEvent): boolean {
	return ENDS.test(eventType) && !WITHOUT_RECORDING.includes(String(record.callStatus).toLowerCase());
}

function nothingRecorded(): string {
	const { message, description } = downloadRecording.result.link!.missing;
	return `${mightyCall.name} ${message}. ${description}`;
}

async function recordingOf(connection: Connection, event: CallEvent): Promise<IBinaryData> {
	return await storedFile(connection, downloadRecording, planFor(downloadRecording, event));
}

/** MightyCall knows better than the events that have come so far. */
export function wasConnected({ record }: FetchedCall): boolean {
	return String(record?.callStatus).toLowerCase() === 'connected';
}
