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
