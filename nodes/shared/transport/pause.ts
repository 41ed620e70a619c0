import { whenAborted } from '../../../credentials/foundation/abortions';
import { clock } from '../../../credentials/foundation/clock';

/** The user stopped the execution. n8n tells it from a failure by the word "canceled" in the text. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new Cancelled('The execution was canceled');
}

/** Waits for somebody's work, but no longer than until the execution is stopped; what comes then is let go of. */
export async function unlessStopped<Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
	stopIfCancelled(signal);
	let unwatch: () => void = () => {};
	const stopped = new Promise<void>((resolve) => {
		unwatch = whenAborted(signal, resolve);
	});
	const working = work();
	await Promise.race([working, stopped]).finally(unwatch);
	stopIfCancelled(signal);
	return await working;
}

/** Waits, but no longer than until the execution is stopped. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	stopIfCancelled(signal);
	let stop: () => void = () => {};
	const stopped = new Promise<void>((resolve) => {
		stop = resolve;
		signal?.addEventListener('abort', stop, { once: true });
	});
	await Promise.race([clock.sleep(milliseconds), stopped]);
	signal?.removeEventListener('abort', stop);
	stopIfCancelled(signal);
}
