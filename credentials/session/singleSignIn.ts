import { DeadlinePassed, withinDeadline } from '../foundation/deadline';
import { SIGN_IN_MS } from './deadlines';
import { accountOf, markIssued, noteLogin } from './processMemory';
import { SessionError } from './sessionError';
import { settled } from '../foundation/settled';
import { clock } from '../foundation/clock';
import { signIn, type SignIn } from './signIn';
import type { Session } from './session';

/** Wrong secrets are not tried again before this, however many items ask: providers lock accounts. */
const REFUSAL_MS = 30_000;
/** After an outage, just long enough that a batch of items does not queue up for one retry round each. */
const OUTAGE_MS = 1_000;

/**
 * Signs in once for everybody in this process: a login under way is shared, a failure is remembered.
 * @throws SessionError, a fresh one for each caller
 */
export async function singleSignIn(context: SignIn, previous: Session): Promise<Session> {
	const account = accountOf(context.sessionKey);
	// guard: a refused sign-in is remembered
	if (account.failure && clock.stopwatch() < account.failure.until) throw account.failure.error.again();
	// guard: a sign-in under way is shared
	account.login ??= run(context, previous).finally(() => {
		account.login = undefined;
	});
	const end = await settled(account.login);
	if ('value' in end) return end.value;
	throw end.error instanceof SessionError ? end.error.again() : end.error;
}

async function run(context: SignIn, previous: Session): Promise<Session> {
	const account = accountOf(context.sessionKey);
	const began = clock.stopwatch();
	const end = await settled(inTime(context, previous));
	noteLogin(account, clock.stopwatch() - began);
	if ('value' in end) {
		markIssued(end.value.accessToken);
		account.newest = end.value;
		account.failure = undefined;
		return end.value;
	}
	if (end.error instanceof SessionError) {
		const pause = end.error.kind === 'refused' ? REFUSAL_MS : OUTAGE_MS;
		account.failure = { error: end.error, until: clock.stopwatch() + pause };
	}
	throw end.error;
}

/** Whatever trickles in: everybody who needs this bearer waits for it. */
async function inTime(context: SignIn, previous: Session): Promise<Session> {
	const end = await settled(withinDeadline(SIGN_IN_MS, async () => await signIn(context, previous)));
	if ('value' in end) return end.value;
	if (!(end.error instanceof DeadlinePassed)) throw end.error;
	throw new SessionError(
		'unreachable',
		`${context.grant.provider} did not finish the sign-in within ${SIGN_IN_MS / 1000} seconds. Nothing was sent. Check the address in the credential, or try again in a while.`,
	);
}
