import type { INodeExecutionData } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { isCancelled, itemError } from '../errors/itemError';
import { gateOf, type Gate } from '../gate/gate';
import { skippedRecord } from '../gate/skips';
import { screenOf } from '../request/itemFields';
import { entryOf } from '../request/requestPlan';
import { errorItem } from './errorItem';
import { isRehearsal } from './choices';
import type { NodeRun } from './nodeRun';
import { runItem } from './runItem';
import { isCertainlyNotDone } from './throughGate';

/**
 * One request made of all input items; its output is linked to each of them. What does not pass the gate comes out
 * behind it. With "continue on error" items that cannot take part become error items there, and the others go on
 * without them.
 * @throws NodeApiError or NodeOperationError for the first item that cannot take part, or for the request
 */
export async function runTogether(run: NodeRun): Promise<INodeExecutionData[]> {
	const sortedItems = await sorted(run);
	run.skips.tell(run.context);
	const output = sortedItems.good.length === 0 ? [] : await requested(run, sortedItems);
	run.failures.tell(run.context);
	return [...output, ...sortedItems.others];
}

async function requested(run: NodeRun, { good, others, gates }: Sorted): Promise<INodeExecutionData[]> {
	const end = await settled(runItem({ ...run, together: good }, good[0]));
	if ('error' in end) {
		if (isCertainlyNotDone(end.error)) for (const gate of gates) await settled(gate.release());
		return failed(run, end.error, good);
	}
	if (others.length === 0) run.memory?.forget();
	const pairedItem = good.map((item) => ({ item }));
	return end.value.map((item) => ({ ...item, pairedItem }));
}

interface Sorted {
	good: number[];
	/** Skipped, or in error. */
	others: INodeExecutionData[];
	/** Of the good ones. */
	gates: Gate[];
}

async function sorted(run: NodeRun): Promise<Sorted> {
	const result: Sorted = { good: [], others: [], gates: [] };
	const indexes = [...run.context.getInputData().keys()];
	// What Retry On Fail runs again has passed already, and the people are noted.
	const isRetried = indexes.some((index) => run.memory?.recall(index) !== undefined);
	for (const index of indexes) {
		const end = await settled(takeIn(run, index, isRetried, result));
		if ('value' in end) continue;
		const giveBack = async () => await Promise.all(result.gates.map(async (gate) => await gate.release()));
		if (!run.context.continueOnFail() || isCancelled(end.error)) await settled(giveBack());
		result.others.push(...failed(run, end.error, [index]));
	}
	return result;
}

/** @throws NamedFieldError */
async function takeIn(run: NodeRun, index: number, isRetried: boolean, { good, others, gates }: Sorted): Promise<void> {
	const { context, resource, operationName, operation } = run;
	const screen = screenOf(context, index, resource.fields, operationName);
	entryOf(operation.settings.gathers!, screen);
	const gate = isRetried ? undefined : gateOf(context, operation, screen);
	const verdict = isRehearsal(operation, screen) ? await gate?.rehearse() : await gate?.judge();
	if (verdict) {
		run.skips.note(index, verdict);
		others.push({ json: skippedRecord(verdict), pairedItem: { item: index } });
		return;
	}
	good.push(index);
	if (gate) gates.push(gate);
}

/**
 * @param itemIndexes the items that what failed was for; the error is that of the first
 * @throws the error, unless the workflow goes on with it
 */
function failed(
	{ context, connection, failures }: NodeRun,
	cause: unknown,
	itemIndexes: number[],
): INodeExecutionData[] {
	const [first] = itemIndexes;
	const error = itemError(context, connection.provider, { value: connection }, cause, first);
	if (!context.continueOnFail() || isCancelled(cause)) throw error;
	for (const index of itemIndexes) failures.note(index, error);
	return [errorItem(error, first)];
}
