import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { atLeastOne } from '../conversions/atLeastOne';
import { FieldError } from '../conversions/fieldError';
import { limitOf } from '../conversions/limit';
import { namedNow } from '../conversions/namedFieldError';
import { flag } from '../conversions/textField';
import { redactedWording } from '../errors/apiError';
import { OperationFailed } from '../errors/operationFailed';
import type { Operation } from '../model/operation';
import type { Resource } from '../model/provider';
import type { RequestPlan } from '../model/requestPlan';
import type { FileResult, ListResult, Shortening } from '../model/result';
import type { Screen } from '../model/screen';
import { answersTo } from '../operations/answersTo';
import { binaryItem } from '../operations/binaryResult';
import { doneInTurn, rehearsed } from '../operations/doneInTurn';
import { listFrom, recordsFrom } from '../operations/exchange';
import { foundOrCreated } from '../operations/findOrCreate';
import { storedFiles } from '../operations/storedFile';
import { attach } from '../request/attachments';
import { screenOf } from '../request/itemFields';
import { requestPlanOf } from '../request/requestPlan';
import { simplified } from '../response/records';
import type { Connection } from '../transport/connection';
import type { Remembered, RetryMemory } from './retryMemory';

/** One run of a node: the operation the user chose, and the connection all its items share. */
export interface NodeRun {
	context: IExecuteFunctions;
	connection: Connection;
	resource: Resource;
	/** The operation's value in the workflow. */
	operationName: string;
	operation: Operation;
	/** The items of which one request is made. */
	together?: number[];
	/** What this run has already done, when n8n may run the node again. */
	memory?: RetryMemory;
}

/** @throws FieldError, OperationFailed, Cancelled */
export async function runItem(run: NodeRun, itemIndex: number): Promise<INodeExecutionData[]> {
	const { context, connection, resource, operationName, operation } = run;
	const ofCredential = (field: string) => connection.keeper.typed(field);
	const screenAt = (index: number) => ({
		...screenOf(context, index, resource.fields, operationName),
		ofCredential,
	});
	const screen = screenAt(itemIndex);
	const screens = run.together?.map(screenAt);
	const plan = requestPlanOf(operation, screen, screens);
	await attach(context, itemIndex, plan, screen.labelOf);
	if (operation.effect === 'reads') plan.timeoutMs = inOption(screen, 'timeout', 1_000);
	if (operation.effect !== 'reads' && isOn(screen, 'options.dryRun', false))
		return itemsOf(rehearsed(connection, operation, plan), itemIndex);
	assertConfirmed(operation, screen);
	if (gives(operation, 'file')) return await download(run.connection, operation, plan, screen, itemIndex);
	const records = run.memory ? await onceOnly(run, plan, itemIndex) : await fetched(run, plan, screen);
	const fields = shortForm(operation, screen);
	return itemsOf(fields ? records.map((record) => short(record, fields)) : records, itemIndex);
}

/** A switch, also where an expression gives its word. */
function isOn({ read, labelOf }: Screen, field: string, usual: boolean): boolean {
	const value = read(field);
	if (value === undefined || value === null || value === '') return usual;
	return namedNow(labelOf(field), () => flag(value)) === true;
}

/** A number in Options, in another unit. @throws NamedFieldError */
function inOption({ read, labelOf }: Screen, name: string, unit: number): number | undefined {
	const field = `options.${name}`;
	const value = namedNow(labelOf(field), () => atLeastOne(read(field)));
	return value === undefined ? undefined : value * unit;
}

function assertConfirmed({ settings: { confirm } }: Operation, { read, labelOf }: Screen): void {
	// No word but true will do.
	if (!confirm || String(read(confirm.name)).toLowerCase() === 'true') return;
	throw new FieldError(
		`"${labelOf(confirm.name)}" is off, so nothing was sent`,
		'What this operation does cannot be undone. Switch it on if that is what you want; Options > Dry Run shows what would be sent.',
	);
}

interface Results {
	file: FileResult;
	list: ListResult;
}

function gives<Kind extends keyof Results>(operation: Operation, kind: Kind): operation is Operation<Results[Kind]> {
	return operation.result.kind === kind;
}

function shortForm({ result }: Operation, screen: Screen): Shortening | undefined {
	const fields = 'simplify' in result ? result.simplify : undefined;
	return fields && isOn(screen, 'simplify', true) ? fields : undefined;
}

/** Whether it is new is no field of the record. */
function short({ isNew, ...record }: IDataObject, fields: Shortening): IDataObject {
	return { ...simplified(record, fields), ...(isNew === undefined ? {} : { isNew }) };
}

function itemsOf(records: IDataObject[], itemIndex: number): INodeExecutionData[] {
	return records.map((json) => ({ json, pairedItem: { item: itemIndex } }));
}

async function fetched({ connection, operation }: NodeRun, plan: RequestPlan, screen: Screen): Promise<IDataObject[]> {
	if (!gives(operation, 'list')) return await once(connection, operation, plan);
	const isAll = isOn(screen, 'returnAll', false);
	const limit = isAll ? undefined : namedNow(screen.labelOf('limit'), () => limitOf(screen.read('limit')));
	return await listFrom(connection, operation, plan, limit);
}

async function once(connection: Connection, operation: Operation, plan: RequestPlan): Promise<IDataObject[]> {
	const { lookup, questions, steps } = operation;
	if (steps) return await doneInTurn(connection, steps, plan);
	if (questions) return await answersTo(connection, questions, plan);
	return await (lookup
		? foundOrCreated(connection, operation, lookup, plan)
		: recordsFrom(connection, operation, plan));
}

async function onceOnly(run: NodeRun, plan: RequestPlan, itemIndex: number): Promise<IDataObject[]> {
	const memory = run.memory!;
	// guard: what is done is remembered for its own item
	const known = memory.recall(itemIndex);
	// guard: Retry On Fail answers from memory what is done
	if (known) return recordsRemembered(known);
	const end = await settled(once(run.connection, run.operation, plan));
	if ('value' in end) {
		memory.remember(itemIndex, { records: end.value });
		return end.value;
	}
	const { error } = end;
	// guard: Retry On Fail answers from memory what may be done
	if (error instanceof OperationFailed && error.wording.mayHaveActed)
		memory.remember(itemIndex, { uncertain: redactedWording(run.connection, error.wording) });
	throw error;
}

function recordsRemembered(remembered: Remembered): IDataObject[] {
	if ('records' in remembered) return remembered.records;
	throw new OperationFailed(remembered.uncertain);
}

async function download(
	connection: Connection,
	operation: Operation<FileResult>,
	plan: RequestPlan,
	screen: Screen,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const mostBytes = inOption(screen, 'largestFile', 1024 * 1024);
	const property = String(screen.read('binaryPropertyName') || 'data');
	const files = await storedFiles(connection, operation, plan, mostBytes);
	return files.map((binary) => binaryItem(binary, itemIndex, property));
}
