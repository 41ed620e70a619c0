import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { withinDeadline, type Deadline } from '../../../credentials/foundation/deadline';
import { secretsOf } from '../../../credentials/session/redaction';
import { jsonText } from '../../../credentials/foundation/jsonText';
import { SIGN_IN_MS } from '../../../credentials/session/deadlines';
import { endsBy, signsAs } from '../../../credentials/session/ownRequests';
import { sessionKeyOf } from '../../../credentials/session/sessionKey';
import { bearerOf } from '../../../credentials/session/signer';
import type { BearerKeeper } from './bearerKeeper';
import { afterRefusal } from './bearerRenewal';
import type { Context } from './context';
import { readData } from './dataAnswer';
import { ANSWER_MS, LEAST_SENT_PER_SECOND } from './deadlines';
import { discard } from '../../../credentials/foundation/fileStream';
import { currentBearer, hasUsableBearer, readSnapshot, rememberTokens, type SessionSnapshot } from './sessionSnapshot';
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
		typed: (field) => snapshot.credentials[field],
		account: () => accountIn(snapshot),
		takeTurn: async () => await takeTurn(snapshot),
		send: async (request, signedAs) => {
			if (signedAs) signsAs(request, signedAs);
			return await sendWithBearer(snapshot, request);
		},
		isRefusal: (answer) => isRefusal(snapshot.provider, answer),
		afterRefusal: async (refusal) => await afterRefusal(snapshot, refusal),
		// Read at the moment of use, since the tokens change.
		secrets: () => secretsOf(snapshot.credentials, snapshot.provider.grant.secrets, snapshot.tokens),
		hide: (value) => void snapshot.tokens.add(value),
	};
}

/** Of what is typed, not of the session that is stored with it: that may be of what was typed before, or missing yet. */
function accountIn({ provider, credentials }: SessionSnapshot): string {
	try {
		return sessionKeyOf(provider.grant, credentials);
	} catch {
		// What is wrong with it is said by the sign-in.
		return String(credentials.sessionKey);
	}
}

function isRefusal({ grant, rejectedInside }: SessionSnapshot['provider'], { statusCode, body }: IN8nHttpFullResponse) {
	if (statusCode === 401 || grant.rejectedBy.includes(statusCode)) return true;
	return statusCode < 300 && rejectedInside?.(body) === true;
}

async function sendWithBearer(snapshot: SessionSnapshot, request: IHttpRequestOptions) {
	const { context, credentials, provider, reference } = snapshot;
	rememberTokens(snapshot);
	const sending = async (deadline: Deadline) => {
		endsBy(request, deadline);
		const signed = async () =>
			(await context.helpers.httpRequestWithAuthentication.call(context, provider.credential, request, {
				// The snapshot: without it n8n would read the credential from its database for each request.
				credentialsDecrypted: { ...reference, type: provider.credential, data: credentials },
			})) as IN8nHttpFullResponse;
		return await readData(request, signed);
	};
	try {
		const answer = await withinDeadline(timeFor(snapshot, request), sending, ({ body }) => discard(body));
		return { answer, bearer: bearerOf(request) ?? currentBearer(snapshot) };
	} finally {
		// The answer may quote a bearer that was renewed on the way and is replaced before anybody words it.
		rememberTokens(snapshot, bearerOf(request));
	}
}

/** Milliseconds for the whole of it: a sign-in first where there is no good bearer, and what is sent. */
function timeFor(snapshot: SessionSnapshot, { body, timeout = 0 }: IHttpRequestOptions): number {
	const answer = Math.max(ANSWER_MS, 2 * timeout);
	const sent = body === undefined ? 0 : (jsonText(body).length / LEAST_SENT_PER_SECOND) * 1000;
	return Math.ceil((hasUsableBearer(snapshot) ? answer : answer + SIGN_IN_MS) + sent);
}
