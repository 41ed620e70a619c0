import { clock } from '../../../credentials/foundation/clock';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isUsable } from '../../../credentials/session/freshness';
import type { Hosts } from '../../../credentials/session/grantDialect';
import { isOneOfSeveral, renewsByItself } from '../../../credentials/session/ownRequests';
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
	/** The credential has just been read, and nothing has been sent since. */
	upToDate: boolean;
	/** The item that is renewing the bearer; the others wait for it. */
	leader?: Promise<void>;
	renewal?: Promise<boolean>;
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
	const credentials = await context.getCredentials(provider.credential, itemIndex);
	renewsByItself(credentials);
	const { id, name } = context.getNode().credentials?.[provider.credential] ?? {};
	return {
		context,
		provider,
		itemIndex,
		credentials,
		reference: { id: id ?? '', name: name ?? '' },
		tokens: new Set(),
		upToDate: true,
		hosts: provider.grant.hosts(credentials),
	};
}

/**
 * Takes over what the database holds now: a bearer that another worker has got, and what the user has edited
 * meanwhile (some versions of n8n store the whole snapshot together with a renewed bearer). Where each item has an
 * account of its own nothing is taken over: the bearer in the database may be of any of them.
 */
export async function readAgain(snapshot: SessionSnapshot): Promise<void> {
	const { context, provider, itemIndex, credentials } = snapshot;
	if (!isOneOfSeveral(credentials)) {
		Object.assign(credentials, await context.getCredentials(provider.credential, itemIndex));
		snapshot.hosts = provider.grant.hosts(credentials);
	}
	snapshot.upToDate = true;
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
