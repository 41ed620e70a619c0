import type { IBinaryData, IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { simplified } from '../../shared/response/records';
import type { Connection } from '../../shared/transport/connection';
import { errorText } from '../../shared/errors/errorText';
import { inOrder } from '../../shared/transport/inOrder';
import { itemError } from '../../shared/errors/itemError';
import { storedFile } from '../../shared/operations/storedFile';
import { requestPlanOf } from '../../shared/request/requestPlan';
import type { Found } from '../../shared/triggers/pollRun';
import type { Operation } from '../../shared/model/operation';
import type { FileResult } from '../../shared/model/result';
import { mightyCall } from '../provider';
import { downloadRecording } from '../resources/call';
import { downloadEntryRecording } from '../resources/journal';
import { changeOf } from './contactChange';
import type { PollChoice } from './pollChoice';
import type { PolledEvent } from './pollSources';

const DOWNLOADS_AT_ONCE = 3;

/** Where the sound of a record is. */
interface Sound {
	/** An operation of the action node, and the field that names the record there. */
	download: Operation<FileResult>;
	field: string;
	/** Links that come before those of the operation. */
	first?: string[];
}

const SOUNDS: Partial<Record<PolledEvent, Sound>> = {
	newRecording: { download: downloadRecording, field: 'callId' },
	// The entry of a voicemail may hold a recording of the call before it as well.
	newVoicemail: {
		download: downloadEntryRecording,
		field: 'requestId',
		first: ['voicemail.recording.link', 'data.voicemail.recording.link'],
	},
};

/** The items of what is new. A file that cannot be had does not hold up the record. */
export async function pollItems(
	context: IPollFunctions,
	connection: Connection,
	choice: PollChoice,
	found: Found[],
): Promise<INodeExecutionData[]> {
	const records = found.map((one) =>
		choice.event === 'contactChanged' ? { change: changeOf(one), ...one.record } : one.record,
	);
	return await inOrder(records, DOWNLOADS_AT_ONCE, async (record) => await itemOf(context, connection, choice, record));
}

/** Of contacts the user chooses what may have happened to them. */
export function isIncluded({ event, include }: PollChoice, found: Found): boolean {
	return event !== 'contactChanged' || include.includes(changeOf(found));
}

async function itemOf(
	context: IPollFunctions,
	connection: Connection,
	choice: PollChoice,
	record: IDataObject,
): Promise<INodeExecutionData> {
	const json = choice.simplify ? short(choice, record) : record;
	const sound = choice.download ? SOUNDS[choice.event] : undefined;
	if (!sound) return { json };
	const end = await settled(fileOf(connection, sound, record));
	if ('value' in end) return { json, binary: { [choice.binaryProperty]: end.value } };
	const downloadError = errorText(itemError(context, mightyCall, { value: connection }, end.error));
	return { json: { ...json, downloadError } };
}

function short({ source }: PollChoice, record: IDataObject): IDataObject {
	const fields = source.operation.result.simplify;
	if (!fields) return record;
	const { change } = record;
	return change === undefined ? simplified(record, fields) : { change, ...simplified(record, fields) };
}

async function fileOf(
	connection: Connection,
	{ download, field, first = [] }: Sound,
	{ id }: IDataObject,
): Promise<IBinaryData> {
	const { link } = download.result;
	const result: FileResult = { ...download.result, link: link && { ...link, at: [...first, ...link.at] } };
	const read = (name: string) => (name === field ? id : undefined);
	const plan = requestPlanOf(download, { read, labelOf: () => 'ID' });
	return await storedFile(connection, { ...download, result }, plan);
}
