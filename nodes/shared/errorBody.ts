import type { Context } from './connection';

/** An error answer to a download arrives as a stream; its text says what went wrong. */
export async function readErrorBody(context: Context, body: unknown): Promise<unknown> {
	const isStream = typeof (body as { pipe?: unknown } | null)?.pipe === 'function';
	if (!isStream || !('binaryToBuffer' in context.helpers)) return body;
	const buffer = await context.helpers.binaryToBuffer(body as Parameters<typeof context.helpers.binaryToBuffer>[0]);
	const text = buffer.toString('utf8');
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
