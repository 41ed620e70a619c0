import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { connect, type Connection } from '../transport/connection';
import { retryMemoryOf } from './retryMemory';
import { errorText } from '../errors/errorText';
import { inOrder } from '../transport/inOrder';
import { isCancelled, itemError, type ItemError } from '../errors/itemError';
import type { OperationRow, Provider, Resource } from '../model/provider';
import { runItem, type NodeRun } from './runItem';

const READS_AT_ONCE = 10;

/**
 * A node's whole `execute`: every input item through the chosen operation, output in input order, each output
 * item linked to its input. With "continue on error" a failed item becomes an item with the error's text.
 * @throws NodeApiError or NodeOperationError for the first failed item otherwise
 */
export async function run(this: IExecuteFunctions, provider: Provider): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	if (items.length === 0) return [[]];
	const { resource, operation, row } = chosen(this, provider);
	// A change under a condition meets its own traces when it is made again.
	const memory = row.effect === 'acts' || row.condition !== undefined ? retryMemoryOf(this) : undefined;
	const connected = await settled(connect(this, provider));
	let failed = false;
	const perItem = await inOrder(items, atOnce(this, row), async (_item, itemIndex) => {
		const end = await settled(itemsOf(this, connected, { resource, operation, row, memory }, itemIndex));
		if ('value' in end) return end.value;
		failed = true;
		return errorItems(this, end.error, itemError(this, provider, connected, end.error, itemIndex), itemIndex);
	});
	if (!failed) memory?.forget();
	return [perItem.flat()];
}

type Chosen = Pick<NodeRun, 'resource' | 'operation' | 'row' | 'memory'>;

/** A credential that cannot be read fails every item, so that each can leave by the error output. */
async function itemsOf(
	context: IExecuteFunctions,
	connected: Settled<Connection>,
	operation: Chosen,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	if ('error' in connected) throw connected.error;
	return await runItem({ context, connection: connected.value, ...operation }, itemIndex);
}

function chosen(
	context: IExecuteFunctions,
	provider: Provider,
): { resource: Resource; operation: string; row: OperationRow } {
	const name = context.getNodeParameter('resource', 0, '') as string;
	// n8n drops the operation of a resource it does not know.
	const operation = context.getNodeParameter('operation', 0, '') as string;
	const resource = Object.hasOwn(provider.resources, name) ? provider.resources[name] : undefined;
	if (resource && Object.hasOwn(resource.operations, operation))
		return { resource, operation, row: resource.operations[operation] };
	throw new NodeOperationError(context.getNode(), `${provider.name} has no operation "${operation}" of "${name}"`, {
		description:
			'Choose Resource and Operation again; the workflow may have been made with another version of this node.',
	});
}

function errorItems(
	context: IExecuteFunctions,
	reason: unknown,
	error: ItemError,
	itemIndex: number,
): INodeExecutionData[] {
	if (!context.continueOnFail() || isCancelled(reason)) throw error;
	// One text in `error`: n8n sends an item to the error output by that alone, and would drop any other key.
	return [{ json: { error: errorText(error) }, pairedItem: { item: itemIndex } }];
}

/** What acts goes one after another, as a person would do it; what reads goes several at a time. */
function atOnce(context: IExecuteFunctions, row: OperationRow): number {
	const { requestsAtOnce } = context.getNodeParameter('options', 0, {}) as { requestsAtOnce?: number };
	const usual = row.effect === 'acts' || row.alone ? 1 : READS_AT_ONCE;
	return Math.max(1, Math.floor(Number(requestsAtOnce) || usual));
}
