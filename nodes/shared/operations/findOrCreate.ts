import type { IDataObject } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { oneAtATimeInAll } from '../transport/oneAtATime';
import type { Connection } from '../transport/connection';
import { listFrom, recordsFrom } from './exchange';
import { OperationFailed } from '../errors/operationFailed';
import type { Lookup, Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import { planWith } from '../request/requestPlan';

/**
 * The record that is there already (`isNew: false`), else a new one (`isNew: true`). One at a time per account and key,
 * so that two items with the same data do not both find nothing, of whichever execution they are.
 * @throws OperationFailed, Cancelled
 */
export async function foundOrCreated(
	connection: Connection,
	operation: Operation,
	lookup: Lookup,
	plan: RequestPlan,
): Promise<IDataObject[]> {
	const account = connection.keeper.account();
	const lines = lookup.keysOf(plan).map((key) => `find or create ${key} ${account}`);
	return await oneAtATimeInAll(lines, async () => {
		const found = await find(connection, lookup, plan);
		return found ? [{ ...found, isNew: false }] : await created(connection, operation, lookup, plan);
	});
}

async function find(
	connection: Connection,
	{ list, searches, isSame }: Lookup,
	plan: RequestPlan,
): Promise<IDataObject | undefined> {
	for (const query of searches(plan)) {
		const records = await listFrom(connection, list, planWith(list.route, query));
		const same = records.find((record) => isSame(record, plan));
		if (same) return same;
	}
	return undefined;
}

/** The search may have missed what the provider itself knows to be in the way. */
async function created(
	connection: Connection,
	operation: Operation,
	{ clash, isSame }: Lookup,
	plan: RequestPlan,
): Promise<IDataObject[]> {
	const end = await settled(recordsFrom(connection, operation, plan));
	if ('value' in end) return end.value.map((record) => ({ ...record, isNew: true }));
	const { error } = end;
	const answer = error instanceof OperationFailed ? error.answer : undefined;
	const shown = clash && answer?.statusCode === clash.status ? valueAt(answer.body, clash.at) : undefined;
	const same = (Array.isArray(shown) ? (shown as IDataObject[]) : []).find((record) => isSame(record, plan));
	if (same === undefined) throw error;
	return [{ ...same, isNew: false }];
}
