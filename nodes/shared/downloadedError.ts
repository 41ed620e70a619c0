import type { IN8nHttpFullResponse } from 'n8n-workflow';

import type { Connection } from './connection';

/**
 * A download's answer is a stream, and so is its error. Reads what is no file (an error status, or JSON that says
 * it failed) in place, so that its words reach the user; JSON that is the file itself stays whole.
 */
export async function readIfNoFile({ context, provider }: Connection, answer: IN8nHttpFullResponse): Promise<void> {
	const { statusCode, headers, body } = answer;
	const mayBeError = statusCode >= 300 || /json/.test(String(headers['content-type'] ?? ''));
	if (!mayBeError || !isStream(body) || !('binaryToBuffer' in context.helpers)) return;
	const buffer = await context.helpers.binaryToBuffer(body as never);
	const parsed = parse(buffer.toString('utf8'));
	answer.body = statusCode < 300 && provider.failedInside?.(parsed) !== true ? buffer : (parsed as Buffer);
}

function isStream(body: unknown): boolean {
	return typeof (body as { pipe?: unknown } | null)?.pipe === 'function';
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
