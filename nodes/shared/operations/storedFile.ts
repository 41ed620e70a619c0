import type { IBinaryData } from 'n8n-workflow';

import { backoff } from '../../../credentials/foundation/retryPolicy';
import { settled } from '../../../credentials/foundation/settled';
import type { Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import type { FileResult } from '../model/result';
import type { Connection } from '../transport/connection';
import { pause } from '../transport/pause';
import { binaryData } from './binaryResult';
import { decodeIfEncoded } from './encodedFile';
import { downloadedFile } from './linkedFile';
import { assertNoPage, assertNotEmpty, assertThere, NotThereYet } from './noFile';

const TRIES = 4;

/**
 * The file that an operation gives, in n8n's binary store. Asked for again a few times where there is none yet.
 * @param mostBytes how large it may be, in place of the usual bound
 * @throws OperationFailed, Cancelled
 */
export async function storedFile(
	connection: Connection,
	operation: Operation<FileResult>,
	plan: RequestPlan,
	mostBytes?: number,
): Promise<IBinaryData> {
	for (let attempt = 0; ; attempt++) {
		const end = await settled(storedOnce(connection, operation, plan, mostBytes));
		if ('value' in end) return end.value;
		// guard: a file that is not there yet is asked for again
		if (!(end.error instanceof NotThereYet) || attempt === TRIES - 1) throw end.error;
		await pause(backoff(attempt), connection.signal);
	}
}

async function storedOnce(
	connection: Connection,
	operation: Operation<FileResult>,
	plan: RequestPlan,
	mostBytes?: number,
): Promise<IBinaryData> {
	const { provider } = connection;
	const file = { ...(await downloadedFile(connection, operation, plan)), mostBytes };
	assertThere(provider, file.answer);
	if (operation.result.mayBeBase64) await decodeIfEncoded(connection, file);
	assertNoPage(provider, file.answer);
	const binary = await binaryData(connection, file);
	assertNotEmpty(provider, binary);
	return binary;
}
