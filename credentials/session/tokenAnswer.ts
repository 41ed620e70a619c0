import type { TokenAnswerNames } from './grantDialect';
import type { Session } from './session';
import { valueAt } from '../foundation/valueAt';

/** When the answer names no lifetime: short enough for every provider seen so far. */
const ASSUMED_LIFETIME_S = 50 * 60;

/** What goes on for longer may as well be for ever, and is still a date. */
const LONGEST_LIFETIME_S = 10 * 365 * 24 * 60 * 60;

/** RFC 6749, A.12: anything else would not survive in a header. */
const VISIBLE = /^[\x20-\x7e]+$/;

/** What an answer of a token endpoint holds, or in `flaw` why it is of no use. */
export type TokenAnswer = { session: Omit<Session, 'sessionKey'> } | { flaw: string };

/**
 * Reads the answer to a grant (RFC 6749, 5.1, under the provider's own names).
 * @param sentAt when the request left, ms; the lifetime counts from there to be on the safe side
 */
export function readTokenAnswer(names: TokenAnswerNames, body: unknown, sentAt: number): TokenAnswer {
	if (!isRecord(body)) return { flaw: describeBody(body) };
	const accessToken = valueAt(body, names.accessToken);
	if (typeof accessToken !== 'string' || accessToken.trim() === '') {
		return { flaw: `an answer without "${names.accessToken}"` };
	}
	if (!VISIBLE.test(accessToken)) return { flaw: `a "${names.accessToken}" that cannot be sent` };
	const lifetime = seconds(at(body, names.lifetime));
	if (lifetime === 'malformed') return { flaw: `a lifetime ("${names.lifetime}") that is not a number` };
	const expiresAt = sentAt + (lifetime ?? ASSUMED_LIFETIME_S) * 1000;
	return {
		session: {
			accessToken,
			refreshToken: plainText(at(body, names.refreshToken)),
			issuedAt: sentAt,
			expiresAt,
			refreshExpiresAt: refreshExpiry(names, body, sentAt, expiresAt),
		},
	};
}

function refreshExpiry(
	names: TokenAnswerNames,
	body: Record<string, unknown>,
	sentAt: number,
	expiresAt: number,
): number {
	const lifetime = seconds(at(body, names.refreshLifetime));
	if (typeof lifetime === 'number') return sentAt + lifetime * 1000;
	const gap = Date.parse(plainText(at(body, names.refreshExpiry))) - Date.parse(plainText(at(body, names.expiry)));
	return Number.isNaN(gap) ? 0 : expiresAt + gap;
}

function plainText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function at(body: unknown, name: string | undefined): unknown {
	return name === undefined ? undefined : valueAt(body, name);
}

/** A lifetime of nothing is none that anybody means: it is not known. */
function seconds(value: unknown): number | undefined | 'malformed' {
	if (value === undefined || value === null || value === '') return undefined;
	const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;
	if (!Number.isFinite(number)) return 'malformed';
	return number > 0 ? Math.min(number, LONGEST_LIFETIME_S) : undefined;
}

function describeBody(body: unknown): string {
	const text = typeof body === 'string' ? body.trim() : '';
	if (text.startsWith('<')) return 'a web page';
	return text === '' ? 'an empty answer' : 'something that is not JSON';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
