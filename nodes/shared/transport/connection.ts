import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { isUsable } from '../../../credentials/session/freshness';
import type { Hosts } from '../../../credentials/session/grantDialect';
import { renewsByItself } from '../../../credentials/session/ownRequests';
import { secretsOf } from '../../../credentials/session/redaction';
import { readSession } from '../../../credentials/session/session';
import { settled } from '../../../credentials/foundation/settled';
import type { Provider } from '../model/provider';

export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/**
 * What one execution of a node knows of its provider: the credential as read once from the database. n8n
 * writes a renewed bearer into `credentials`, so that all items after the first go on with it.
 */
export interface Connection {
	context: Context;
	provider: Provider;
	credentials: ICredentialDataDecryptedObject;
	/** Which credential it is, for n8n to store a renewed bearer. */
	reference: { id: string; name: string };
	hosts: Hosts;
	signal?: AbortSignal;
	/** Every token used so far: an answer may quote one that has been replaced meanwhile. */
	tokens: Set<string>;
	/** The credential has just been read, and nothing has been sent since. */
	upToDate: boolean;
	/** The item that is renewing the bearer; the others wait for it. */
	leader?: Promise<void>;
	renewal?: Promise<boolean>;
}

export async function connect(context: Context, provider: Provider): Promise<Connection> {
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
		signal: 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined,
	};
}

export function currentBearer(connection: Connection): string {
	return String(connection.credentials.accessToken ?? '');
}

/** The values that no text may contain. Read at the moment of use, since the tokens change. */
export function secretsIn(connection: Connection): string[] {
	return secretsOf(connection.credentials, connection.provider.grant.secrets, connection.tokens);
}

export function rememberTokens({ credentials, tokens }: Connection, signed = ''): void {
	for (const token of [credentials.accessToken, credentials.refreshToken, signed]) tokens.add(String(token ?? ''));
}

/**
 * Takes over what the database holds now: a bearer that another worker has got, and what the user has edited
 * meanwhile (some versions of n8n store the whole snapshot together with a renewed bearer).
 */
export async function readAgain(connection: Connection): Promise<void> {
	Object.assign(connection.credentials, await connection.context.getCredentials(connection.provider.credential));
	connection.hosts = connection.provider.grant.hosts(connection.credentials);
	connection.upToDate = true;
}

const hasUsableBearer = ({ credentials }: Connection) => isUsable(readSession(credentials), Date.now());

/**
 * Waits for this request's turn: as long as there is no usable bearer, one request at a time goes ahead and
 * makes n8n get one, unless the database has one by now. @returns to be called when the request is through
 */
export async function takeTurn(connection: Connection): Promise<() => void> {
	while (connection.leader) await connection.leader;
	if (hasUsableBearer(connection)) {
		connection.upToDate = false;
		return () => {};
	}
	const release = lead(connection);
	const read = connection.upToDate ? { value: undefined } : await settled(readAgain(connection));
	connection.upToDate = false;
	if ('value' in read) return release;
	release();
	throw read.error;
}

function lead(connection: Connection): () => void {
	let release: () => void = () => {};
	connection.leader = new Promise<void>((resolve) => {
		release = () => {
			connection.leader = undefined;
			resolve();
		};
	});
	return release;
}
