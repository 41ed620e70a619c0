import type { INodeExecutionData } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { isCancelled, itemError } from '../errors/itemError';
import { screenOf } from '../request/itemFields';
import { entryOf } from '../request/requestPlan';
import { errorItem } from './errorItem';
import type { NodeRun } from './nodeRun';
import { runItem } from './runItem';

/**
 * One request made of all input items; its output is linked to each of them. With "continue on error" items that
 * cannot take part become error items, behind it, and the others go on without them.
 * @throws NodeApiError or NodeOperationError for the first item that cannot take part, or for the request
 */
export async function runTogether(run: NodeRun): Promise<INodeExecutionData[]> {
	const { good, bad } = await sorted(run);
	if (good.length === 0) return bad;
	const end = await settled(runItem({ ...run, together: good }, good[0]));
	if ('error' in end) return [...failed(run, end.error, good[0]), ...bad];
	if (bad.length === 0) run.memory?.forget();
	const pairedItem = good.map((item) => ({ item }));
	return [...end.value.map((item) => ({ ...item, pairedItem })), ...bad];
}

async function sorted(run: NodeRun): Promise<{ good: number[]; bad: INodeExecutionData[] }> {
	const { context, resource, operationName, operation } = run;
	const good: number[] = [];
	const bad: INodeExecutionData[] = [];
	for (const index of context.getInputData().keys()) {
		const read = async () =>
			await Promise.resolve(
				entryOf(operation.settings.gathers!, screenOf(context, index, resource.fields, operationName)),
			);
		const end = await settled(read());
		if ('value' in end) good.push(index);
		else bad.push(...failed(run, end.error, index));
	}
	return { good, bad };
}

/** @throws the error, unless the workflow goes on with it */
function failed({ context, connection }: NodeRun, cause: unknown, itemIndex: number): INodeExecutionData[] {
	const error = itemError(context, connection.provider, { value: connection }, cause, itemIndex);
	if (context.continueOnFail() && !isCancelled(cause)) return [errorItem(error, itemIndex)];
	throw error;
}
