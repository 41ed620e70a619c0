import { clock } from './clock';
/**
 * What a network in front of the provider says when it has not got through to its servers.
 * A 522 may also stand for a request whose arrival nobody confirmed, so what acts is not sent again after one.
 * https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 */
export const NEVER_ARRIVED: readonly number[] = [521, 522, 523, 525, 526];

/** Statuses after which the same request may succeed a moment later. */
export const TRANSIENT_STATUSES: readonly number[] = [
	...[429, 502, 503, 504, 520, 524, 530],
	// guard: what the network in front has not got through is tried again
	...NEVER_ARRIVED,
];

const BASE_MS = 400;
const CAP_MS = 10_000;

/** Exponential backoff with jitter: about 0.4, 0.8, 1.6, ... seconds, at most 10. */
export function backoff(attempt: number): number {
	return Math.min(CAP_MS, BASE_MS * 2 ** attempt) * (0.75 + clock.random() / 2);
}

/**
 * Reads a Retry-After header, in seconds or as an HTTP date (RFC 9110, 10.2.3).
 * @returns milliseconds to wait, or undefined when there is none or it cannot be read
 */
export function retryAfter(headers: unknown, now: number): number | undefined {
	const raw = (headers as Record<string, unknown> | undefined)?.['retry-after'];
	const text = String(raw ?? '').trim();
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
