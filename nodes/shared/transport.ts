import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { bearerOf } from '../../credentials/session/signer';
import { afterRefusal } from './bearerRenewal';
import { currentBearer, rememberTokens, takeTurn, type Connection } from './connection';
import { outcomeOfError, type Outcome } from './outcome';
import { pause, stopIfCancelled } from './pause';
import type { Effect, Provider } from './provider';
import { waitBeforeResending } from './resending';

/**
 * Sends a request with the credential's bearer until there is a final outcome: renews a refused bearer,
 * repeats what may be repeated, and never repeats what may have acted.
 * @param build makes the request; called for each try
 * @throws Cancelled
 */
export async function send(
	connection: Connection,
	build: () => IHttpRequestOptions,
	effect: Effect,
): Promise<Outcome> {
	let refusals = 0;
	let tries = 0;
	for (;;) {
		const outcome = await sendOnce(connection, build());
		if (outcome.kind === 'answered' && isRefusal(connection.provider, outcome.answer)) {
			const refusal = { bearer: outcome.bearer, status: outcome.answer.statusCode, count: ++refusals };
			if (!(await afterRefusal(connection, refusal))) return outcome;
			continue;
		}
		const wait = waitBeforeResending(effect, outcome, ++tries);
		if (wait === undefined) return outcome;
		await pause(wait, connection.signal);
	}
}

async function sendOnce(connection: Connection, request: IHttpRequestOptions): Promise<Outcome> {
	const done = await takeTurn(connection);
	try {
		stopIfCancelled(connection.signal);
		rememberTokens(connection);
		const answer = await withBearer(connection, request);
		return { kind: 'answered', answer, bearer: bearerOf(request) ?? currentBearer(connection) };
	} catch (error) {
		stopIfCancelled(connection.signal);
		return outcomeOfError(error);
	} finally {
		done();
	}
}

async function withBearer(connection: Connection, request: IHttpRequestOptions): Promise<IN8nHttpFullResponse> {
	const { context, credentials, provider } = connection;
	const { id, name } = context.getNode().credentials?.[provider.credential] ?? {};
	return (await context.helpers.httpRequestWithAuthentication.call(context, provider.credential, request, {
		// The snapshot: without it n8n would read the credential from its database for each request.
		credentialsDecrypted: { id: id ?? '', name: name ?? '', type: provider.credential, data: credentials },
	})) as IN8nHttpFullResponse;
}

function isRefusal(provider: Provider, answer: IN8nHttpFullResponse): boolean {
	if (answer.statusCode === 401 || provider.grant.rejectedBy.includes(answer.statusCode)) return true;
	return answer.statusCode < 300 && provider.rejectedInside?.(answer.body) === true;
}
