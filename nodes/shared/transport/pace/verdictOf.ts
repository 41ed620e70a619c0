import { clock } from '../../../../credentials/foundation/clock';
import { retryAfter, TRANSIENT_STATUSES } from '../../../../credentials/foundation/retryPolicy';
import type { Outcome } from '../outcome';
import type { Verdict } from './place';

export const TOO_MANY = 429;

/** What an outcome says of how fast the provider may be asked. A request that was refused as wrong took its time, too. */
export function verdictOf(outcome: Outcome): Verdict {
	if (outcome.kind === 'noAnswer') return isOfPace(outcome) ? { kind: 'trouble' } : { kind: 'nothing' };
	if (outcome.kind !== 'answered') return { kind: 'nothing' };
	const { statusCode } = outcome.answer;
	const pause = pauseOf(outcome);
	if (statusCode === TOO_MANY) return { kind: 'slowDown', retryAfter: pause };
	if (TRANSIENT_STATUSES.includes(statusCode)) return { kind: 'trouble', retryAfter: pause };
	return { kind: statusCode < 500 ? 'good' : 'nothing' };
}

/** Milliseconds that the provider asks to wait. */
export const pauseOf = (outcome: Outcome): number | undefined =>
	outcome.kind === 'answered' ? retryAfter(outcome.answer.headers, clock.now()) : undefined;

/** An answer that was too large, or fell silent in its middle, is about what was asked. */
const isOfPace = ({ gaveUp, timedOut }: Extract<Outcome, { kind: 'noAnswer' }>): boolean =>
	!gaveUp || timedOut === true;
