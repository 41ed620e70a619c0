import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Settled } from '../../../credentials/foundation/settled';
import { connectItems, type Connection } from '../transport/connection';
import { Skips } from '../gate/skips';
import type { Operation } from '../model/operation';
import type { Provider } from '../model/provider';
import { leavesTraces } from '../request/effectOf';
import { chosenOperation } from './chosenOperation';
import { eachItem } from './eachItem';
import { Failures } from './failures';
import { refusedTogether } from './replyAwaited';
import { retryMemoryOf } from './retryMemory';
import { runTogether } from './runTogether';

/**
 * A node's whole `execute`: every input item through the chosen operation, output in input order, each output
 * item linked to its input. With "continue on error" a failed item becomes an item with the error's text.
 * @throws NodeApiError or NodeOperationError for the first failed item otherwise
 */
export async function run(this: IExecuteFunctions, provider: Provider): Promise<INodeExecutionData[][]> {
	if (this.getInputData().length === 0) return [[]];
	const choice = chosenOperation(this, provider);
	const { operation } = choice;
	const memory = leavesTraces(operation) ? retryMemoryOf(this) : undefined;
	const work = { ...choice, memory, skips: new Skips(), failures: new Failures() };
	const connected = await connectItems(this, provider, operation.effect !== 'reads');
	const connection = operation.settings.gathers ? ofAll(connected) : undefined;
	if (connection) return [await runTogether({ context: this, connection, ...work })];
	return [await eachItem(this, provider, work, allowed(this, operation, connected))];
}

/** What cannot be done for items like these is refused for each of them, before anything is sent. */
function allowed(
	context: IExecuteFunctions,
	{ settings, replies }: Operation,
	connected: Array<Settled<Connection>>,
): Array<Settled<Connection>> {
	if (settings.gathers) return apart(context, connected);
	return replies && connected.length > 1 ? refusedTogether(context, connected) : connected;
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
