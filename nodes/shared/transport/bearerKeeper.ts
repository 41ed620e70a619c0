import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Hosts } from '../../../credentials/session/grantDialect';

/** An answer that says that the bearer was not accepted. */
export interface Refusal {
	bearer: string;
	status: number;
	/** How many times this request has been refused so far, when first, and how long ago by the stopwatch (milliseconds). */
	count: number;
	since: number;
	lasted: number;
	/** Bearers that were got after the first refusal, and refused as well. */
	fresh: Set<string>;
}

/**
 * Whoever keeps the bearer of a connection: all that the rest of the transport knows of a credential. `keptSession`
 * makes the one of the credentials that renew with this package's hook. One that n8n itself renews (OAuth2) has no
 * turns to wait for, and nothing to mend after a refusal.
 */
export interface BearerKeeper {
	/** Base URLs of the provider. Asked anew each time: the user may edit the credential meanwhile. */
	hosts(): Hosts;
	/** What is typed in a field of the credential. */
	typed(field: string): unknown;
	/** Names the account, the same in all executions: for what goes one at a time. */
	account(): string;
	/**
	 * Waits until a request may go out: as long as there is no usable bearer only one does.
	 * @returns to be called when that request is through, whatever came of it
	 * @throws what n8n throws when the credential cannot be read
	 */
	takeTurn(): Promise<() => void>;
	/**
	 * Sends a request with the bearer, and gets one first if need be.
	 * @param signedAs how the bearer is carried, in fields of the credential, in place of what is typed there
	 * @returns the answer, whatever its status, and the bearer that it is the answer to
	 * @throws what n8n's helper throws; `outcomeOfError` reads it
	 */
	send(
		request: IHttpRequestOptions,
		signedAs?: Record<string, string>,
	): Promise<{ answer: IN8nHttpFullResponse; bearer: string }>;
	/** Whether an answer says that the bearer was not accepted, or may say so. */
	isRefusal(answer: IN8nHttpFullResponse): boolean;
	/**
	 * Deals with a refused bearer, once for all items of the execution.
	 * @returns true: send again, a new bearer is there or will be got; false: the refusal is about rights
	 */
	afterRefusal(refusal: Refusal): Promise<boolean>;
	/** The values that no text may contain: what is secret now, and what was or has been hidden so far. */
	secrets(): string[];
	/** Adds a value to the secrets, e.g. the token in a link: an error text may quote it. */
	hide(value: string): void;
}
