import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { whenAborted } from '../../../credentials/foundation/abortions';
import { discard } from '../../../credentials/foundation/fileStream';
import { readWhole } from '../../../credentials/foundation/wholeAnswer';
import { MOST_DATA_BYTES } from './deadlines';

/**
 * Has a request sent, and reads what is no file: its JSON, else its text, stands in the place of the answer's body.
 * @param end ends the answer while it is read, where n8n has put another signal into the request
 * @throws what `readWhole` throws
 */
export async function readData(
	request: IHttpRequestOptions,
	send: () => Promise<IN8nHttpFullResponse>,
	end?: AbortSignal,
): Promise<IN8nHttpFullResponse> {
	if (request.encoding === 'stream') return await send();
	// Piece by piece takes a tenth longer than n8n's own reading, which takes however much there is: for lists only.
	request.encoding = request.encoding === 'json' ? 'stream' : 'text';
	const answer = await send();
	const { body } = answer;
	const unwatch = end && whenAborted(end, () => discard(body));
	try {
		return await readWhole(answer, MOST_DATA_BYTES);
	} finally {
		unwatch?.();
	}
}
