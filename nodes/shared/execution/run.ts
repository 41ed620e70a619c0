import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { connectItems, type Connection } from '../transport/connection';
import { retryMemoryOf } from './retryMemory';
import { DoneItems } from './doneItems';
import { inOrder } from '../transport/inOrder';
import { laneFor } from '../transport/lane';
import { isCancelled, itemError, type ItemError } from '../errors/itemError';
import { Skips } from '../gate/skips';
import type { Provider } from '../model/provider';
import { leavesTraces } from '../request/effectOf';
import { errorItem } from './errorItem';
import { Failures } from './failures';
import { beginningsOf } from './itemKeys';
import type { NodeRun } from './nodeRun';
import { placedCallsOf } from './placedCalls';
import { refusedTogether } from './replyAwaited';
import { beginItem, type Rest } from './runItem';
import { runTogether } from './runTogether';
import { inItsTurn, sideBySide } from './sideBySide';
import { widthOf } from './width';

/** Looks at what is waited for, where the operation itself goes one after another. */
const LOOKS_AT_ONCE = 10;

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
	const skips = new Skips();
	const failures = new Failures();
	let connected = await connectItems(this, provider, choice.operation.effect !== 'reads');
	if (choice.operation.settings.gathers) {
		const connection = ofAll(connected);
		if (connection) return [await runTogether({ context: this, connection, ...choice, memory, skips, failures })];
		connected = apart(this, connected);
	}
	if (choice.operation.replies && items.length > 1) connected = refusedTogether(this, connected);
	const done = new DoneItems(this, choice.operation);
	const width = widthOf(this, choice.operation, connected);
	const waits = sideBySide(this, choice.operation, width, choice.operation.waits ? width : LOOKS_AT_ONCE);
	const placed = waits && choice.operation.follows ? placedCallsOf(this) : undefined;
	const noteDone = (itemIndex: number) => !skips.has(itemIndex) && done.note(itemIndex);
	const pages = width === 1 ? undefined : laneFor(width);
	let failed = false;
	const one = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		const work = { ...choice, memory, placed, skips, failures, waits, pages };
		const begin = () => itemsOf(this, connected[itemIndex], work, itemIndex);
		const acted = () => noteDone(itemIndex);
		const end = await settled(waits ? inItsTurn(this, waits, begin, acted) : whole(begin));
		if ('value' in end) {
			noteDone(itemIndex);
			return end.value;
		}
		failed = true;
		if (waits?.isStopped() && isCancelled(end.error)) return [];
		if (!this.continueOnFail()) waits?.stop();
		const error = itemError(this, provider, connected[itemIndex], end.error, itemIndex);
		if (this.continueOnFail() && !isCancelled(end.error)) {
			failures.note(itemIndex, error);
			return [errorItem(error, itemIndex)];
		}
		done.noteFailed(itemIndex, end.error);
		throw error;
	};
	const beginnings = beginningsOf(this, choice, connected);
	const atOnce = waits ? items.length : width;
	const all = await settled(inOrder(items, atOnce, async (_item, itemIndex) => await one(itemIndex), beginnings));
	// What was under way has ended by now, and is told as well.
	if ('error' in all) throw done.tellIn(all.error as ItemError, placed !== undefined);
	if (!failed) memory?.forget();
	skips.tell(this);
	failures.tell(this);
	return [all.value.flat()];
}

/** The account to which all items belong; what one request does for all of them can go to one alone. */
function ofAll([first, ...others]: Array<Settled<Connection>>): Connection | undefined {
	if ('error' in first) return undefined;
	return others.every((one) => 'value' in one && one.value === first.value) ? first.value : undefined;
}

/** Nothing is sent for any of them: a part of what was meant to be one whole would be another thing. */
function apart(context: IExecuteFunctions, connected: Array<Settled<Connection>>): Array<Settled<Connection>> {
	return connected.map((one, itemIndex) => {
		if ('error' in one) return one;
		const error = new NodeOperationError(
			context.getNode(),
			`The items do not all belong to one account, so nothing was sent [item ${itemIndex}]`,
			{
				itemIndex,
				description:
					'This operation makes one request of all items, and an expression in the credential gives some of them another account, or none. Split the items by account first.',
			},
		);
		return { error };
	});
}

type Chosen = Pick<
	NodeRun,
	'resource' | 'operationName' | 'operation' | 'memory' | 'placed' | 'skips' | 'failures' | 'waits' | 'pages'
>;

async function whole(begin: () => Promise<INodeExecutionData[] | Rest>): Promise<INodeExecutionData[]> {
	const begun = await begin();
	return typeof begun === 'function' ? await begun() : begun;
}

/** A credential that cannot be read fails every item, so that each can leave by the error output. */
async function itemsOf(
	context: IExecuteFunctions,
	connected: Settled<Connection>,
	choice: Chosen,
	itemIndex: number,
): Promise<INodeExecutionData[] | Rest> {
	if ('error' in connected) throw connected.error;
	return await beginItem({ context, connection: connected.value, ...choice }, itemIndex);
}

function chosen(
	context: IExecuteFunctions,
	provider: Provider,
): Pick<Chosen, 'resource' | 'operationName' | 'operation'> {
	const name = context.getNodeParameter('resource', 0, '') as string;
	// n8n drops the operation of a resource it does not know.
	const operationName = context.getNodeParameter('operation', 0, '') as string;
	const resource = Object.hasOwn(provider.resources, name) ? provider.resources[name] : undefined;
	if (resource && Object.hasOwn(resource.operations, operationName)) {
		assertForAgents(context, provider, name, operationName);
		const operation = resource.operations[operationName];
		if (operation.replies) assertNoPlainTool(context);
		return { resource, operationName, operation };
	}
	throw new NodeOperationError(context.getNode(), `${provider.name} has no operation "${operationName}" of "${name}"`, {
		description:
			'Choose Resource and Operation again; the workflow may have been made with another version of this node.',
	});
}

/** n8n makes the node a tool by its name; what the workflow then holds was not chosen from the tool's own list. */
function assertForAgents(
	context: IExecuteFunctions,
	{ name, forAgents }: Provider,
	resource: string,
	operation: string,
) {
	const isTool = context.getNode().type.endsWith('Tool');
	if (!isTool || !forAgents || (Object.hasOwn(forAgents, resource) && forAgents[resource].includes(operation))) return;
	throw new NodeOperationError(context.getNode(), `As the tool of an AI agent ${name} does not do this`, {
		description: 'Choose another Operation in the tool, or do it with the node itself, outside the agent.',
	});
}

/** n8n's agent would never see the reply: it waits for one in the Human Review variant of the node alone. */
function assertNoPlainTool(context: IExecuteFunctions) {
	const { type } = context.getNode();
	if (!type.endsWith('Tool') || type.endsWith('HitlTool')) return;
	throw new NodeOperationError(context.getNode(), 'As the tool of an AI agent this cannot wait for a response', {
		description:
			'Put the Human Review variant of this node between the agent and the tool that needs approval, or choose another Operation.',
	});
}
