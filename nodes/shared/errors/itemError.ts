import { ExpressionError, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { redact } from '../../../credentials/session/redaction';
import type { Settled } from '../../../credentials/foundation/settled';
import { apiError } from './apiError';
import type { Connection, Context } from '../transport/connection';
import { FieldError } from '../conversions/fieldError';
import { OperationFailed } from './operationFailed';
import { Cancelled } from '../transport/pause';
import type { Provider } from '../model/provider';

export type ItemError = NodeApiError | NodeOperationError;

export function isCancelled(error: unknown): boolean {
	return error instanceof Cancelled;
}

/**
 * Whatever stopped an item, as the error that n8n shows for it.
 * @param itemIndex undefined where there are no items, e.g. in a dropdown
 */
export function itemError(
	context: Context,
	provider: Provider,
	connected: Settled<Connection>,
	error: unknown,
	itemIndex?: number,
): ItemError {
	const worded = wordedError(context, provider, connected, error, itemIndex);
	const { message, description } = worded;
	// An agent is told the message alone; n8n adds "Tool" to the type of a node that is one.
	if (context.getNode().type.endsWith('Tool') && description && !message.includes(description))
		worded.message = `${message}. ${description}`;
	return worded;
}

function wordedError(
	context: Context,
	provider: Provider,
	connected: Settled<Connection>,
	error: unknown,
	itemIndex?: number,
): ItemError {
	const node = context.getNode();
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	// It has hints of its own for the editor.
	if (error instanceof ExpressionError) return new NodeOperationError(node, error, { itemIndex });
	if ('value' in connected && error instanceof OperationFailed)
		return apiError(connected.value, error.wording, itemIndex);
	if (error instanceof FieldError) {
		return new NodeOperationError(node, `${error.message}${place}`, { itemIndex, description: error.advice });
	}
	const text = error instanceof Error ? error.message : String(error);
	const secrets = 'value' in connected ? connected.value.keeper.secrets() : [];
	const description =
		'value' in connected ? undefined : `Open the ${provider.name} credential, correct it and save it.`;
	return new NodeOperationError(node, redact(`${text}${place}`, secrets), { itemIndex, description });
}
