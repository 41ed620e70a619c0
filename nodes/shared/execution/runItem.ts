import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { simplified } from '../response/records';
import { redactedWording } from '../errors/apiError';
import { attach } from '../request/attachments';
import { binaryItem } from '../operations/binaryResult';
import { secretsIn, type Connection } from '../transport/connection';
import type { Remembered, RetryMemory } from './retryMemory';
import { dryRunRecord } from '../request/dryRun';
import { decodeIfEncoded } from '../operations/encodedFile';
import { FieldError } from '../conversions/fieldError';
import { foundOrCreated } from '../operations/findOrCreate';
import { choicesIn, fieldReader, labelIn } from '../request/itemFields';
import { downloadedFile } from '../operations/linkedFile';
import { listFrom, recordsFrom, requestOf } from '../operations/exchange';
import { OperationFailed } from '../errors/operationFailed';
import { limitOf } from '../conversions/limit';
import { requestPlanOf } from '../request/requestPlan';
import { named, namedNow } from '../conversions/namedFieldError';
import type { FieldReader, OperationRow, RequestPlan, Resource, Simplification } from '../model/provider';
import { flag } from '../conversions/textField';

/** One run of a node: the operation the user chose, and the connection all its items share. */
export interface NodeRun {
	context: IExecuteFunctions;
	connection: Connection;
	resource: Resource;
	operation: string;
	row: OperationRow;
	/** What this run has already done, when n8n may run the node again. */
	memory?: RetryMemory;
}

/** @throws FieldError, OperationFailed, Cancelled */
export async function runItem(run: NodeRun, itemIndex: number): Promise<INodeExecutionData[]> {
	const { context, connection, resource, operation, row } = run;
	const read = fieldReader(context, itemIndex);
	const labelOf = (field: string) => labelIn(resource.fields, operation, field);
	const plan = requestPlanOf(row, read, labelOf, context.getTimezone(), (field) =>
		choicesIn(resource.fields, operation, field),
	);
	if (row.attachments)
		await named(labelOf(row.attachments.field), attach(context, itemIndex, row.attachments, read, plan));
	const isOn = (field: string, usual = false) => switchAt(read(field), usual, labelOf(field));
	if (row.effect !== 'safe' && isOn('options.dryRun')) {
		return itemsOf([dryRunRecord(requestOf(connection, row, plan), secretsIn(connection))], itemIndex);
	}
	// No word but true will do.
	if (row.confirm && String(read(row.confirm)).toLowerCase() !== 'true') throw unconfirmed(labelOf(row.confirm));
	if (row.result === 'binary') return [await download(run, plan, read, itemIndex)];
	const records = run.memory ? await onceOnly(run, plan, itemIndex) : await fetched(run, plan, read);
	const fields = row.simplify && isOn('simplify', true) ? row.simplify : undefined;
	return itemsOf(fields ? records.map((record) => short(record, fields)) : records, itemIndex);
}

/** A switch, also where an expression gives its word. */
function switchAt(value: unknown, usual: boolean, label: string): boolean {
	if (value === undefined || value === null || value === '') return usual;
	return namedNow(label, () => flag(value)) === true;
}

/** Whether it is new is no field of the record. */
function short({ isNew, ...record }: IDataObject, fields: Simplification): IDataObject {
	return { ...simplified(record, fields), ...(isNew === undefined ? {} : { isNew }) };
}

function unconfirmed(label: string): FieldError {
	return new FieldError(
		`"${label}" is off, so nothing was sent`,
		'What this operation does cannot be undone. Switch it on if that is what you want; Options > Dry Run shows what would be sent.',
	);
}

function itemsOf(records: IDataObject[], itemIndex: number): INodeExecutionData[] {
	return records.map((json) => ({ json, pairedItem: { item: itemIndex } }));
}

async function fetched(run: NodeRun, plan: RequestPlan, read: FieldReader): Promise<IDataObject[]> {
	const { connection, row } = run;
	if (!isList(run)) return await once(connection, row, plan);
	const labelOf = (field: string) => labelIn(run.resource.fields, run.operation, field);
	const isAll = switchAt(read('returnAll'), false, labelOf('returnAll'));
	return await listFrom(
		connection,
		row,
		plan,
		isAll ? undefined : namedNow(labelOf('limit'), () => limitOf(read('limit'))),
	);
}

async function once(connection: Connection, row: OperationRow, plan: RequestPlan): Promise<IDataObject[]> {
	return await (row.unlessFound
		? foundOrCreated(connection, row, row.unlessFound, plan)
		: recordsFrom(connection, row, plan));
}

function isList({ row, operation }: NodeRun): boolean {
	return row.paging !== undefined || operation === 'getAll';
}

async function onceOnly(run: NodeRun, plan: RequestPlan, itemIndex: number): Promise<IDataObject[]> {
	const memory = run.memory!;
	const known = memory.recall(itemIndex);
	if (known) return recordsRemembered(known);
	const end = await settled(once(run.connection, run.row, plan));
	if ('value' in end) {
		memory.remember(itemIndex, { records: end.value });
		return end.value;
	}
	const { error } = end;
	if (error instanceof OperationFailed && error.wording.mayHaveActed)
		memory.remember(itemIndex, { uncertain: redactedWording(run.connection, error.wording) });
	throw error;
}

function recordsRemembered(deed: Remembered): IDataObject[] {
	if ('records' in deed) return deed.records;
	throw new OperationFailed(deed.uncertain);
}

async function download(
	run: NodeRun,
	plan: RequestPlan,
	read: FieldReader,
	itemIndex: number,
): Promise<INodeExecutionData> {
	const { connection, row } = run;
	const file = await downloadedFile(connection, row, plan);
	if (row.mayBeBase64) await decodeIfEncoded(connection, file);
	return await binaryItem(connection, file, itemIndex, String(read('binaryPropertyName') || 'data'));
}
