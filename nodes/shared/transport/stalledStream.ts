import { isStream, type FileStream } from './fileStream';

/** No download is so slow that nothing of it comes for so long. */
const LONGEST_SILENCE_MS = 30_000;

/**
 * Ends a stream of which nothing comes any more, or whose execution is stopped: n8n's own time limit covers the
 * headers only, and whoever reads the rest would wait for ever.
 */
export function endWhenStalled(stream: unknown, signal: AbortSignal | undefined): void {
	if (!isStream(stream)) return;
	let isOver = false;
	const end = (reason: string) => void (isOver || stream.destroy(new Error(reason)));
	for (const event of ['close', 'end', 'error']) stream.once(event, () => void (isOver = true));
	signal?.addEventListener('abort', () => end('The execution was canceled'), { once: true });
	const hasArrived = arrivals(stream);
	const listen = () => {
		AbortSignal.timeout(LONGEST_SILENCE_MS).addEventListener('abort', () => {
			if (isOver) return;
			if (hasArrived()) listen();
			else end('Nothing more has come');
		});
	};
	listen();
}

/** Whether something has come since it was asked last. A listener of its own would set the stream going too early. */
function arrivals(stream: FileStream): () => boolean {
	let count = 0;
	const emit = stream.emit.bind(stream);
	stream.emit = (event, ...values) => {
		if (event === 'data' || event === 'readable') count += 1;
		return emit(event, ...values);
	};
	return () => {
		const arrived = count > 0;
		count = 0;
		return arrived;
	};
}
