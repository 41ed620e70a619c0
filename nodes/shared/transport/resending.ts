import { clock } from '../../../credentials/foundation/clock';
import { backoff, NEVER_ARRIVED, retryAfter, TRANSIENT_STATUSES } from '../../../credentials/foundation/retryPolicy';
import type { Outcome } from './outcome';
import type { Effect } from '../model/effect';
import type { Provider } from '../model/provider';
import { allWordsOf } from '../response/providerWords';

const TRIES = 4;
/** After these nobody knows what became of a change, but a read may be made once more. */
const READ_AGAIN = [408, 500];
/** Longer than this and the user is better off with an error than with a workflow that seems to hang. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Whether, and after how many milliseconds, a request is sent again after this outcome; undefined = not.
 * What `acts` is repeated only where the provider has certainly done nothing.
 * @param attempt tries so far, beginning with 1
 */
export function waitBeforeResending(effect: Effect, outcome: Outcome, attempt: number): number | undefined {
	// guard: reads are tried again
	if (attempt >= TRIES || !isWorthRepeating(effect, outcome)) return undefined;
	const headers = outcome.kind === 'answered' ? outcome.answer.headers : undefined;
	const wait = retryAfter(headers, clock.now()) ?? backoff(attempt - 1);
	return wait > LONGEST_WAIT_MS ? undefined : wait;
}

function isWorthRepeating(effect: Effect, outcome: Outcome): boolean {
	if (outcome.kind === 'staleBearer') return true;
	// guard: what acts is not sent again after a lost answer
	if (outcome.kind === 'noAnswer')
		// guard: what had all its time is not asked for again
		return !outcome.gaveUp && (effect !== 'acts' || !outcome.sent);
	if (outcome.kind !== 'answered') return false;
	const { statusCode } = outcome.answer;
	// A read costs nothing but time: the next try may find a service that is itself again.
	// guard: reads are tried again after a 500 or half an answer
	if (effect === 'reads' && (READ_AGAIN.includes(statusCode) || outcome.unreadable === true)) return true;
	// guard: what acts is not sent again after a 502
	return effect === 'acts' ? statusCode === 429 : TRANSIENT_STATUSES.includes(statusCode);
}

/** A status that will most likely not last. */
export const isPassing = (status: number | undefined): boolean =>
	status !== undefined && (READ_AGAIN.includes(status) || TRANSIENT_STATUSES.includes(status));

/** Words that will not change for a long while, e.g. of a quota used up: trying again is of no use. */
export function isFinalRefusal(provider: Provider, outcome: Outcome): boolean {
	if (!provider.finalWhenItSays || outcome.kind !== 'answered' || outcome.answer.statusCode < 400) return false;
	return allWordsOf(provider, outcome.answer.body).some((words) => provider.finalWhenItSays?.test(words));
}

/** Whether the provider may have done what was asked although no good answer came. */
export function mayHaveActed(effect: Effect, outcome: Outcome): boolean {
	// guard: a lost answer leaves doubt
	if (effect !== 'acts') return false;
	if (outcome.kind === 'noAnswer') return outcome.sent;
	if (outcome.kind !== 'answered') return false;
	const { statusCode } = outcome.answer;
	// guard: what never arrived leaves no doubt
	if (NEVER_ARRIVED.includes(statusCode)) return false;
	// To these three a provider may send a browser after it has done what was asked.
	// guard: a refusal leaves no doubt
	return statusCode >= 500 || [301, 302, 303, 408].includes(statusCode);
}
