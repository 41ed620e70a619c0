import type { IN8nHttpFullResponse } from 'n8n-workflow';

import {
	isStaleBearerText,
	kindOfSessionError,
	type SessionErrorKind,
} from '../../credentials/session/sessionError';

/** What came of one try of a request. */
export type Outcome =
	| { kind: 'answered'; answer: IN8nHttpFullResponse; bearer: string }
	/** n8n could not get a bearer; nothing was sent. */
	| { kind: 'signInFailed'; reason: SessionErrorKind; text: string }
	/** The bearer went stale between two looks at it; nothing was sent. */
	| { kind: 'staleBearer' }
	/** No answer. `sent`: the provider may have got the request. */
	| { kind: 'noAnswer'; sent: boolean; trouble: string };

/** The connection was never made, so the provider has certainly done nothing. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** The host could not prove who it is; nothing is sent before it has. */
const UNTRUSTED = /CERT|TLS|SSL|VERIFY|ISSUER/;

const TROUBLES: Record<string, string> = {
	ECONNREFUSED: 'the connection was refused',
	ENOTFOUND: 'the host name is not known',
	EAI_AGAIN: 'the host name could not be looked up',
	EHOSTUNREACH: 'there is no way to the host',
	ENETUNREACH: 'there is no way to the network',
	ECONNABORTED: 'it did not answer in time',
	ETIMEDOUT: 'it did not answer in time',
	ECONNRESET: 'the connection broke off',
};

/**
 * Reads what n8n's request helper threw: a NodeApiError that keeps the original texts in `messages`, a network
 * code in `httpCode`, and the cause in some versions only.
 */
export function outcomeOfError(error: unknown): Outcome {
	const links = chain(error);
	const texts = links.flatMap(({ message, messages }) => [message, ...(Array.isArray(messages) ? messages : [])].map(String));
	const signIn = texts.find((text) => kindOfSessionError(text) !== undefined);
	if (signIn !== undefined) return { kind: 'signInFailed', reason: kindOfSessionError(signIn)!, text: signIn };
	if (texts.some(isStaleBearerText)) return { kind: 'staleBearer' };
	const code = networkCode(links, texts);
	return {
		kind: 'noAnswer',
		sent: !NEVER_CONNECTED.has(code) && !UNTRUSTED.test(code),
		trouble: TROUBLES[code] ?? (code === '' ? 'the connection broke off' : `the connection failed with ${code}`),
	};
}

type Link = Record<string, unknown>;

function chain(error: unknown): Link[] {
	const links: Link[] = [];
	let link = error as Link | undefined;
	while (typeof link === 'object' && link !== null && !links.includes(link) && links.length < 6) {
		links.push(link);
		link = (link.cause ?? link.error) as Link | undefined;
	}
	return links;
}

const CODE_IN_TEXT = /\b(E[A-Z]{4,}|EAI_AGAIN)\b/;

function networkCode(links: Link[], texts: string[]): string {
	const codes = links.flatMap(({ code, httpCode }) => [code, httpCode]).map(String);
	const known = codes.find((code) => /^[A-Z][A-Z_]+$/.test(code));
	return known ?? texts.map((text) => CODE_IN_TEXT.exec(text)?.[1]).find((code) => code !== undefined) ?? '';
}
