import type { IHttpRequestHelper, IN8nHttpFullResponse } from 'n8n-workflow';

import { withinDeadline } from '../foundation/deadline';
import { discard } from '../foundation/fileStream';
import { ANSWER_MS, SILENCE_MS } from './deadlines';
import type { Credentials, GrantDialect } from './grantDialect';
import { accountOf, type ProbeVerdict } from './processMemory';
import type { Session } from './session';

/**
 * Asks the provider whether it still accepts a bearer that should be good. Calls at the same time share
 * one request. No documented probe, or no answer: taken as accepted, so that somebody else's failed
 * request costs no login.
 */
export async function probe(...asked: Parameters<typeof proof>): Promise<Exclude<ProbeVerdict, 'unknown'>> {
	const session = asked[3];
	const account = accountOf(session.sessionKey);
	const token = session.accessToken;
	if (account.probe?.token !== token) account.probe = { token, verdict: proof(...asked) };
	const { probe: own } = account;
	const verdict = await own.verdict;
	if (account.probe === own) account.probe = undefined;
	return verdict === 'unknown' ? 'accepted' : verdict;
}

/**
 * The same for whoever has to know, and from now on: an answer on its way to somebody else may be older than the refusal
 * that it is asked for.
 * @returns `unknown`: no documented probe, or no answer that says anything
 */
export async function proof(
	helpers: IHttpRequestHelper['helpers'],
	grant: GrantDialect,
	credentials: Credentials,
	session: Session,
): Promise<ProbeVerdict> {
	if (!grant.probe) return 'unknown';
	const verdict = await ask(helpers, grant, credentials, session);
	if (verdict === 'accepted') accountOf(session.sessionKey).probeWorks = true;
	return verdict;
}

async function ask(
	helpers: IHttpRequestHelper['helpers'],
	grant: GrantDialect,
	credentials: Credentials,
	session: Session,
): Promise<ProbeVerdict> {
	const { host, path, query } = grant.probe!;
	const search = query ? `?${new URLSearchParams(query()).toString()}` : '';
	try {
		const request = {
			url: `${grant.hosts(credentials)[host]}${path}${search}`,
			headers: { Accept: 'application/json', ...grant.bearerHeaders(credentials, session.accessToken) },
			timeout: SILENCE_MS,
			// Its status says it all.
			encoding: 'stream' as const,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		};
		const asking = async (abortSignal: AbortSignal) =>
			(await helpers.httpRequest({ ...request, abortSignal })) as IN8nHttpFullResponse;
		const { statusCode, body } = await withinDeadline(ANSWER_MS, asking, (late) => discard(late.body));
		discard(body);
		if (statusCode === 401) return 'refused';
		if (grant.rejectedBy.includes(statusCode)) return 'unclear';
		return statusCode < 300 ? 'accepted' : 'unknown';
	} catch {
		return 'unknown';
	}
}
