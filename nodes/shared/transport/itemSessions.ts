import { ExpressionError, type ICredentialDataDecryptedObject, type IExecuteFunctions } from 'n8n-workflow';

import { settled, type Settled } from '../../../credentials/foundation/settled';
import { standsForOneOfSeveral } from '../../../credentials/session/ownRequests';
import { typedIn } from '../../../credentials/session/session';
import { SessionError } from '../../../credentials/session/sessionError';
import { accountProbes } from './accountProbes';
import type { BearerKeeper } from './bearerKeeper';
import { inOrder } from './inOrder';
import { keeperOf } from './keptSession';
import { readSnapshot, type SessionSnapshot } from './sessionSnapshot';

const READS_AT_ONCE = 10;

/**
 * Who keeps the bearer of each item of an execution. Nearly always it is one for all, from one read of the credential;
 * but a field of it may be an expression that gives each item an account of its own.
 *
 * n8n does not say whether it is, so the credential is asked for once more at some items (`accountProbes`), and at all of
 * them where these differ. An expression that gives the same at all of these goes unnoticed.
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
	const probes = items.length <= 1 ? [] : accountProbes(items, changes);
	// At once: each takes n8n some milliseconds, for most of which it waits for its database.
	const [first, others] = await Promise.all([
		settled(readSnapshot(context, provider)),
		readAt(context, provider, probes),
	]);
	const isForAll =
		items.length <= 1 || ('error' in first ? !mayBeOfItem(first.error) : areAlike(first.value.credentials, others));
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

const readAt = async (
	context: IExecuteFunctions,
	{ credential }: SessionSnapshot['provider'],
	probes: number[],
): Promise<Array<Settled<ICredentialDataDecryptedObject>>> =>
	await inOrder(
		probes,
		READS_AT_ONCE,
		async (itemIndex) => await settled(context.getCredentials(credential, itemIndex)),
	);

function areAlike(
	first: ICredentialDataDecryptedObject,
	others: Array<Settled<ICredentialDataDecryptedObject>>,
): boolean {
	const account = accountIn(first);
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
