import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { connect } from './connection';
import { deedsOf } from './deeds';
import { inOrder } from './inOrder';
import { isCancelled, itemError } from './itemError';
import { runItem, type NodeRun } from './runItem';
import type { OperationRow, Provider } from './provider';

const READS_AT_ONCE = 5;

/**
 * A node's whole `execute`: every input item through the chosen operation, output in input order, each output
 * item linked to its input. With "continue on error" a failed item becomes an item with the error's text.
 * @throws NodeApiError or NodeOperationError for the first failed item otherwise
 */
export async function run(this: IExecuteFunctions, provider: Provider): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	if (items.length === 0) return [[]];
	const resource = provider.resources[this.getNodeParameter('resource', 0) as string];
	const operation = this.getNodeParameter('operation', 0) as string;
	const row = resource.operations[operation];
	const memory = row.effect === 'acts' ? deedsOf(this) : undefined;
	const connection = await connect(this, provider);
	const nodeRun: NodeRun = { context: this, connection, resource, operation, row, deeds: memory?.deeds };
	let failed = false;
	const perItem = await inOrder(items, atOnce(this, row), async (_item, itemIndex) => {
		try {
			return await runItem(nodeRun, itemIndex);
		} catch (error) {
			failed = true;
			return errorItems(nodeRun, error, itemIndex);
		}
	});
	if (!failed) memory?.forget();
	return [perItem.flat()];
}

function errorItems(nodeRun: NodeRun, reason: unknown, itemIndex: number): INodeExecutionData[] {
	const { context, connection } = nodeRun;
	const nodeError = itemError(connection, reason, itemIndex);
	if (!context.continueOnFail() || isCancelled(reason)) throw nodeError;
	const { message, description } = nodeError;
	// One text in `error`: n8n sends an item to the error output by that alone, and would drop any other key.
	const error = description ? `${message}. ${description}` : message;
	return [{ json: { error }, pairedItem: { item: itemIndex } }];
}

/** What acts goes one after another, as a person would do it; what reads goes several at a time. */
function atOnce(context: IExecuteFunctions, row: OperationRow): number {
	const { requestsAtOnce } = context.getNodeParameter('options', 0, {}) as { requestsAtOnce?: number };
	const usual = row.effect === 'acts' || row.alone ? 1 : READS_AT_ONCE;
	return Math.max(1, Math.floor(Number(requestsAtOnce) || usual));
}
