import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { digest } from '../../credentials/session/sessionKey';
import type { Wording } from './apiError';

/**
 * With Retry On Fail n8n runs the whole node again. What an item of an `acts` operation has already done in
 * this run of the node, or may have done, is answered from here instead of being sent a second time.
 */
export type Deed = { records: IDataObject[] } | { uncertain: Wording };
export type Deeds = Map<string, Deed>;

/** Runs remembered at a time; one is forgotten as soon as it ends without a failed item. */
const MOST_RUNS = 100;
const runs = new Map<string, Deeds>();

/** The deeds of this run of the node; undefined when n8n will not run it again. */
export function deedsOf(context: IExecuteFunctions): { deeds: Deeds; forget: () => void } | undefined {
	const key = runKey(context);
	if (key === undefined) return undefined;
	const deeds = runs.get(key) ?? new Map<string, Deed>();
	runs.delete(key);
	runs.set(key, deeds);
	if (runs.size > MOST_RUNS) runs.delete(runs.keys().next().value as string);
	return { deeds, forget: () => runs.delete(key) };
}

function runKey(context: IExecuteFunctions): string | undefined {
	const node = context.getNode();
	const execution = context.getExecutionId();
	if (!node.retryOnFail || !execution || execution.startsWith('__UNKNOWN')) return undefined;
	const runIndex = context.getWorkflowDataProxy(0).$runIndex as number;
	return JSON.stringify([context.getWorkflow().id, execution, node.id, runIndex]);
}

/** Names what one item asks for: an item whose fields differ on the second run is a new deed. */
export function deedKey(itemIndex: number, outline: unknown): string {
	return `${itemIndex} ${digest(JSON.stringify(outline))}`;
}
