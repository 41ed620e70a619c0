import type { JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { redact, redactedExcerpt } from '../../../credentials/session/redaction';
import type { Connection } from '../transport/connection';
import type { Wording } from './wording';

const LONGEST_QUOTE = 500;

/** The same without secrets, for what outlives the connection: a later one does not know them. */
export function redactedWording(connection: Connection, wording: Wording): Wording {
	const secrets = connection.keeper.secrets();
	const { message, description, said } = wording;
	return {
		...wording,
		message: redact(message, secrets),
		description: redact(description, secrets),
		said: said === undefined ? undefined : redact(said, secrets),
	};
}

/** Makes the error n8n shows, with every secret and token blotted out. */
export function apiError(connection: Connection, wording: Wording, itemIndex?: number): NodeApiError {
	const secrets = connection.keeper.secrets();
	const said = redactedExcerpt(wording.said ?? '', secrets, LONGEST_QUOTE);
	// guard: an error names its item
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const message = redact(`${wording.message}${place}`, secrets);
	const quoted = said === '' ? '' : ` ${connection.provider.name} says: "${said}"`;
	const description = redact(`${wording.description}${quoted}`, secrets);
	return new NodeApiError(connection.context.getNode(), { message: said || message } as JsonObject, {
		message,
		description,
		httpCode: wording.httpCode,
		itemIndex,
	});
}
