/** A file on its way: the body of an answer that nobody has read yet. */
export interface FileStream {
	pipe: unknown;
	push(chunk: { length: number } | null, ...more: unknown[]): boolean;
	/** Bytes that have come and have not been read. */
	readableLength?: number;
	once(event: string, listener: () => void): unknown;
	destroy(error?: Error): unknown;
}

export function isStream(body: unknown): body is FileStream {
	return typeof (body as { pipe?: unknown } | null)?.pipe === 'function';
}

/** Lets go of a body that nobody will read: a stream holds its connection until somebody ends it. */
export function discard(body: unknown): void {
	if (isStream(body)) body.destroy();
}
