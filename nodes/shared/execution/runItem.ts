import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { FieldError } from '../conversions/fieldError';
import { limitOf } from '../conversions/limit';
import { namedNow } from '../conversions/namedFieldError';
import { redactedWording } from '../errors/apiError';
import { OperationFailed } from '../errors/operationFailed';
import { gateOf, type Gate } from '../gate/gate';
import { shownVerdict, skippedRecord } from '../gate/skips';
import type { Operation } from '../model/operation';
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
import { callFollowed, callWaitedFor, waitWanted } from './callWaiting';
import { inOption, isOn, isRehearsal, shortForm } from './choices';
import type { NodeRun } from './nodeRun';
import { replyWanted } from './replyAwaited';
import type { Remembered } from './retryMemory';
import { throughGate } from './throughGate';

/** @throws FieldError, OperationFailed, Cancelled */
export async function runItem(run: NodeRun, itemIndex: number): Promise<INodeExecutionData[]> {
	const begun = await beginItem(run, itemIndex);
	return typeof begun === 'function' ? await begun() : begun;
}

/** What is left to do of an item: to wait. */
export type Rest = () => Promise<INodeExecutionData[]>;

/**
 * All of an item that has to come to its turn: what it acts, or reads.
 * @throws FieldError, OperationFailed, Cancelled
 */
export async function beginItem(run: NodeRun, itemIndex: number): Promise<INodeExecutionData[] | Rest> {
	const { context, connection, resource, operationName, operation } = run;
	const ofCredential = (field: string) => connection.keeper.typed(field);
	const screenAt = (index: number) => ({
		...screenOf(context, index, resource.fields, operationName),
		ofCredential,
	});
	const screen = run.ahead?.get(itemIndex) ?? screenAt(itemIndex);
	run.ahead?.delete(itemIndex);
	const screens = run.together?.map(screenAt);
	const plan = requestPlanOf(operation, screen, screens);
	if (plan.files || plan.upload) await attach(context, itemIndex, plan, screen.labelOf);
	if (operation.effect === 'reads') plan.timeoutMs = inOption(screen, 'timeout', 1_000);
	const wanted = waitWanted(operation, screen);
	const parked = replyWanted(run, plan, screen, itemIndex);
	if (operation.waits && wanted)
		return async () => itemsOf([await callWaitedFor(run, screen, plan, wanted)], itemIndex);
	const gate = gateFor(run, screen, itemIndex, plan.wholeBody);
	if (isRehearsal(operation, screen)) return itemsOf(await rehearsal(run, plan, gate), itemIndex);
	assertConfirmed(operation, screen);
	if (gives(operation, 'file')) return await download(run.connection, operation, plan, screen, itemIndex);
	const placed = run.placed?.recall(itemIndex, plan);
	const end = placed
		? { records: placed }
		: await throughGate(gate, async () => await done(run, plan, screen, itemIndex));
	if ('skipped' in end) {
		run.skips.note(itemIndex, end.skipped);
		return itemsOf([skippedRecord(end.skipped)], itemIndex);
	}
	if (parked) return await parked();
	if (wanted) return async () => itemsOf([await callFollowed(run, screen, end.records[0], wanted)], itemIndex);
	const fields = shortForm(operation, screen);
	return itemsOf(
		end.records.map((record) => ({ ...(fields ? short(record, fields) : record), ...added(operation, record) })),
		itemIndex,
	);
}

/** What one request does for several items, and what is done already, they have all passed before. */
function gateFor(
	{ context, operation, together, memory }: NodeRun,
	screen: Screen,
	item: number,
	body: unknown,
): Gate | undefined {
	if (together !== undefined || memory?.recall(item) !== undefined) return undefined;
	return gateOf(context, operation, screen, body);
}

async function rehearsal({ connection, operation }: NodeRun, plan: RequestPlan, gate?: Gate): Promise<IDataObject[]> {
	const verdict = gate && shownVerdict(await gate.rehearse());
	return rehearsed(connection, operation, plan).map((record) => ({ ...record, ...verdict }));
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

/** Where there is no Simplify, what is added stands behind the provider's own fields. */
const added = ({ result }: Operation, record: IDataObject): IDataObject | undefined =>
	'adds' in result ? result.adds?.(record) : undefined;

/** Whether it is new is no field of the record. */
function short({ isNew, ...record }: IDataObject, fields: Shortening): IDataObject {
	return { ...simplified(record, fields), ...(isNew === undefined ? {} : { isNew }) };
}

function itemsOf(records: IDataObject[], itemIndex: number): INodeExecutionData[] {
	return records.map((json) => ({ json, pairedItem: { item: itemIndex } }));
}

async function done(run: NodeRun, plan: RequestPlan, screen: Screen, itemIndex: number): Promise<IDataObject[]> {
	const records = run.memory ? await onceOnly(run, plan, itemIndex) : await fetched(run, plan, screen);
	run.placed?.keep(itemIndex, plan, records);
	return records;
}

async function fetched(
	{ connection, operation, pages }: NodeRun,
	plan: RequestPlan,
	screen: Screen,
): Promise<IDataObject[]> {
	if (!gives(operation, 'list')) return await once(connection, operation, plan);
	const isAll = isOn(screen, 'returnAll', false);
	const limit = isAll ? undefined : namedNow(screen.labelOf('limit'), () => limitOf(screen.read('limit')));
	return await listFrom(connection, operation, plan, { limit, inTurn: pages });
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
