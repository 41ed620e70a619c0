const watching = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Has something done when a signal is aborted. However many watch, the signal has one listener: Node takes more than ten
 * for a leak, and `AbortSignal.any` costs more than the request's own signature.
 * @returns to be called when it is no longer wanted
 */
export function whenAborted(signal: AbortSignal, act: () => void): () => void {
	if (signal.aborted) {
		act();
		return () => {};
	}
	const watchers = watching.get(signal) ?? watched(signal);
	watchers.add(act);
	return () => void watchers.delete(act);
}

function watched(signal: AbortSignal): Set<() => void> {
	const watchers = new Set<() => void>();
	watching.set(signal, watchers);
	signal.addEventListener('abort', () => watchers.forEach((act) => act()), { once: true });
	return watchers;
}
