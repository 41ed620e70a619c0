import type { ICredentialDataDecryptedObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { withinDeadline, type Deadline } from '../../../credentials/foundation/deadline';
import { discard } from '../../../credentials/foundation/fileStream';
import { isObject } from '../../../credentials/foundation/isObject';
import { settled } from '../../../credentials/foundation/settled';
import { causesOf, textsOf } from '../../../credentials/foundation/networkTrouble';
import { redact, secretsOf } from '../../../credentials/session/redaction';
import { SessionError } from '../../../credentials/session/sessionError';
import type { OAuth2Credential, Provider } from '../model/provider';
import type { BearerKeeper, Refusal } from './bearerKeeper';
import type { Context } from './context';
import { ANSWER_MS } from './deadlines';
import { readData } from './dataAnswer';

type About = Pick<Provider, 'name' | 'grant'> & { oAuth2: OAuth2Credential };

interface OAuth2Snapshot {
	context: Context;
	about: About;
	credentials: ICredentialDataDecryptedObject;
	/** Every token used so far, and what was hidden: an answer may quote one that has been replaced meanwhile. */
	hidden: Set<string>;
	/** Names the credential, in all executions. */
	account: string;
	/** The last bearer that was got after a refusal. */
	renewed?: string;
}

/** Whatever is refused after that many renewals is not the bearer's fault. */
const MOST_REFUSALS = 3;

/**
 * Keeps the bearer of one of n8n's own OAuth2 credentials: n8n reads it from its database for each request, and renews
 * it when a request is refused by an error.
 * @throws what n8n throws when the credential cannot be read, or an error that says which address in it is wrong
 */
export async function oAuth2Session(context: Context, about: About): Promise<BearerKeeper> {
	const { id } = context.getNode().credentials?.[about.oAuth2.credential] ?? {};
	const snapshot: OAuth2Snapshot = {
		context,
		about,
		account: `${about.oAuth2.credential} ${id ?? ''}`,
		credentials: await context.getCredentials(about.oAuth2.credential),
		hidden: new Set(),
	};
	about.oAuth2.hosts(snapshot.credentials);
	noteTokens(snapshot);
	return {
		hosts: () => about.oAuth2.hosts(snapshot.credentials),
		typed: (field) => snapshot.credentials[field],
		account: () => snapshot.account,
		takeTurn: async () => {
			await renewals.get(snapshot.account)?.catch(() => undefined);
			return () => {};
		},
		send: async (request) => await send(snapshot, request),
		isRefusal: ({ statusCode }) => statusCode === 401 || about.grant.rejectedBy.includes(statusCode),
		afterRefusal: async (refusal) => await afterRefusal(snapshot, refusal),
		secrets: () => secretsOf(snapshot.credentials, ['clientSecret'], snapshot.hidden),
		hide: (value) => void snapshot.hidden.add(value),
	};
}

/** n8n has the tokens in one object, under the provider's own names. */
function tokensOf({ credentials }: OAuth2Snapshot): { access: string; refresh: string } {
	const { oauthTokenData: data } = credentials;
	const { access_token: access = '', refresh_token: refresh = '' } = (isObject(data) ? data : {}) as Record<
		string,
		unknown
	>;
	return { access: String(access), refresh: String(refresh) };
}

function noteTokens(snapshot: OAuth2Snapshot): void {
	const { access, refresh } = tokensOf(snapshot);
	for (const token of [access, refresh]) if (token !== '') snapshot.hidden.add(token);
}

async function send(
	snapshot: OAuth2Snapshot,
	request: IHttpRequestOptions,
): Promise<{ answer: IN8nHttpFullResponse; bearer: string }> {
	const { context, about } = snapshot;
	const signed = async () =>
		(await context.helpers.httpRequestWithAuthentication.call(
			context,
			about.oAuth2.credential,
			request,
		)) as IN8nHttpFullResponse;
	// n8n puts its own signal, that of Stop, over any of ours.
	const sending = async ({ signal }: Deadline) => await readData(request, signed, signal);
	const end = await settled(
		withinDeadline(Math.max(ANSWER_MS, 2 * (request.timeout ?? 0)), sending, ({ body }) => discard(body)),
	);
	if ('error' in end) throw worded(snapshot, end.error);
	// As far as is known: n8n may have sent a newer one.
	return { answer: end.value, bearer: tokensOf(snapshot).access };
}

/** n8n 2.8 does not keep two renewals of one credential apart, and a refresh token may be good for one alone. */
const renewals = new Map<string, Promise<void>>();

/** Once for all items that use the credential. */
async function afterRefusal(snapshot: OAuth2Snapshot, { bearer, count }: Refusal): Promise<boolean> {
	// One that has just been got is refused, too: it is not the bearer's fault.
	if (count > 1 && bearer === snapshot.renewed) return false;
	if (count > MOST_REFUSALS) return false;
	const renewal =
		renewals.get(snapshot.account) ?? renew(snapshot, bearer).finally(() => renewals.delete(snapshot.account));
	renewals.set(snapshot.account, renewal);
	await renewal;
	const isNew = await isReplaced(snapshot, bearer);
	if (isNew) snapshot.renewed = tokensOf(snapshot).access;
	return isNew;
}

/**
 * n8n renews a bearer only after a request that fails by an error, and then sends that request again: one that changes
 * nothing is sent for that.
 */
async function renew(snapshot: OAuth2Snapshot, refused: string): Promise<void> {
	if (await isReplaced(snapshot, refused)) return;
	const { context, about } = snapshot;
	const { host, path } = about.grant.probe!;
	const url = `${about.oAuth2.hosts(snapshot.credentials)[host]}${path}`;
	const probe: IHttpRequestOptions = { method: 'GET', url, disableFollowRedirect: true, timeout: ANSWER_MS };
	const end = await settled(
		context.helpers.httpRequestWithAuthentication.call(context, about.oAuth2.credential, probe),
	);
	if (!('error' in end) || (await isReplaced(snapshot, refused))) return;
	throw worded(snapshot, end.error);
}

/** n8n, here or in another worker, has stored another bearer. */
async function isReplaced(snapshot: OAuth2Snapshot, refused: string): Promise<boolean> {
	Object.assign(snapshot.credentials, await snapshot.context.getCredentials(snapshot.about.oAuth2.credential));
	noteTokens(snapshot);
	const { access } = tokensOf(snapshot);
	return access !== '' && access !== refused;
}

/** How n8n says that nobody has connected the credential, or that the consent has ended. */
const NOT_CONNECTED = /not connected|reconnect|invalid_grant|unable to sign without access token/i;
const REFUSED_GRANT = 'EAUTH';

function worded({ about, credentials, hidden }: OAuth2Snapshot, error: unknown): unknown {
	const causes = causesOf(error);
	const isRefused = causes.some(({ code, httpCode }) => code === REFUSED_GRANT || httpCode === REFUSED_GRANT);
	const text = textsOf(causes).find((one) => isRefused || NOT_CONNECTED.test(one));
	if (text === undefined) return error;
	const said = redact(text, secretsOf(credentials, ['clientSecret'], hidden));
	return new SessionError(
		'refused',
		`${about.name} has no valid consent any more: connect the OAuth2 credential again (${said})`,
	);
}
