import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { isCancelled, itemError, type ItemError } from '../errors/itemError';
import type { Provider } from '../model/provider';
import type { Connection } from '../transport/connection';
import { inOrder } from '../transport/inOrder';
import { laneFor, type Width } from '../transport/lane';
import { DoneItems } from './doneItems';
import { errorItem } from './errorItem';
import { beginningsOf } from './itemKeys';
import type { NodeRun } from './nodeRun';
import { placedCallsOf } from './placedCalls';
import { beginItem, type Rest } from './runItem';
import { inItsTurn, sideBySide } from './sideBySide';
import { widthOf } from './width';

/** Looks at what is waited for, where the operation itself goes one after another. */
const LOOKS_AT_ONCE = 10;

type Chosen = Pick<NodeRun, 'resource' | 'operationName' | 'operation' | 'memory' | 'skips' | 'failures'>;

/** All that the items of a node have in common while they run. */
interface Running {
	context: IExecuteFunctions;
	provider: Provider;
	connected: Array<Settled<Connection>>;
	work: Chosen & Pick<NodeRun, 'placed' | 'waits' | 'pages' | 'ahead'>;
	width: Width;
	done: DoneItems;
	hasFailed: boolean;
}

/**
 * Every item by itself through the chosen operation, as many at once as the operation and the user allow.
 * @returns the output of all items, in their order
 * @throws NodeApiError or NodeOperationError for the first failed item, unless the user chose to go on
 */
export async function eachItem(
	context: IExecuteFunctions,
	provider: Provider,
	choice: Chosen,
	connected: Array<Settled<Connection>>,
): Promise<INodeExecutionData[]> {
	const running = runningOf(context, provider, choice, connected);
	const { work, width, done } = running;
	const atOnce = work.waits ? connected.length : width;
	const beginnings = beginningsOf(context, work, connected);
	const all = await settled(
		inOrder(connected, atOnce, async (_one, itemIndex) => await outputOf(running, itemIndex), beginnings),
	);
	// What was under way has ended by now, and is told as well.
	if ('error' in all) throw done.tellIn(all.error as ItemError, work.placed !== undefined);
	if (!running.hasFailed) work.memory?.forget();
	work.skips.tell(context);
	work.failures.tell(context);
	return all.value.flat();
}

function runningOf(
	context: IExecuteFunctions,
	provider: Provider,
	choice: Chosen,
	connected: Array<Settled<Connection>>,
): Running {
	const { operation } = choice;
	const width = widthOf(context, operation, connected);
	const waits = sideBySide(context, operation, width, operation.waits ? width : LOOKS_AT_ONCE);
	const placed = waits && operation.follows ? placedCallsOf(context) : undefined;
	const pages = width === 1 ? undefined : laneFor(width);
	const done = new DoneItems(context, operation);
	const work = { ...choice, placed, waits, pages, ahead: new Map() };
	return { context, provider, connected, work, width, done, hasFailed: false };
}

async function outputOf(running: Running, itemIndex: number): Promise<INodeExecutionData[]> {
	const { context, work, done } = running;
	const begin = () => begun(running, itemIndex);
	const acted = () => !work.skips.has(itemIndex) && done.note(itemIndex);
	const end = await settled(work.waits ? inItsTurn(context, work.waits, begin, acted) : whole(begin));
	if ('error' in end) return failedItem(running, end.error, itemIndex);
	acted();
	return end.value;
}

/** @throws the item's error, unless the user chose to go on */
function failedItem(running: Running, thrown: unknown, itemIndex: number): INodeExecutionData[] {
	const { context, provider, connected, work, done } = running;
	running.hasFailed = true;
	if (work.waits?.isStopped() && isCancelled(thrown)) return [];
	if (!context.continueOnFail()) work.waits?.stop();
	const error = itemError(context, provider, connected[itemIndex], thrown, itemIndex);
	if (context.continueOnFail() && !isCancelled(thrown)) {
		work.failures.note(itemIndex, error);
		return [errorItem(error, itemIndex)];
	}
	done.noteFailed(itemIndex, thrown);
	throw error;
}

/** A credential that cannot be read fails every item, so that each can leave by the error output. */
async function begun({ context, connected, work }: Running, itemIndex: number): Promise<INodeExecutionData[] | Rest> {
	const its = connected[itemIndex];
	if ('error' in its) throw its.error;
	return await beginItem({ context, connection: its.value, ...work }, itemIndex);
}

async function whole(begin: () => Promise<INodeExecutionData[] | Rest>): Promise<INodeExecutionData[]> {
	const begun = await begin();
	return typeof begun === 'function' ? await begun() : begun;
}
