import { clock } from '../../../credentials/foundation/clock';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isUsable } from '../../../credentials/session/freshness';
import type { Hosts } from '../../../credentials/session/grantDialect';
import { isOneOfSeveral, renewsByItself } from '../../../credentials/session/ownRequests';
import { accountOf, isRejected, noteOthersLogin } from '../../../credentials/session/processMemory';
import { readSession } from '../../../credentials/session/session';
import type { Provider } from '../model/provider';
import type { Context } from './context';

/**
 * A credential with its session as one execution has read it from the database, once for all its requests. n8n writes
 * a renewed bearer into `credentials`, so that all items after the first go on with it.
 */
export interface SessionSnapshot {
	context: Context;
	provider: Pick<Provider, 'credential' | 'grant' | 'rejectedInside'>;
	/** For which item expressions in the credential are resolved. */
	itemIndex: number;
	credentials: ICredentialDataDecryptedObject;
	/** Which credential it is, for n8n to store a renewed bearer. */
	reference: { id: string; name: string };
	hosts: Hosts;
	/** Every token used so far: an answer may quote one that has been replaced meanwhile. */
	tokens: Set<string>;
	/** When the credential was last asked for, ms since the epoch. */
	readAt: number;
	/** The credential has just been read, and nothing has been sent since. */
	upToDate: boolean;
	/** The item that is renewing the bearer; the others wait for it. */
	leader?: Promise<void>;
	renewal?: Promise<boolean>;
	/** The bearer that is good, and lacks a right: what this execution does with it is refused. */
	vouched?: string;
}

/**
 * @param itemIndex the item for which expressions in the credential are resolved
 * @throws what n8n throws when the credential cannot be read, or an error that says which address in it is wrong
 */
export async function readSnapshot(
	context: Context,
	provider: SessionSnapshot['provider'],
	itemIndex = 0,
): Promise<SessionSnapshot> {
	const readAt = clock.now();
	const credentials = await context.getCredentials(provider.credential, itemIndex);
	const { id, name } = context.getNode().credentials?.[provider.credential] ?? {};
	const snapshot: SessionSnapshot = {
		context,
		provider,
		itemIndex,
		credentials,
		reference: { id: id ?? '', name: name ?? '' },
		tokens: new Set(),
		readAt,
		upToDate: true,
		hosts: provider.grant.hosts(credentials),
	};
	noteOthers(credentials);
	renewsByItself(credentials, async () => await takeOver(snapshot));
	return snapshot;
}

/**
 * Takes over what the database holds now: a bearer that another worker has got, and what the user has edited
 * meanwhile (some versions of n8n store the whole snapshot together with a renewed bearer). Where each item has an
 * account of its own nothing is taken over: the bearer in the database may be of any of them.
 */
export async function readAgain(snapshot: SessionSnapshot): Promise<void> {
	await takeOver(snapshot);
	snapshot.upToDate = true;
}

async function takeOver(snapshot: SessionSnapshot): Promise<void> {
	const { context, provider, itemIndex, credentials, readAt } = snapshot;
	if (isOneOfSeveral(credentials)) return;
	const askedAt = clock.now();
	const found = await context.getCredentials(provider.credential, itemIndex);
	if (String(found.accessToken ?? '') !== currentBearer(snapshot)) learnFromOthers(found, readAt);
	noteOthers(found);
	Object.assign(credentials, found);
	snapshot.hosts = provider.grant.hosts(credentials);
	snapshot.readAt = askedAt;
}

/** Who has stored a bearer that is not this process's own may get another at any moment. */
function noteOthers(found: ICredentialDataDecryptedObject): void {
	const { accessToken, sessionKey } = readSession(found);
	const account = accountOf(sessionKey);
	if (accessToken !== '' && account.newest?.accessToken !== accessToken) account.hasOthers = true;
}

/** Longer than this, and it is two workers' clocks that differ. */
const LONGEST_LOGIN_MS = 30_000;

/**
 * A bearer that was not stored yet when the credential was last read: its login took until then at least. Whoever signs
 * in quickly, or not at all, has no other way to know how long workers may go on ending each other's sessions.
 */
function learnFromOthers(found: ICredentialDataDecryptedObject, lastReadAt: number): void {
	const { accessToken, issuedAt, sessionKey } = readSession(found);
	const took = lastReadAt - issuedAt;
	if (took > 0 && took < LONGEST_LOGIN_MS && !isRejected(accessToken)) noteOthersLogin(accountOf(sessionKey), took);
}

export function currentBearer({ credentials }: Pick<SessionSnapshot, 'credentials'>): string {
	return String(credentials.accessToken ?? '');
}

export function hasUsableBearer({ credentials }: SessionSnapshot): boolean {
	return isUsable(readSession(credentials), clock.now());
}

export function rememberTokens({ credentials, tokens }: SessionSnapshot, signed = ''): void {
	for (const token of [credentials.accessToken, credentials.refreshToken, signed]) tokens.add(String(token ?? ''));
}
