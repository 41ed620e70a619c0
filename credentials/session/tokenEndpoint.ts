import { clock } from '../foundation/clock';
import type { IHttpRequestHelper, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { DeadlinePassed, withinDeadline, type Deadline } from '../foundation/deadline';
import { StreamEnded } from '../foundation/fileStream';
import { describeTrouble, isLasting, networkCode, wasNeverSent } from '../foundation/networkTrouble';
import { backoff, retryAfter, TRANSIENT_STATUSES } from '../foundation/retryPolicy';
import { readWhole } from '../foundation/wholeAnswer';
import { ANSWER_MS, MOST_ANSWER_BYTES } from './deadlines';
import { SessionError, type SessionErrorKind } from './sessionError';

const TRIES = 4;
/** A provider that asks for more patience than this gets an error instead of a stuck workflow. */
const LONGEST_WAIT_MS = 10_000;

interface Answered {
	answer: IN8nHttpFullResponse;
	/** When the request that it answers left, ms since the epoch: tries before it say nothing of how old a bearer is. */
	sentAt: number;
}

/** `isOver`: it had its time. `tooMuch`: what it sent beyond all measure. */
type Try = Answered | { code: string; isOver?: boolean; tooMuch?: string };

/**
 * Sends a grant until the provider gives a definite answer: a few tries with backoff when it cannot be
 * reached, is busy (429) or fails (5xx). Repeating is safe, a grant changes nothing for anybody.
 * @param isSpent the request may be sent once: after an answer that was lost, the same would be taken for a theft
 * @throws SessionError of kind `unreachable`, `failing`, or `refused` where the answer is beyond all measure
 */
export async function askTokenEndpoint(
	helpers: IHttpRequestHelper['helpers'],
	provider: string,
	request: IHttpRequestOptions,
	isSpent = false,
): Promise<Answered> {
	let last: Try = { code: '' };
	for (let attempt = 0; attempt < TRIES; attempt++) {
		last = await tryOnce(helpers, request);
		if ('answer' in last && isDefinite(last.answer.statusCode)) return last;
		// guard: a refresh token is not sent again after a lost answer
		if (isSpent && isLost(last)) break;
		const wait = waitAfter(last, attempt);
		if (wait > LONGEST_WAIT_MS) break;
		if (attempt < TRIES - 1) await clock.sleep(wait);
	}
	const { origin } = new URL(request.url);
	throw new SessionError(
		kindOf(last, isSpent),
		`${provider} could not be reached to sign in (${origin}: ${describe(last)}). Nothing was sent. Check the address in the credential, or try again in a while.`,
	);
}

/** What nobody can read is as definite as a no. */
function kindOf(last: Try, isSpent: boolean): SessionErrorKind {
	if ('code' in last && last.tooMuch !== undefined) return 'refused';
	return isFailing(last) || (isSpent && isLost(last)) ? 'failing' : 'unreachable';
}

async function tryOnce(helpers: IHttpRequestHelper['helpers'], request: IHttpRequestOptions): Promise<Try> {
	try {
		// n8n changes the options object it is given.
		const sent = { ...request, headers: { ...request.headers } };
		const asking = async ({ signal: abortSignal }: Deadline) => {
			const answer = (await helpers.httpRequest({ ...sent, abortSignal })) as IN8nHttpFullResponse;
			return await readWhole(answer, MOST_ANSWER_BYTES);
		};
		const sentAt = clock.now();
		return { answer: await withinDeadline(ANSWER_MS, asking), sentAt };
	} catch (error) {
		if (error instanceof StreamEnded) return { code: '', tooMuch: error.message };
		return { code: networkCode(error), isOver: error instanceof DeadlinePassed };
	}
}

function waitAfter(last: Try, attempt: number): number {
	if ('code' in last) return isLasting(last.code) || last.isOver || last.tooMuch ? Infinity : backoff(attempt);
	return retryAfter(last.answer.headers, clock.now()) ?? backoff(attempt);
}

/** It may have arrived all the same. */
function isLost(last: Try): boolean {
	return 'code' in last && !wasNeverSent(last.code);
}

function isDefinite(status: number): boolean {
	return status !== 429 && status !== 408 && status < 500;
}

/** A 500 is about this request; 502 to 504 are about the service being away. */
function isFailing(last: Try): boolean {
	return 'answer' in last && last.answer.statusCode >= 500 && !TRANSIENT_STATUSES.includes(last.answer.statusCode);
}

function describe(last: Try): string {
	if ('code' in last) return last.tooMuch === undefined ? describeTrouble(last.code) : `it ${last.tooMuch}`;
	const { statusCode } = last.answer;
	return statusCode === 429 ? 'it asks to slow down, status 429' : `it fails with status ${statusCode}`;
}
