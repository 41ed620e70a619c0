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
import { downloadedFile, fileBehind, type DownloadedFile } from './linkedFile';
import { linksIn } from './linkIn';
import { assertNoPage, assertNotEmpty, assertThere, NotThereYet } from './noFile';

const TRIES = 4;

/**
 * The file that an operation gives, in n8n's binary store.
 * @param mostBytes how large it may be, in place of the usual bound
 * @throws OperationFailed, Cancelled
 */
export async function storedFile(
	connection: Connection,
	operation: Operation<FileResult>,
	plan: RequestPlan,
	mostBytes?: number,
): Promise<IBinaryData> {
	const fetch = async () => await downloadedFile(connection, operation, plan);
	return await onceThere(connection, fetch, { mostBytes, mayBeBase64: operation.result.mayBeBase64 });
}

/**
 * As `storedFile`, or several where the answer names several and all are wanted.
 * @param mostBytes how large one may be, in place of the usual bound
 * @throws OperationFailed, Cancelled
 */
export async function storedFiles(
	connection: Connection,
	operation: Operation<FileResult>,
	plan: RequestPlan,
	mostBytes?: number,
): Promise<IBinaryData[]> {
	const { link } = operation.result;
	if (!link?.each || !plan.everyFile) return [await storedFile(connection, operation, plan, mostBytes)];
	const files: IBinaryData[] = [];
	for (const one of await linksIn(connection, operation, link, plan))
		files.push(await onceThere(connection, async () => await fileBehind(connection, one), { mostBytes }));
	return files;
}

interface Bounds {
	mostBytes?: number;
	mayBeBase64?: boolean;
}

/** Asked for again a few times where there is none yet. */
async function onceThere(
	connection: Connection,
	fetch: () => Promise<DownloadedFile>,
	bounds: Bounds,
): Promise<IBinaryData> {
	for (let attempt = 0; ; attempt++) {
		const end = await settled(storedOnce(connection, fetch, bounds));
		if ('value' in end) return end.value;
		// guard: a file that is not there yet is asked for again
		if (!(end.error instanceof NotThereYet) || attempt === TRIES - 1) throw end.error;
		await pause(backoff(attempt), connection.signal);
	}
}

async function storedOnce(
	connection: Connection,
	fetch: () => Promise<DownloadedFile>,
	{ mostBytes, mayBeBase64 }: Bounds,
): Promise<IBinaryData> {
	const { provider } = connection;
	const file = { ...(await fetch()), mostBytes };
	assertThere(provider, file.answer);
	if (mayBeBase64) await decodeIfEncoded(connection, file);
	assertNoPage(provider, file.answer);
	const binary = await binaryData(connection, file);
	assertNotEmpty(provider, binary);
	return binary;
}
