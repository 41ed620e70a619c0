import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { OperationFailed } from '../errors/operationFailed';
import type { Provider } from '../model/provider';
import { discard } from '../../../credentials/foundation/fileStream';

const PARTIAL_CONTENT = 206;

/** @throws OperationFailed when a good status stands for a part of a file (RFC 9110, 15.3.7) */
export function assertWhole({ name }: Provider, { statusCode, headers, body }: IN8nHttpFullResponse): void {
	// guard: a part of a file is none
	if (statusCode !== PARTIAL_CONTENT || isAll(headers['content-range'])) return;
	discard(body);
	throw new OperationFailed({
		message: `${name} gave a part of the file only (status ${statusCode})`,
		description: 'Nothing of it was kept. Run again; if it stays so, tell the provider: nobody has asked for a part.',
		httpCode: String(statusCode),
	});
}

/** `bytes 0-99/100` are all bytes there are. */
function isAll(range: unknown): boolean {
	const [, first, last, length] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(String(range ?? '').trim()) ?? [];
	return first === '0' && Number(last) + 1 === Number(length);
}
