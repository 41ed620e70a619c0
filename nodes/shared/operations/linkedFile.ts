import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { assertSecure, isLoopback } from '../../../credentials/session/secureUrl';
import { withinDeadline, type Deadline } from '../../../credentials/foundation/deadline';
import { settled } from '../../../credentials/foundation/settled';
import { wordingOf } from '../errors/wording';
import type { Connection } from '../transport/connection';
import { ANSWER_MS } from '../transport/deadlines';
import { stopIfCancelled } from '../transport/pause';
import { parsed, readIfNoFile } from '../transport/downloadedError';
import { discard } from '../../../credentials/foundation/fileStream';
import { assertWhole } from './wholeFile';
import { AS_IT_IS } from '../request/httpRequest';
import { answerTo, requestOf } from './exchange';
import { linkIn, textAt } from './linkIn';
import { assertNoPage, assertThere } from './noFile';
import { OperationFailed } from '../errors/operationFailed';
import type { Outcome } from '../transport/outcome';
import { outcomeOfError } from '../transport/outcome';
import type { ErrorRow } from '../model/errorRow';
import type { Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import type { FileResult, LinkedFile } from '../model/result';
import { record } from '../response/results';
import { repeated, send } from '../transport/send';

const MOST_REDIRECTS = 5;
const TIMEOUT_MS = 30_000;

export interface DownloadedFile {
	/** The body is a stream. */
	answer: IN8nHttpFullResponse;
	/** Where it came from; its query may hold a token. */
	url: string;
	/** What the provider calls it. */
	name?: string;
	/** More than this is not taken. */
	mostBytes?: number;
}

/**
 * The file that an operation gives: the answer itself, or what lies behind the link in it.
 * @throws OperationFailed, Cancelled
 */
export async function downloadedFile(
	connection: Connection,
	operation: Operation<FileResult>,
	plan: RequestPlan,
): Promise<DownloadedFile> {
	const { link } = operation.result;
	if (link) return await linkedFile(connection, operation, link, plan);
	const answer = await answerTo(connection, operation, plan);
	assertWhole(connection.provider, answer);
	return { answer, url: requestOf(connection, operation, plan).url };
}

async function linkedFile(
	connection: Connection,
	operation: Operation,
	link: LinkedFile,
	plan: RequestPlan,
): Promise<DownloadedFile> {
	const { body } = await answerTo(connection, { ...operation, result: record() }, plan);
	const url = linkIn(connection, body, link.at, link, plan);
	return { ...(await fileBehind(connection, url)), name: textAt(body, link.nameAt ?? []) };
}

/**
 * Fetches a link, and what it redirects to. The bearer goes to the provider's own hosts only.
 * @throws OperationFailed, Cancelled
 */
export async function fileBehind(connection: Connection, link: string): Promise<DownloadedFile> {
	let url = link;
	for (let hops = 0; ; hops++) {
		hideSignature(connection, url);
		const outcome = await fetched(connection, url);
		const next = hops < MOST_REDIRECTS ? redirectOf(outcome, url) : undefined;
		if (next === undefined) return { answer: await fileIn(connection, outcome), url };
		url = next;
	}
}

/** An error text may quote the address. */
function hideSignature({ keeper }: Connection, url: string): void {
	for (const value of new URL(url).searchParams.values()) keeper.hide(value);
}

async function fetched(connection: Connection, url: string): Promise<Outcome> {
	const { origin, protocol } = new URL(url);
	const own = Object.values(connection.hosts).map((host) => new URL(host).origin);
	// A link that a new bearer does not open either has expired.
	if (own.includes(origin))
		return await send(connection, { build: () => fileRequest(url), effect: 'reads', mostRefusals: 1 });
	// Somebody else's http address could be a service on this very machine; only a sandbox has such files.
	if (
		protocol !== 'https:' &&
		!(protocol === 'http:' && own.some((host) => host.startsWith('http:')) && isLoopback(url))
	)
		throw new OperationFailed(notSecure(connection));
	return await repeated(connection, async () => await withoutBearer(connection, url), 'reads');
}

const notSecure = ({ provider }: Connection) => ({
	message: `${provider.name} keeps the file at an address that is not secure`,
	description: 'It was not fetched. Look whether the file can be played in the panel, and tell the provider.',
});

async function withoutBearer(connection: Connection, url: string): Promise<Outcome> {
	const asking = async ({ signal: abortSignal }: Deadline) =>
		await answerOf(connection, { ...fileRequest(url), abortSignal });
	const end = await settled(withinDeadline(ANSWER_MS, asking, ({ body }) => discard(body)));
	stopIfCancelled(connection.signal);
	return 'error' in end ? outcomeOfError(end.error) : { kind: 'answered', answer: end.value, bearer: '' };
}

async function answerOf(connection: Connection, request: IHttpRequestOptions): Promise<IN8nHttpFullResponse> {
	const answer = (await connection.context.helpers.httpRequest(request)) as IN8nHttpFullResponse;
	await readIfNoFile(connection, answer);
	return answer;
}

function fileRequest(url: string): IHttpRequestOptions {
	assertSecure(url);
	return {
		method: 'GET',
		url,
		headers: { ...AS_IT_IS },
		encoding: 'stream',
		timeout: TIMEOUT_MS,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
}

function redirectOf(outcome: Outcome, url: string): string | undefined {
	if (outcome.kind !== 'answered' || ![301, 302, 303, 307, 308].includes(outcome.answer.statusCode)) return undefined;
	const { location } = outcome.answer.headers;
	discard(outcome.answer.body);
	return typeof location === 'string' && URL.canParse(location, url) ? new URL(location, url).href : undefined;
}

const GONE: ErrorRow = {
	message: 'does not give the file',
	description: 'Look whether it can still be played in its own panel; it may have expired or been deleted.',
};
const EXPIRED: ErrorRow = {
	status: 401,
	message: 'does not open the link to the file any more',
	description: 'Look whether it can still be played in its own panel, then run again.',
};

/** What stands behind a link is a sound or a picture: a page or JSON in its place says that there is none. */
async function fileIn({ provider }: Connection, outcome: Outcome): Promise<IN8nHttpFullResponse> {
	if (outcome.kind === 'answered') {
		assertThere(provider, outcome.answer);
		assertWhole(provider, outcome.answer);
	}
	if (outcome.kind !== 'answered' || ![200, 206].includes(outcome.answer.statusCode)) {
		if (outcome.kind === 'answered') discard(outcome.answer.body);
		throw new OperationFailed(wordingOf(provider, { effect: 'reads', errors: [EXPIRED] }, outcome));
	}
	const { answer } = outcome;
	assertNoPage(provider, answer);
	if (!String(answer.headers['content-type'] ?? '').includes('json')) return answer;
	const body: unknown = answer.body;
	if (Buffer.isBuffer(body)) answer.body = parsed(body);
	throw new OperationFailed(wordingOf(provider, { effect: 'reads', errors: [GONE] }, outcome));
}
