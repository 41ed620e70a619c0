import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { scrubbed } from '../../shared/response/scrubbed';
import { mightyCall } from '../provider';
import type { CallEvent } from './callEvent';
import { eventLabel, type Choice, type Finding } from './choice';
import type { FetchedCall } from './fetchedCall';

const SIGNED_LINKS = ['RecordingLink', ...(mightyCall.signedLinks ?? [])];

/** The item of an event. What is not known is left out, and so is the API key, which comes with each event. */
export function eventItem(
	choice: Choice,
	event: CallEvent,
	finding: Finding,
	{ call, callError, recording, recordingError }: FetchedCall,
	secrets: readonly string[],
): INodeExecutionData {
	const { payload, eventType, guid, timestamp, direction, callId, from, to, extension } = event;
	const label = eventLabel(choice, finding);
	const known = {
		event: label,
		missed: finding.missed || undefined,
		direction,
		callId,
		from,
		to,
		extension,
		timestamp,
		guid,
		eventType: eventType || undefined,
		raw: payload,
		call,
		callError,
		recordingError,
	};
	// JSON leaves out what is undefined.
	const json = scrubbed(known as IDataObject, { secrets, without: ['apikey'], signedLinks: SIGNED_LINKS });
	return recording ? { json, binary: { [choice.binaryProperty]: recording } } : { json };
}
