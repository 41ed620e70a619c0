import { OperationFailed } from '../errors/operationFailed';
import type { Connection } from '../transport/connection';
import { stopIfCancelled } from '../transport/pause';
import { StreamEnded } from '../../../credentials/foundation/fileStream';

/** Why a file could not be read to its end. @throws Cancelled when that is why */
export function brokenFile({ provider, signal }: Connection, error: unknown): OperationFailed {
	stopIfCancelled(signal);
	const what = error instanceof StreamEnded ? error.message : 'broke off in the middle of the file';
	return new OperationFailed({
		message: `${provider.name} ${what}`,
		description: 'Run again. If it stays so, look whether it can be played in its own panel.',
	});
}
