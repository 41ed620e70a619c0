import type { IHttpRequestHelper, IN8nHttpFullResponse } from 'n8n-workflow';

import { withinDeadline, type Deadline } from '../foundation/deadline';
import { discard } from '../foundation/fileStream';
import { ANSWER_MS, SILENCE_MS } from './deadlines';
import type { Credentials, GrantDialect } from './grantDialect';
import { accountOf, type ProbeVerdict } from './processMemory';
import type { Session } from './session';

type Asked = [helpers: IHttpRequestHelper['helpers'], grant: GrantDialect, credentials: Credentials, session: Session];

/**
 * Asks the provider whether it still accepts a bearer that should be good. Calls at the same time share
 * one request. No documented probe, or no answer: taken as accepted, so that somebody else's failed
 * request costs no login.
 */
export async function probe(...asked: Asked): Promise<Exclude<ProbeVerdict, 'unknown'>> {
	const verdict = await shared(asked);
	return verdict === 'unknown' ? 'accepted' : verdict;
}

/**
 * The same for whoever has to know that the bearer is good from now on: what is on its way to somebody else may have been
 * judged before the refusal that it is asked for. That it has ended it has for good.
 * @returns `unknown`: no documented probe, or no answer that says anything
 */
export async function proof(...asked: Asked): Promise<ProbeVerdict> {
	const [, , , { sessionKey, accessToken }] = asked;
	const isUnderWay = accountOf(sessionKey).probe?.token === accessToken;
	const verdict = await shared(asked);
	return isUnderWay && verdict === 'accepted' ? await shared(asked) : verdict;
}

async function shared(asked: Asked): Promise<ProbeVerdict> {
	const [, grant, , { sessionKey, accessToken: token }] = asked;
	if (!grant.probe) return 'unknown';
	const account = accountOf(sessionKey);
	if (account.probe?.token !== token) account.probe = { token, verdict: ask(...asked) };
	const { probe: own } = account;
	const verdict = await own.verdict;
	if (account.probe === own) account.probe = undefined;
	if (verdict === 'accepted') account.probeWorks = true;
	return verdict;
}

async function ask(...[helpers, grant, credentials, session]: Asked): Promise<ProbeVerdict> {
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
		const asking = async ({ signal: abortSignal }: Deadline) =>
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
