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

/** Why a stream was ended; follows the provider's name. */
export class StreamEnded extends Error {
	override readonly name = 'StreamEnded';
}

/** zlib's: what is left at the end has to be a whole. */
const Z_FINISH = 4;

/**
 * n8n's helper takes a compressed body that breaks off for whole, if it was asked for or not: zlib is told to be content
 * with what there is. That flag is no public one; where it is called otherwise, nothing changes.
 */
export function mindTheEnd(stream: FileStream): void {
	const zipped = stream as { _finishFlushFlag?: number; _level?: number };
	// guard: half a packed file is none
	if (zipped._finishFlushFlag !== undefined && zipped._level !== undefined) zipped._finishFlushFlag = Z_FINISH;
}
