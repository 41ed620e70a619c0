import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { connectItems, type Connection } from '../transport/connection';
import { retryMemoryOf } from './retryMemory';
import { DoneItems } from './doneItems';
import { inOrder } from '../transport/inOrder';
import { isCancelled, itemError } from '../errors/itemError';
import type { Operation } from '../model/operation';
import type { Provider } from '../model/provider';
import { leavesTraces } from '../request/effectOf';
import { errorItem } from './errorItem';
import { runItem, type NodeRun } from './runItem';
import { runTogether } from './runTogether';

const READS_AT_ONCE = 10;

/**
 * A node's whole `execute`: every input item through the chosen operation, output in input order, each output
 * item linked to its input. With "continue on error" a failed item becomes an item with the error's text.
 * @throws NodeApiError or NodeOperationError for the first failed item otherwise
 */
export async function run(this: IExecuteFunctions, provider: Provider): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	if (items.length === 0) return [[]];
	const choice = chosen(this, provider);
	const memory = leavesTraces(choice.operation) ? retryMemoryOf(this) : undefined;
	const connected = await connectItems(this, provider, choice.operation.effect !== 'reads');
	if (choice.operation.settings.gathers && 'value' in connected[0])
		return [await runTogether({ context: this, connection: ofAll(this, connected), ...choice, memory })];
	const done = new DoneItems(this, choice.operation);
	let failed = false;
	const perItem = await inOrder(items, atOnce(this, choice.operation), async (_item, itemIndex) => {
		const end = await settled(itemsOf(this, connected[itemIndex], { ...choice, memory }, itemIndex));
		if ('value' in end) {
			done.note(itemIndex);
			return end.value;
		}
		failed = true;
		const error = itemError(this, provider, connected[itemIndex], end.error, itemIndex);
		if (this.continueOnFail() && !isCancelled(end.error)) return [errorItem(error, itemIndex)];
		throw done.tellIn(error);
	});
	if (!failed) memory?.forget();
	return [perItem.flat()];
}

/** What one request does for all items goes to one account. @throws NodeOperationError */
function ofAll(context: IExecuteFunctions, connected: Array<Settled<Connection>>): Connection {
	const [first] = connected;
	const other = connected.findIndex((one) => 'error' in one || 'error' in first || one.value !== first.value);
	if ('value' in first && other === -1) return first.value;
	throw new NodeOperationError(context.getNode(), 'The items belong to different accounts, so nothing was sent', {
		itemIndex: other,
		description:
			'This operation makes one request of all items, and an expression in the credential gives some of them another account. Split the items by account first.',
	});
}

type Chosen = Pick<NodeRun, 'resource' | 'operationName' | 'operation' | 'memory'>;

/** A credential that cannot be read fails every item, so that each can leave by the error output. */
async function itemsOf(
	context: IExecuteFunctions,
	connected: Settled<Connection>,
	choice: Chosen,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	if ('error' in connected) throw connected.error;
	return await runItem({ context, connection: connected.value, ...choice }, itemIndex);
}

function chosen(context: IExecuteFunctions, provider: Provider): Omit<Chosen, 'memory'> {
	const name = context.getNodeParameter('resource', 0, '') as string;
	// n8n drops the operation of a resource it does not know.
	const operationName = context.getNodeParameter('operation', 0, '') as string;
	const resource = Object.hasOwn(provider.resources, name) ? provider.resources[name] : undefined;
	if (resource && Object.hasOwn(resource.operations, operationName))
		return { resource, operationName, operation: resource.operations[operationName] };
	throw new NodeOperationError(context.getNode(), `${provider.name} has no operation "${operationName}" of "${name}"`, {
		description:
			'Choose Resource and Operation again; the workflow may have been made with another version of this node.',
	});
}

/** What acts goes one after another, as a person would do it; what reads goes several at a time. */
function atOnce(context: IExecuteFunctions, { effect, settings }: Operation): number {
	const { requestsAtOnce } = context.getNodeParameter('options', 0, {}) as { requestsAtOnce?: number };
	const usual = effect === 'acts' || settings.oneAtATime ? 1 : READS_AT_ONCE;
	return Math.max(1, Math.floor(Number(requestsAtOnce) || usual));
}
