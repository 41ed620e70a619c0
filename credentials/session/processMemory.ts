import { clock } from '../foundation/clock';
import { digest } from '../foundation/digest';
import type { Session } from './session';
import type { SessionError } from './sessionError';

/**
 * `unclear`: a status that may mean an expired bearer as well as a missing right to the probe itself; `unknown`: no answer,
 * or one that says nothing of the bearer.
 */
export type ProbeVerdict = 'accepted' | 'refused' | 'unclear' | 'unknown';

/**
 * What one process remembers of its sessions, keyed by sessionKey and never by user or workflow. It only
 * spares logins: n8n's database stays the store, and losing this costs one login.
 */
export interface Account {
	newest?: Session;
	/** The login under way; everybody who needs one waits for it. */
	login?: Promise<Session>;
	probe?: { token: string; verdict: Promise<ProbeVerdict> };
	/** The probe has been answered with what it was asked for: the account has the right to it. */
	probeWorks?: boolean;
	/** It has not in all the time that a refused request has: unlike `probeSaysNothing`, which one ended bearer brings about. */
	lacksProbe?: boolean;
	/** A bearer has been met that this process has not got: there are other workers. */
	hasOthers?: boolean;
	/** A bearer fresh from a login got no clear answer either: the account has no right to the probe. */
	probeSaysNothing?: boolean;
	/** How long the last login took, ms. */
	loginMs?: number;
	/** How long the slowest one of the last minutes took, until `until` by the stopwatch. */
	slowest?: { loginMs: number; until: number };
	/** Nobody has stored a newer bearer than this one, though it was looked for until a moment before `until`. */
	lookedFor?: { token: string; until: number };
	/** A failed login that is not tried again before `until`, by the stopwatch. */
	failure?: { error: SessionError; until: number };
}

const MAX_ACCOUNTS = 200;
const MAX_TOKENS = 400;

const accounts = new Map<string, Account>();
const rejectedTokens = new Set<string>();
const endedTokens = new Set<string>();
const vouchedTokens = new Map<string, number>();

export function accountOf(sessionKey: string): Account {
	const account = accounts.get(sessionKey) ?? {};
	// Deleting first makes the Map an order of last use.
	accounts.delete(sessionKey);
	accounts.set(sessionKey, account);
	dropOldest(accounts, MAX_ACCOUNTS);
	return account;
}

/** Twice as long as a refused request goes by it at most. */
const SLOWEST_MS = 240_000;

/** Remembers how long a login of this process took. */
export function noteLogin(account: Account, loginMs: number): void {
	account.loginMs = loginMs;
	noteOthersLogin(account, loginMs);
}

/** Remembers how long another worker's login took, at least: one's own may have been quick by chance. */
export function noteOthersLogin(account: Account, loginMs: number): void {
	if (loginMs >= slowestLogin(account)) account.slowest = { loginMs, until: clock.stopwatch() + SLOWEST_MS };
}

/** @returns how long the slowest login of the last minutes took, ms; 0 if there was none */
export function slowestLogin({ slowest }: Account): number {
	return slowest && clock.stopwatch() < slowest.until ? slowest.loginMs : 0;
}

/** Remembers that the provider refused this token. Hashes only: a memory dump shows no bearer. */
export function markRejected(token: string): void {
	rejectedTokens.add(digest(token));
	dropOldest(rejectedTokens, MAX_TOKENS);
}

/** A provider may hand out the same token again; then it is good again. */
export function markIssued(token: string): void {
	rejectedTokens.delete(digest(token));
	endedTokens.delete(digest(token));
}

export function isRejected(token: string): boolean {
	return rejectedTokens.size > 0 && rejectedTokens.has(digest(token));
}

/** Remembers that this bearer was refused in a way that says nothing of rights (401). */
export function markEnded(token: string): void {
	endedTokens.add(digest(token));
	dropOldest(endedTokens, MAX_TOKENS);
}

export function hasEnded(token: string): boolean {
	return endedTokens.size > 0 && endedTokens.has(digest(token));
}

/**
 * Remembers for a while that refusals of this token with this status are about rights, not about the token
 * itself: it was issued to mend such a refusal and did not.
 * @param until by the stopwatch
 */
export function vouchFor(token: string, status: number, until: number): void {
	vouchedTokens.set(digest(`${status} ${token}`), until);
	dropOldest(vouchedTokens, MAX_TOKENS);
}

export function isVouchedFor(token: string, status: number, now: number): boolean {
	return now < (vouchedTokens.get(digest(`${status} ${token}`)) ?? 0);
}

function dropOldest(
	collection: { size: number; keys(): IterableIterator<string>; delete(key: string): boolean },
	limit: number,
) {
	if (collection.size <= limit) return;
	const { value } = collection.keys().next();
	if (value !== undefined) collection.delete(value);
}
