import type { IHookFunctions } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { itemError, type ItemError } from '../../shared/errors/itemError';
import { connect, type Connection } from '../../shared/transport/connection';
import { isRegistered, register, unregister, type HandlerBook } from '../../shared/triggers/handlerRegistration';
import { uComPbx } from '../provider';
import { choiceOf } from './choice';
import { handlersAt } from './handlers';
import { assertChoice, nameOf, placesOf, planFor, type Plan } from './wanted';

/** Whether the PBX posts what the user wants, and nothing else to this node. @throws NodeApiError, NodeOperationError */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	return await withPlan(context, async (book, { wanted }) => await isRegistered(context, book, wanted));
}

/**
 * Tells the PBX where to post. Nothing is left of it if a part fails.
 * @throws NodeApiError, NodeOperationError
 */
export async function create(context: IHookFunctions): Promise<boolean> {
	return await withPlan(context, async (book, { wanted, menus }) => {
		const refused = await register(context, book, wanted, { menus });
		for (const { place, event } of refused)
			context.logger.warn(
				`${context.getNode().name}: ${nameOf(place)} is a menu and does not report "${event}"; it reports the end of calls`,
			);
		return true;
	});
}

/**
 * Takes back what was registered, whatever the node's fields say by now; also what a publishing that broke off has left
 * where they say.
 * @throws NodeApiError, NodeOperationError
 */
export async function remove(context: IHookFunctions): Promise<boolean> {
	return await worded(context, async (connection) => {
		const named = await settled(Promise.resolve(context).then((one) => placesOf(choiceOf(one))));
		const places = 'value' in named ? named.value : [];
		const left = await unregister(context, handlersAt(connection), places);
		for (const place of left)
			context.logger.warn(
				`${context.getNode().name}: the PBX does not let handlers for ${nameOf(place)} be removed by its API. Remove the one with this workflow's address in the PBX panel, tab Events; nothing answers there any more.`,
			);
		return true;
	});
}

async function withPlan<Result>(
	context: IHookFunctions,
	work: (book: HandlerBook, plan: Plan) => Promise<Result>,
): Promise<Result> {
	return await worded(context, async (connection) => {
		const choice = choiceOf(context);
		assertChoice(choice);
		return await work(handlersAt(connection), await planFor(connection, choice));
	});
}

async function worded<Result>(
	context: IHookFunctions,
	work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
	const connected = await settled(connect(context, uComPbx));
	const end = 'error' in connected ? connected : await settled(work(connected.value));
	if ('error' in end) throw whole(itemError(context, uComPbx, connected, end.error));
	return end.value;
}

/** Where a workflow is published n8n shows the message alone. */
function whole(error: ItemError): ItemError {
	const { message, description } = error;
	if (description && !message.includes(description)) error.message = `${message}. ${description}`;
	return error;
}
