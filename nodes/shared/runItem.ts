import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { settled } from '../../credentials/session/settled';
import { simplified } from './answer';
import { attach } from './attachments';
import { binaryItem } from './binaryResult';
import { secretsIn, type Connection } from './connection';
import type { Deed, Deeds } from './deeds';
import { dryRunRecord } from './dryRun';
import { decodeIfEncoded } from './encodedFile';
import { FieldError } from './fieldError';
import { foundOrCreated } from './findOrCreate';
import { fieldReader, labelIn } from './itemFields';
import { downloadedFile } from './linkedFile';
import { listFrom, OperationFailed, recordsFrom, requestOf } from './operation';
import { named, outlineOf } from './outline';
import type { FieldReader, OperationRow, RequestOutline, Resource } from './provider';

/** One run of a node: the operation the user chose, and the connection all its items share. */
export interface NodeRun {
	context: IExecuteFunctions;
	connection: Connection;
	resource: Resource;
	operation: string;
	row: OperationRow;
	/** What this run has already done, when n8n may run the node again. */
	deeds?: Deeds;
}

/** @throws FieldError, OperationFailed, Cancelled */
export async function runItem(run: NodeRun, itemIndex: number): Promise<INodeExecutionData[]> {
	const { context, connection, resource, operation, row } = run;
	const read = fieldReader(context, itemIndex);
	const labelOf = (field: string) => labelIn(resource.fields, operation, field);
	const outline = outlineOf(row, read, labelOf, context.getTimezone());
	if (row.attachments) await named(labelOf(row.attachments.field), attach(context, itemIndex, row.attachments, read, outline));
	if (row.effect !== 'safe' && read('options.dryRun') === true) {
		return itemsOf([dryRunRecord(requestOf(connection, row, outline), secretsIn(connection))], itemIndex);
	}
	if (row.confirm && String(read(row.confirm)).toLowerCase() !== 'true') throw unconfirmed(labelOf(row.confirm));
	if (row.result === 'binary') return [await download(run, outline, read, itemIndex)];
	const records = run.deeds ? await onceOnly(run, outline, itemIndex) : await fetched(run, outline, read);
	const fields = row.simplify && read('simplify') !== false ? row.simplify : undefined;
	return itemsOf(fields ? records.map((record) => simplified(record, fields)) : records, itemIndex);
}

function unconfirmed(label: string): FieldError {
	return new FieldError(`"${label}" is off, so nothing was sent`, 'What this operation does cannot be undone. Switch it on if that is what you want; Options > Dry Run shows what would be sent.');
}

function itemsOf(records: IDataObject[], itemIndex: number): INodeExecutionData[] {
	return records.map((json) => ({ json, pairedItem: { item: itemIndex } }));
}

async function fetched(run: NodeRun, outline: RequestOutline, read: FieldReader): Promise<IDataObject[]> {
	const { connection, row } = run;
	if (!isList(run)) return await once(connection, row, outline);
	const limit = read('returnAll') === true ? undefined : Number(read('limit')) || 50;
	return await listFrom(connection, row, outline, limit);
}

async function once(connection: Connection, row: OperationRow, outline: RequestOutline): Promise<IDataObject[]> {
	return await (row.unlessFound ? foundOrCreated(connection, row, row.unlessFound, outline) : recordsFrom(connection, row, outline));
}

function isList({ row, operation }: NodeRun): boolean {
	return row.paging !== undefined || operation === 'getAll';
}

async function onceOnly(run: NodeRun, outline: RequestOutline, itemIndex: number): Promise<IDataObject[]> {
	const deeds = run.deeds!;
	const known = deeds.recall(itemIndex);
	if (known) return recordsOfDeed(known);
	const end = await settled(once(run.connection, run.row, outline));
	if ('value' in end) {
		deeds.remember(itemIndex, { records: end.value });
		return end.value;
	}
	const { error } = end;
	if (error instanceof OperationFailed && error.wording.mayHaveActed) deeds.remember(itemIndex, { uncertain: error.wording });
	throw error;
}

function recordsOfDeed(deed: Deed): IDataObject[] {
	if ('records' in deed) return deed.records;
	throw new OperationFailed(deed.uncertain);
}

async function download(
	run: NodeRun,
	outline: RequestOutline,
	read: FieldReader,
	itemIndex: number,
): Promise<INodeExecutionData> {
	const { connection, context, row } = run;
	const file = await downloadedFile(connection, row, outline);
	if (row.mayBeBase64) await decodeIfEncoded(connection, file.answer);
	return await binaryItem(context, file, itemIndex, String(read('binaryPropertyName') || 'data'));
}
