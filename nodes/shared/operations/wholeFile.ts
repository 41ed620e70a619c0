import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { OperationFailed } from '../errors/operationFailed';
import type { Connection } from '../transport/connection';
import { discard } from '../transport/fileStream';

const NO_CONTENT = 204;
const PARTIAL_CONTENT = 206;

/** @throws OperationFailed when a good status stands for no file, or for a part of one (RFC 9110, 15.3.5 and 15.3.7) */
export function assertWhole({ provider }: Connection, answer: IN8nHttpFullResponse): void {
	const { statusCode, headers, body } = answer;
	const isNothing = statusCode === NO_CONTENT;
	if (!isNothing && (statusCode !== PARTIAL_CONTENT || isAll(headers['content-range']))) return;
	discard(body);
	throw new OperationFailed({
		message: `${provider.name} ${isNothing ? 'has no file there' : 'gave a part of the file only'} (status ${statusCode})`,
		description: isNothing
			? 'It may not be ready yet, or have been deleted. Look whether it can be played in its own panel, then run again.'
			: 'Nothing of it was kept. Run again; if it stays so, tell the provider: nobody has asked for a part.',
		httpCode: String(statusCode),
	});
}

/** `bytes 0-99/100` are all bytes there are. */
function isAll(range: unknown): boolean {
	const [, first, last, length] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(String(range ?? '').trim()) ?? [];
	return first === '0' && Number(last) + 1 === Number(length);
}
