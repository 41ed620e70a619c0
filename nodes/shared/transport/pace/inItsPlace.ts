import { settled } from '../../../../credentials/foundation/settled';
import type { Connection } from '../connection';
import type { Outcome } from '../outcome';
import type { AccountPace, Place } from './accountPace';
import { hasOwnPace, paceOf } from './paces';
import { LONGEST_STOP_MS } from './verdicts';
import { pauseOf, TOO_MANY, verdictOf } from './verdictOf';

/** The provider wants nobody of this account to ask for longer than anybody would wait. */
class AccountClosed extends Error {
	override readonly name = 'AccountClosed';

	constructor(readonly outcome: Outcome) {
		super('The provider asks to wait for longer than is waited');
	}
}

/**
 * One try of a request, at the account's pace.
 * @param once is to call `begin` when the request goes out: what it waits for before is not the provider's time
 * @returns its outcome; while the provider asks everybody to wait for more than 30 seconds, what it said to the first
 * @throws Cancelled, and what `once` throws
 */
export async function inItsPlace(
	connection: Connection,
	once: (begin: () => void) => Promise<Outcome>,
): Promise<Outcome> {
	const pace = paceOf(connection);
	const granted = await placeOrRefusal(pace, connection);
	if ('kind' in granted) return granted;
	let outcome: Outcome | undefined;
	try {
		outcome = await once(granted.begin);
		return outcome;
	} finally {
		granted.end(outcome ? verdictOf(outcome) : { kind: 'nothing' });
		if (outcome && isClosing(outcome)) pace.close(new AccountClosed(outcome), LONGEST_STOP_MS);
	}
}

async function placeOrRefusal(pace: AccountPace, connection: Connection): Promise<Place | Outcome> {
	const end = await settled(placeFor(pace, connection));
	if ('value' in end) return end.value;
	// Each has an outcome of its own: more is noted in it.
	if (end.error instanceof AccountClosed) return { ...end.error.outcome };
	throw end.error;
}

async function placeFor(pace: AccountPace, connection: Connection): Promise<Place> {
	if (!hasOwnPace(connection)) return await pace.place(connection.signal);
	await pace.open(connection.signal);
	return { begin: () => {}, end: pace.heed };
}

/** Of a 429 alone it is certain that it holds for all. */
const isClosing = (outcome: Outcome): boolean =>
	outcome.kind === 'answered' && outcome.answer.statusCode === TOO_MANY && (pauseOf(outcome) ?? 0) > LONGEST_STOP_MS;
