import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { DeadlinePassed } from '../../../credentials/foundation/deadline';
import {
	causesOf,
	describeTrouble,
	networkCode,
	textsOf,
	wasNeverSent,
} from '../../../credentials/foundation/networkTrouble';
import { StreamEnded } from '../../../credentials/foundation/fileStream';
import { isSessionErrorText, isStaleBearerText } from '../../../credentials/session/sessionError';

/** What came of one try of a request. */
export type Outcome =
	/**
	 * `unclearBefore`: an earlier try got no clear answer and may have done it already.
	 * `unreadable`: a good status, but a web page or half an answer.
	 */
	| { kind: 'answered'; answer: IN8nHttpFullResponse; bearer: string; unclearBefore?: boolean; unreadable?: boolean }
	/** n8n could not get a bearer; nothing was sent. */
	| { kind: 'signInFailed'; text: string }
	/** The bearer went stale between two looks at it; nothing was sent. */
	| { kind: 'staleBearer' }
	/**
	 * No answer. `sent`: the provider may have got the request. `gaveUp`: its answer had begun, or it had all the time
	 * there is; the next try would be no better. `timedOut`: it did not answer in time.
	 */
	| { kind: 'noAnswer'; sent: boolean; trouble: string; gaveUp?: boolean; timedOut?: boolean };

/** What n8n's helper says when its time limit was over. */
const OWN_TIMEOUT = 'ECONNABORTED';

/** Reads what n8n's request helper threw, whatever it wrapped around it. */
export function outcomeOfError(error: unknown): Outcome {
	if (error instanceof DeadlinePassed)
		return { kind: 'noAnswer', sent: true, trouble: error.message, gaveUp: true, timedOut: true };
	if (error instanceof StreamEnded)
		return { kind: 'noAnswer', sent: true, trouble: `it ${error.message}`, gaveUp: true };
	const texts = textsOf(causesOf(error));
	const signIn = texts.find(isSessionErrorText);
	if (signIn !== undefined) return { kind: 'signInFailed', text: signIn };
	if (texts.some(isStaleBearerText)) return { kind: 'staleBearer' };
	const code = networkCode(error);
	return {
		kind: 'noAnswer',
		sent: !wasNeverSent(code),
		trouble: describeTrouble(code),
		...(code === OWN_TIMEOUT ? { timedOut: true } : {}),
	};
}
