import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { digest } from '../../../credentials/foundation/digest';
import { clock } from '../../../credentials/foundation/clock';
import type { Wording } from '../errors/wording';

/**
 * With Retry On Fail n8n runs the whole node again. What an item of an `acts` operation has already done in
 * this run of the node, or may have done, is answered from here instead of being sent a second time.
 */
export type Remembered = { records: IDataObject[] } | { uncertain: Wording };

export interface RetryMemory {
	recall(itemIndex: number): Remembered | undefined;
	remember(itemIndex: number, deed: Remembered): void;
	/** Something still happens in this run: it is not to be given up. */
	keep(): void;
	/** All items of this try are done: n8n will not run them again. */
	forget(): void;
}

interface Run {
	memory: Map<string, Remembered>;
	usedAt: number;
}

const MOST_RUNS = 2_000;
/** Longer than any pause of Retry On Fail; a run in which something still happens is never given up. */
const IDLE_MS = 5 * 60_000;

const runs = new Map<string, Run>();

/** The memory of this run of the node; undefined when n8n will not run it again. */
export function retryMemoryOf(context: IExecuteFunctions): RetryMemory | undefined {
	const key = runKey(context);
	if (key === undefined) return undefined;
	const run = runs.get(key) ?? { memory: new Map<string, Remembered>(), usedAt: clock.stopwatch() };
	use(key, run);
	const inputs = context.getInputData();
	const nameOf = (itemIndex: number) => `${itemIndex} ${digest(JSON.stringify(inputs[itemIndex]?.json))}`;
	return {
		recall: (itemIndex) => run.memory.get(nameOf(itemIndex)),
		remember: (itemIndex, deed) => {
			run.memory.set(nameOf(itemIndex), deed);
			use(key, run);
		},
		keep: () => use(key, run),
		forget: () => {
			inputs.forEach((_input, itemIndex) => run.memory.delete(nameOf(itemIndex)));
			if (run.memory.size === 0) runs.delete(key);
		},
	};
}

/** Moves a run to the end of the Map, which is so in order of last use, and drops what nobody will ask for. */
function use(key: string, run: Run): void {
	run.usedAt = clock.stopwatch();
	runs.delete(key);
	runs.set(key, run);
	for (const [oldest, { usedAt }] of runs) {
		if (runs.size <= MOST_RUNS && clock.stopwatch() - usedAt < IDLE_MS) break;
		runs.delete(oldest);
	}
}

/**
 * An item is known by its place and its input, not by its fields: those may hold the time of day. As the tool of
 * an agent a node gets a new run index for each retry, and its input is what the agent asked for.
 */
function runKey(context: IExecuteFunctions): string | undefined {
	const node = context.getNode();
	const execution = context.getExecutionId();
	if (!node.retryOnFail || !execution || execution.startsWith('__UNKNOWN')) return undefined;
	const runIndex = isTool(context) ? 'tool' : (context.getWorkflowDataProxy(0).$runIndex as number);
	return JSON.stringify([context.getWorkflow().id, execution, node.id, runIndex]);
}

export const isTool = (context: IExecuteFunctions): boolean =>
	context.getNode().type.endsWith('Tool') || 'cloneWith' in context;
