import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { redact } from '../../credentials/session/redaction';
import { apiError } from './apiError';
import { secretsIn, type Connection } from './connection';
import { FieldError } from './fieldError';
import { OperationFailed } from './operation';
import { Cancelled } from './pause';

export function isCancelled(error: unknown): boolean {
	return error instanceof Cancelled;
}

/** Whatever stopped an item, as the error that n8n shows for it. */
export function itemError(
	connection: Connection,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	const node = connection.context.getNode();
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	if (error instanceof OperationFailed) return apiError(connection, error.wording, itemIndex);
	if (error instanceof FieldError) {
		return new NodeOperationError(node, `${error.message} [item ${itemIndex}]`, {
			itemIndex,
			description: error.advice,
		});
	}
	const text = error instanceof Error ? error.message : String(error);
	return new NodeOperationError(node, redact(`${text} [item ${itemIndex}]`, secretsIn(connection)), { itemIndex });
}
