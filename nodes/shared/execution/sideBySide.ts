import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { whenAborted } from '../../../credentials/foundation/abortions';
import { settled } from '../../../credentials/foundation/settled';
import type { Following, Operation } from '../model/operation';
import { cancelSignalOf } from '../transport/context';
import { laneFor, type Lane, type Width } from '../transport/lane';
import { stopIfCancelled } from '../transport/pause';

/** What waiting items share. What they do before goes at the pace of the others; then they wait side by side. */
export interface Waits {
	/** In which items come to their turn. */
	turns: Lane;
	/** In which looks at calls come to theirs. */
	looks: Lane;
	/** Aborted when n8n stops the execution, or another item has failed and the node with it: one for each item. */
	signalOfItem: () => AbortSignal;
	/** Ends all waits: an item has failed. */
	stop: () => void;
	/** Whether that is why an item was stopped, which is no failure of its own. */
	isStopped: () => boolean;
}

/** @param width how many items at a time; @param looksAtOnce how many looks. @returns undefined where nobody waits */
export function sideBySide(
	context: IExecuteFunctions,
	operation: Operation,
	width: Width,
	looksAtOnce: Width,
): Waits | undefined {
	if (!operation.waits && !(operation.follows && mayWait(context, operation.follows))) return undefined;
	const cancelled = cancelSignalOf(context);
	const end = new AbortController();
	if (cancelled) whenAborted(cancelled, () => end.abort());
	const signalOfItem = () => {
		const own = new AbortController();
		whenAborted(end.signal, () => own.abort());
		return own.signal;
	};
	return {
		turns: laneFor(width),
		looks: laneFor(looksAtOnce),
		signalOfItem,
		stop: () => end.abort(),
		isStopped: () => end.signal.aborted && cancelled?.aborted !== true,
	};
}

/** What asks for it is there, or an expression may bring it. */
function mayWait(context: IExecuteFunctions, { asks }: Following): boolean {
	const [outer, inner] = asks.split('.');
	const typed = context.getNodeParameter(outer, 0, {}, { rawExpressions: true }) as unknown;
	if (typeof typed === 'string') return true;
	const filled = (typed ?? {}) as Record<string, unknown>;
	return inner === undefined ? Object.keys(filled).length > 0 : (filled[inner] ?? false) !== false;
}

/**
 * An item that comes to its turn, and then goes on without keeping the next one from its own.
 * @param begin what has to be done in turn; gives the rest, or the items if there is none
 * @param acted called when that is done
 */
export async function inItsTurn(
	context: IExecuteFunctions,
	{ turns, signalOfItem, stop }: Waits,
	begin: () => Promise<INodeExecutionData[] | (() => Promise<INodeExecutionData[]>)>,
	acted: () => void,
): Promise<INodeExecutionData[]> {
	const begun = await turns(async () => {
		stopIfCancelled(signalOfItem());
		const end = await settled(begin());
		if ('value' in end) {
			acted();
			return end.value;
		}
		// Before the next item's turn.
		if (!context.continueOnFail()) stop();
		throw end.error;
	});
	return typeof begun === 'function' ? await begun() : begun;
}
