const ownRequests = new WeakSet<object>();

/**
 * Tells the session that requests with this credential object come from a transport which finds out by itself
 * when a bearer is refused, and shows no bearer to anybody.
 */
export function renewsByItself(credentials: object): void {
	ownRequests.add(credentials);
}

export function isOwn(credentials: object): boolean {
	return ownRequests.has(credentials);
}

const deadlines = new WeakMap<object, AbortSignal>();

/** Tells the signer when a request has to end: n8n puts a signal of its own on it, and signs it afterwards. */
export function endsBy(request: object, deadline: AbortSignal): void {
	deadlines.set(request, deadline);
}

export function deadlineOf(request: object): AbortSignal | undefined {
	return deadlines.get(request);
}
