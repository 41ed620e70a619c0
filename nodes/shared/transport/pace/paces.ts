import { clock } from '../../../../credentials/foundation/clock';
import type { Connection } from '../connection';
import { accountPace, type AccountPace } from './accountPace';

/** The process is asked for few accounts at a time; one that comes back after so many others learns anew. */
const MOST_ACCOUNTS = 200;

/** By account, the one used last at the end. */
const paces = new Map<string, AccountPace>();

/** Nearly always the next request is of the same account. */
let lastUsed: { account: string; pace: AccountPace } | undefined;

const paceClock = {
	now: () => clock.stopwatch(),
	busy: () => clock.busy(),
	later: (milliseconds: number, act: () => void) => void clock.sleep(milliseconds).then(act),
};

/** The pace of an account, the same for all executions of this process. */
export function paceOf({ keeper }: Pick<Connection, 'keeper'>): AccountPace {
	const account = keeper.account();
	if (account === lastUsed?.account) return lastUsed.pace;
	const pace = paces.get(account) ?? accountPace(paceClock);
	paces.delete(account);
	paces.set(account, pace);
	if (paces.size > MOST_ACCOUNTS) forgetOne();
	lastUsed = { account, pace };
	return pace;
}

/** The one that has not been used for longest; not one in use, while there is another. */
function forgetOne(): void {
	const [oldest] = paces.keys();
	const idle = [...paces].find(([, pace]) => pace.isIdle());
	paces.delete(idle?.[0] ?? oldest);
}

const ownPaces = new WeakSet<Connection>();

/** The user has said how many requests go at once: all that is heeded besides is the provider's wish for a pause. */
export const keepOwnPace = (connection: Connection): void => void ownPaces.add(connection);

export const hasOwnPace = (connection: Connection): boolean => ownPaces.has(connection);
