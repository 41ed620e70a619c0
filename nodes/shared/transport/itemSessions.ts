import { ExpressionError, type ICredentialDataDecryptedObject, type IExecuteFunctions } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { standsForOneOfSeveral } from '../../../credentials/session/ownRequests';
import { typedIn } from '../../../credentials/session/session';
import { SessionError } from '../../../credentials/session/sessionError';
import type { BearerKeeper } from './bearerKeeper';
import { inOrder } from './inOrder';
import { keeperOf } from './keptSession';
import { readSnapshot, type SessionSnapshot } from './sessionSnapshot';

const READS_AT_ONCE = 10;

/**
 * Who keeps the bearer of each item of an execution. Nearly always it is one for all, from one read of the credential;
 * but a field of it may be an expression that gives each item an account of its own.
 *
 * Who changes something asks for the credential of every item. Who only reads asks for two more: that of the last item
 * and of one that is not there, where no expression finds an item's data. An expression that gives the same for the
 * first, the last and none goes unnoticed there.
 * @param changes whether the operation does more than read
 * @returns by item, the same one for all items of an account; a credential that cannot be read or used is an error of
 * its item
 */
export async function itemSessions(
	context: IExecuteFunctions,
	provider: SessionSnapshot['provider'],
	changes: boolean,
): Promise<Array<Settled<BearerKeeper>>> {
	const items = context.getInputData();
	const first = await settled(readSnapshot(context, provider));
	const isForAll =
		items.length <= 1 ||
		('error' in first && !mayBeOfItem(first.error)) ||
		(!changes && (await isAlike(context, provider, first, items.length)));
	if (isForAll) {
		const shared = 'value' in first ? { value: keeperOf(first.value) } : first;
		return items.map(() => shared);
	}
	const read = await inOrder(items, READS_AT_ONCE, async (_item, itemIndex) =>
		itemIndex === 0 ? first : await settled(readSnapshot(context, provider, itemIndex)),
	);
	return byAccount(read);
}

/** What n8n does not find in an item, or what a rule of ours says of what it finds; all else is about the credential. */
const mayBeOfItem = (error: unknown) => error instanceof ExpressionError || error instanceof SessionError;

async function isAlike(
	context: IExecuteFunctions,
	{ credential }: SessionSnapshot['provider'],
	first: Settled<SessionSnapshot>,
	count: number,
): Promise<boolean> {
	if ('error' in first) return false;
	const account = accountIn(first.value.credentials);
	const probes = [count, count - 1];
	const others = await inOrder(
		probes,
		probes.length,
		async (itemIndex) => await settled(context.getCredentials(credential, itemIndex)),
	);
	return others.every((other) => 'value' in other && accountIn(other.value) === account);
}

const accountIn = (credentials: ICredentialDataDecryptedObject) => JSON.stringify(typedIn(credentials));

function byAccount(read: Array<Settled<SessionSnapshot>>): Array<Settled<BearerKeeper>> {
	const accounts = new Map<string, { snapshot: SessionSnapshot; kept: Settled<BearerKeeper> }>();
	const sessions = read.map((end) => {
		if ('error' in end) return end;
		const account = accountIn(end.value.credentials);
		const known = accounts.get(account) ?? { snapshot: end.value, kept: { value: keeperOf(end.value) } };
		accounts.set(account, known);
		return known.kept;
	});
	if (accounts.size > 1) accounts.forEach(({ snapshot }) => standsForOneOfSeveral(snapshot.credentials));
	return sessions;
}
