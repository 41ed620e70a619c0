import { clock } from '../../../credentials/foundation/clock';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isUsable } from '../../../credentials/session/freshness';
import type { Hosts } from '../../../credentials/session/grantDialect';
import { renewsByItself } from '../../../credentials/session/ownRequests';
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

/** @throws what n8n throws when the credential cannot be read, or an error that says which address in it is wrong */
export async function readSnapshot(context: Context, provider: SessionSnapshot['provider']): Promise<SessionSnapshot> {
	const credentials = await context.getCredentials(provider.credential);
	renewsByItself(credentials);
	const { id, name } = context.getNode().credentials?.[provider.credential] ?? {};
	return {
		context,
		provider,
		credentials,
		reference: { id: id ?? '', name: name ?? '' },
		tokens: new Set(),
		upToDate: true,
		hosts: provider.grant.hosts(credentials),
	};
}

/**
 * Takes over what the database holds now: a bearer that another worker has got, and what the user has edited
 * meanwhile (some versions of n8n store the whole snapshot together with a renewed bearer).
 */
export async function readAgain(snapshot: SessionSnapshot): Promise<void> {
	Object.assign(snapshot.credentials, await snapshot.context.getCredentials(snapshot.provider.credential));
	snapshot.hosts = snapshot.provider.grant.hosts(snapshot.credentials);
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
