import type { IN8nHttpFullResponse } from 'n8n-workflow';

import type { Wording } from './wording';

/** A request that came to nothing, in words. */
export class OperationFailed extends Error {
	override readonly name = 'OperationFailed';

	/** @param answer the provider's, if it gave one */
	constructor(
		readonly wording: Wording,
		readonly answer?: IN8nHttpFullResponse,
	) {
		super(wording.message);
	}
}
