import type { IPollFunctions } from 'n8n-workflow';

import type { Settled } from '../../../credentials/foundation/settled';

/** A schedule is not on time to the second. */
const SLACK_MS = 10_000;

/** When the last poll of a node began, if it failed: a failure leaves nothing in the static data. */
const failures = new Map<string, number>();

/** n8n makes a context when it publishes, and keeps it for all polls that follow. */
const published = new WeakSet<IPollFunctions>();

/**
 * Whether a poll comes sooner after the last one than the user wants, whether or not that one succeeded. After a
 * failure the poll that publishing makes comes never too soon: it has to show whether the failure is still there.
 * @param key names the node
 * @param checkedAt when it last succeeded
 */
export function isTooSoon(
	context: IPollFunctions,
	key: string,
	checkedAt: number | undefined,
	minutesBetweenChecks: number,
): boolean {
	const isPublishing = !published.has(context);
	published.add(context);
	const last = [checkedAt, isPublishing ? undefined : failures.get(key)];
	return last.some((moment) => moment !== undefined && isWithin(minutesBetweenChecks, moment));
}

/** To be called when a poll is through. @param began in milliseconds */
export function noteEnd(key: string, began: number, end: Settled<unknown>): void {
	if ('error' in end) failures.set(key, began);
	else failures.delete(key);
}

function isWithin(minutes: number, moment: number): boolean {
	const passed = Date.now() - moment;
	// A clock that was set back must not stop it.
	return passed >= 0 && passed < minutes * 60_000 - SLACK_MS;
}
