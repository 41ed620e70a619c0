import { clock } from '../../../credentials/foundation/clock';
import { isStream, mindTheEnd, StreamEnded, type FileStream } from '../../../credentials/foundation/fileStream';
import { LEAST_BYTES, SILENCE_MS } from './deadlines';

/** How much of a stream is taken, and how long. */
export interface Bounds {
	mostBytes: number;
	milliseconds: number;
	/** Stopping the execution ends it, too. */
	signal?: AbortSignal;
}

/**
 * Ends a stream that comes too slowly, takes too long, is too large, or whose execution is stopped: n8n's own time
 * limit covers the headers only, and whoever reads the rest would wait for ever.
 */
export function keepWithin(stream: unknown, { mostBytes, milliseconds, signal }: Bounds): void {
	if (!isStream(stream)) return;
	mindTheEnd(stream);
	const { when, stop } = moments();
	const end = (reason: string) => {
		stop();
		// guard: a file that stalls is ended
		stream.destroy(new StreamEnded(reason));
	};
	for (const event of ['close', 'end', 'error']) stream.once(event, stop);
	if (signal) when(signal, () => end('was cut short, because the execution was canceled'));
	when(clock.timeout(milliseconds), () => end(`took longer than ${milliseconds / 1000} seconds for all of it`));
	const came = arrivals(stream, (all) => {
		// guard: a file has a bound
		if (all > mostBytes) end(`sends more than ${Math.floor(mostBytes / 1024 / 1024) || 1} MB`);
	});
	const watch = () =>
		when(clock.timeout(SILENCE_MS), () => {
			if (came() >= LEAST_BYTES) watch();
			else end(`stopped sending in the middle: next to nothing came for ${SILENCE_MS / 1000} seconds`);
		});
	watch();
}

/** What is to be done when, and a way to have none of it done any more: nobody is left listening. */
function moments() {
	const waits = new Map<() => void, AbortSignal>();
	const forget = (act: () => void) => {
		waits.get(act)?.removeEventListener('abort', act);
		waits.delete(act);
	};
	const when = (moment: AbortSignal, act: () => void) => {
		const once = () => {
			forget(once);
			act();
		};
		waits.set(once, moment);
		moment.addEventListener('abort', once);
	};
	return { when, stop: () => [...waits.keys()].forEach(forget) };
}

/**
 * How many bytes have come since it was asked last. They are counted where they enter: a listener would set the stream
 * going too early, and who reads it piece by piece hears of no data.
 * @param counted is told how many have come in all
 */
function arrivals(stream: FileStream, counted: (all: number) => void): () => number {
	let all = stream.readableLength ?? 0;
	let asked = 0;
	const push = stream.push.bind(stream);
	stream.push = (chunk, ...more) => {
		all += chunk?.length ?? 0;
		counted(all);
		return push(chunk, ...more);
	};
	return () => {
		const came = all - asked;
		asked = all;
		return came;
	};
}
