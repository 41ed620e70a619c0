import type { Deadline } from '../foundation/deadline';

const ownRequests = new WeakMap<object, () => Promise<void>>();

/**
 * Tells the session that requests with this credential object come from a transport which finds out by itself
 * when a bearer is refused, and shows no bearer to anybody.
 * @param lookAgain takes what the database holds now over into this object
 */
export function renewsByItself(credentials: object, lookAgain: () => Promise<void>): void {
	ownRequests.set(credentials, lookAgain);
}

export function isOwn(credentials: object): boolean {
	return ownRequests.has(credentials);
}

/** Takes over what the database holds now, where this object's transport can read it. */
export async function lookAgain(credentials: object): Promise<void> {
	await ownRequests.get(credentials)?.();
}

const severalAccounts = new WeakSet<object>();

/**
 * Tells the session that this credential object holds one of several accounts, as expressions in one credential give
 * them for the items of an execution. n8n has one place for all their bearers, and some of its versions replace the
 * expressions when they store one: these bearers stay in the memory of the process.
 */
export function standsForOneOfSeveral(credentials: object): void {
	severalAccounts.add(credentials);
}

export function isOneOfSeveral(credentials: object): boolean {
	return severalAccounts.has(credentials);
}

const carriers = new WeakMap<object, Record<string, string>>();

/** Tells the signer of one request to carry the bearer as these fields of the credential say, whatever is typed there. */
export function signsAs(request: object, fields: Record<string, string>): void {
	carriers.set(request, fields);
}

export function carrierOf(request: object): Record<string, string> | undefined {
	return carriers.get(request);
}

const deadlines = new WeakMap<object, Deadline>();

/** Tells the signer when a request has to end: n8n puts a signal of its own on it, and signs it afterwards. */
export function endsBy(request: object, deadline: Deadline): void {
	deadlines.set(request, deadline);
}

export function deadlineOf(request: object): Deadline | undefined {
	return deadlines.get(request);
}
