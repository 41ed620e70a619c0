import type { IHttpRequestHelper, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { backoff, retryAfter } from './retryPolicy';
import { SessionError } from './sessionError';

const TRIES = 4;
/** A provider that asks for more patience than this gets an error instead of a stuck workflow. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Sends a grant until the provider gives a definite answer: a few tries with backoff when it cannot be
 * reached, is busy (429) or fails (5xx). Repeating is safe, a grant changes nothing for anybody.
 * @throws SessionError of kind `unreachable`
 */
export async function askTokenEndpoint(
	helpers: IHttpRequestHelper['helpers'],
	provider: string,
	request: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	let trouble = '';
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const answer = await attemptOnce(helpers, request);
		if (answer && isDefinite(answer.statusCode)) return answer;
		trouble = describe(answer);
		const wait = retryAfter(answer?.headers, Date.now()) ?? backoff(attempt);
		if (wait > LONGEST_WAIT_MS) break;
		if (attempt < TRIES - 1) await sleep(wait);
	}
	const { origin } = new URL(request.url);
	throw new SessionError(
		'unreachable',
		`${provider} could not be reached to sign in (${origin}: ${trouble}). Nothing was sent. Check the address in the credential, or try again in a while.`,
	);
}

async function attemptOnce(
	helpers: IHttpRequestHelper['helpers'],
	request: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse | undefined> {
	try {
		// n8n changes the options object it is given.
		return (await helpers.httpRequest({ ...request, headers: { ...request.headers } })) as IN8nHttpFullResponse;
	} catch {
		return undefined;
	}
}

function isDefinite(status: number): boolean {
	return status !== 429 && status !== 408 && status < 500;
}

function describe(answer: IN8nHttpFullResponse | undefined): string {
	if (!answer) return 'no answer';
	if (answer.statusCode === 429) return 'it asks to slow down, status 429';
	return `it fails with status ${answer.statusCode}`;
}
