import type { IN8nHttpFullResponse } from 'n8n-workflow';

import type { Connection } from './connection';
import { ERROR_BODY_MS, MOST_ERROR_BYTES } from './deadlines';
import { isStream } from '../../../credentials/foundation/fileStream';
import { keepWithin } from './streamBounds';
import { settled } from '../../../credentials/foundation/settled';
import { jsonIn } from '../../../credentials/foundation/jsonText';

/**
 * A download's answer is a stream, and so is its error. Reads what is no file (an error status, or JSON that says
 * it failed) in place, so that its words reach the user; JSON that is the file itself stays whole.
 */
export async function readIfNoFile(
	{ context, provider, signal }: Connection,
	answer: IN8nHttpFullResponse,
): Promise<void> {
	const { statusCode, headers, body } = answer;
	const mayBeError = statusCode >= 300 || /json/.test(String(headers['content-type'] ?? ''));
	if (!mayBeError || !isStream(body) || !('binaryToBuffer' in context.helpers)) return;
	keepWithin(body, { mostBytes: MOST_ERROR_BYTES, milliseconds: ERROR_BODY_MS, signal });
	const end = await settled(context.helpers.binaryToBuffer(body as never));
	// The status alone says enough.
	if ('error' in end && statusCode >= 300) answer.body = '' as never;
	if ('error' in end && statusCode < 300) throw end.error;
	if ('error' in end) return;
	const buffer = end.value;
	const content = parsed(buffer);
	answer.body = statusCode < 300 && provider.failedInside?.(content) !== true ? buffer : content;
}

/** The answer in a file: its JSON, else its text. */
export function parsed(buffer: Buffer): Buffer {
	const text = buffer.toString('utf8');
	const content = jsonIn(text);
	return (content === undefined ? text : content) as Buffer;
}
