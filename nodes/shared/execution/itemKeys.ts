import type { IExecuteFunctions } from 'n8n-workflow';

import type { Settled } from '../../../credentials/foundation/settled';
import { screenOf } from '../request/itemFields';
import { requestPlanOf } from '../request/requestPlan';
import { byKeys, type Beginnings } from '../transport/beginnings';
import type { Connection } from '../transport/connection';
import type { NodeRun } from './nodeRun';

type Chosen = Pick<NodeRun, 'resource' | 'operationName' | 'operation' | 'ahead'>;

/** Few are under way at once: of more in one turn of the event loop all would go in step, and wait for each other. */
const IN_A_TURN = 1;

/** In which order items begin, where that is not simply their own: those with a key in common one after another. */
export function beginningsOf(
	context: IExecuteFunctions,
	choice: Chosen,
	connected: Array<Settled<Connection>>,
): Beginnings | undefined {
	if (!choice.operation.keysOf) return undefined;
	const keysOfItem = (itemIndex: number) => keysOf(context, choice, connected[itemIndex], itemIndex);
	return { ...byKeys(connected.length, keysOfItem), inATurn: IN_A_TURN };
}

/** None of an item that cannot be laid out: it goes alone, so that none behind it has begun when its error stops the run. */
function keysOf(
	context: IExecuteFunctions,
	{ resource, operationName, operation, ahead }: Chosen,
	connected: Settled<Connection>,
	itemIndex: number,
): string[] {
	if ('error' in connected) return [];
	const { keeper } = connected.value;
	try {
		const ofCredential = (field: string) => keeper.typed(field);
		const screen = { ...screenOf(context, itemIndex, resource.fields, operationName), ofCredential };
		ahead?.set(itemIndex, screen);
		const plan = requestPlanOf(operation, screen);
		return operation.keysOf!(plan);
	} catch {
		return [];
	}
}
