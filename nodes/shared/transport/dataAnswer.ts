import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { readWhole } from '../../../credentials/foundation/wholeAnswer';
import { MOST_DATA_BYTES } from './deadlines';

/**
 * Has a request sent, and reads what is no file: its JSON, else its text, stands in the place of the answer's body.
 * @throws what `readWhole` throws
 */
export async function readData(
	request: IHttpRequestOptions,
	send: () => Promise<IN8nHttpFullResponse>,
): Promise<IN8nHttpFullResponse> {
	if (request.encoding === 'stream') return await send();
	// Piece by piece takes a tenth longer than n8n's own reading, which takes however much there is: for lists only.
	request.encoding = request.encoding === 'json' ? 'stream' : 'text';
	return await readWhole(await send(), MOST_DATA_BYTES);
}
