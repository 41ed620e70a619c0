import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { digest } from '../../../credentials/foundation/digest';
import type { RequestPlan } from '../model/requestPlan';
import { isTool } from './retryMemory';

/**
 * The calls that a run of the node has placed and then waits for. n8n stores them with the data of the execution, and
 * hands them to the one that its Retry button makes of a failed one: that waits again and places none again.
 */
export interface PlacedCalls {
	/** What the provider said of the call that the failed execution placed for this item with the same request. */
	recall(itemIndex: number, plan: RequestPlan): IDataObject[] | undefined;
	keep(itemIndex: number, plan: RequestPlan, records: IDataObject[]): void;
}

interface Placed {
	execution: string;
	records: IDataObject[];
}

/**
 * A run of a loop has its own: only the same run of another execution is a retry of it.
 * @returns undefined for the tool of an agent, which has no run that n8n would go on with
 */
export function placedCallsOf(context: IExecuteFunctions): PlacedCalls | undefined {
	if (isTool(context)) return undefined;
	const stored = context.getContext('node') as { placedCalls?: Record<string, Placed> };
	const execution = context.getExecutionId();
	const isRetry = context.getMode() === 'retry';
	const run = context.getWorkflowDataProxy(0).$runIndex as number;
	const inputs = context.getInputData();
	const nameOf = (itemIndex: number, { path, pathParameters, query, body, wholeBody }: RequestPlan) =>
		`${run} ${itemIndex} ${digest(JSON.stringify([inputs[itemIndex].json, path, pathParameters, query, body, wholeBody]))}`;
	return {
		recall: (itemIndex, plan) => {
			const placed = isRetry ? stored.placedCalls?.[nameOf(itemIndex, plan)] : undefined;
			return placed && placed.execution !== execution ? placed.records : undefined;
		},
		keep: (itemIndex, plan, records) => {
			stored.placedCalls ??= {};
			stored.placedCalls[nameOf(itemIndex, plan)] ??= { execution, records };
		},
	};
}
