import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { secretsOf } from '../../../credentials/session/redaction';
import { bearerOf } from '../../../credentials/session/signer';
import type { BearerKeeper } from './bearerKeeper';
import { afterRefusal } from './bearerRenewal';
import type { Context } from './context';
import { currentBearer, readSnapshot, rememberTokens, type SessionSnapshot } from './sessionSnapshot';
import { takeTurn } from './turns';

/**
 * Keeps the session that this package stores with a credential (credentials/session/): a snapshot of it, read once,
 * that n8n renews with the credential's hook.
 * @throws what n8n throws when the credential cannot be read, or an error that says which address in it is wrong
 */
export async function keptSession(context: Context, provider: SessionSnapshot['provider']): Promise<BearerKeeper> {
	return keeperOf(await readSnapshot(context, provider));
}

export function keeperOf(snapshot: SessionSnapshot): BearerKeeper {
	return {
		hosts: () => snapshot.hosts,
		account: () => String(snapshot.credentials.sessionKey),
		takeTurn: async () => await takeTurn(snapshot),
		send: async (request) => await sendWithBearer(snapshot, request),
		isRefusal: (answer) => isRefusal(snapshot.provider, answer),
		afterRefusal: async (refusal) => await afterRefusal(snapshot, refusal),
		// Read at the moment of use, since the tokens change.
		secrets: () => secretsOf(snapshot.credentials, snapshot.provider.grant.secrets, snapshot.tokens),
		hide: (value) => void snapshot.tokens.add(value),
	};
}

function isRefusal({ grant, rejectedInside }: SessionSnapshot['provider'], { statusCode, body }: IN8nHttpFullResponse) {
	if (statusCode === 401 || grant.rejectedBy.includes(statusCode)) return true;
	return statusCode < 300 && rejectedInside?.(body) === true;
}

async function sendWithBearer(snapshot: SessionSnapshot, request: IHttpRequestOptions) {
	const { context, credentials, provider, reference } = snapshot;
	rememberTokens(snapshot);
	try {
		const answer = await context.helpers.httpRequestWithAuthentication.call(context, provider.credential, request, {
			// The snapshot: without it n8n would read the credential from its database for each request.
			credentialsDecrypted: { ...reference, type: provider.credential, data: credentials },
		});
		return { answer: answer as IN8nHttpFullResponse, bearer: bearerOf(request) ?? currentBearer(snapshot) };
	} finally {
		// The answer may quote a bearer that was renewed on the way and is replaced before anybody words it.
		rememberTokens(snapshot, bearerOf(request));
	}
}
