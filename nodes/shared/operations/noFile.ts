import type { IBinaryData, IN8nHttpFullResponse } from 'n8n-workflow';

import { OperationFailed } from '../errors/operationFailed';
import type { Provider } from '../model/provider';
import { discard } from '../../../credentials/foundation/fileStream';

/** There may be a file a moment later. */
export class NotThereYet extends OperationFailed {}

const notThereYet = ({ name }: Provider) =>
	new NotThereYet({
		message: `${name} has no recording or other file there (yet)`,
		description:
			'A recording takes a while after the call. Run again in some minutes; if it stays so, look whether it can be played in its own panel.',
	});

/** An answer that says it has nothing, or nothing yet, is no file. @throws NotThereYet */
export function assertThere(provider: Provider, { statusCode, headers, body }: IN8nHttpFullResponse): void {
	const isEmpty = headers['content-length'] === '0' || (Buffer.isBuffer(body) && body.length === 0);
	if (statusCode !== 202 && statusCode !== 204 && !(statusCode === 200 && isEmpty)) return;
	discard(body);
	throw notThereYet(provider);
}

/** How long a file is that came without its length is known once it is stored. @throws NotThereYet */
export function assertNotEmpty(provider: Provider, { bytes, fileSize }: IBinaryData): void {
	if (bytes === 0 || fileSize === '0 B') throw notThereYet(provider);
}

/** A login page comes with a good status. @throws OperationFailed */
export function assertNoPage(provider: Provider, { headers, body }: IN8nHttpFullResponse): void {
	// guard: a web page is no file
	if (!String(headers['content-type'] ?? '').includes('text/html')) return;
	discard(body);
	throw new OperationFailed({
		message: `${provider.name} gave a web page in place of the file`,
		description: 'Look whether the file can still be played in its own panel; it may have expired.',
	});
}
