/** The connection was never made, so the other side has certainly done nothing. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** The host could not prove who it is: nothing is sent before it has, and trying again does not help. */
const UNTRUSTED = /^(CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_(GET|VERIFY)\w+|ERR_TLS_CERT_\w+|HOSTNAME_MISMATCH)$/;

/** Not of Node.js: n8n says it in a text alone. */
const DOMAIN_NOT_ALLOWED = 'DOMAIN_NOT_ALLOWED';
const DOMAIN_TEXTS =
	/^(Domain not allowed: |No allowed domains specified|This credential is configured to prevent use)/;

const WORDS: Record<string, string> = {
	ECONNREFUSED: 'the connection was refused',
	ENOTFOUND: 'the host name is not known',
	EAI_AGAIN: 'the host name could not be looked up',
	EHOSTUNREACH: 'there is no way to the host',
	ENETUNREACH: 'there is no way to the network',
	ECONNABORTED: 'it did not answer in time',
	ETIMEDOUT: 'it did not answer in time',
	ECONNRESET: 'the connection broke off',
	[DOMAIN_NOT_ALLOWED]:
		'n8n does not let this credential go there; add the host to Allowed HTTP Request Domains in the credential, the host of the sign-in too',
};

/** @param code of Node.js or OpenSSL, e.g. `ECONNRESET`; empty when there is none */
export function describeTrouble(code: string): string {
	if (isUntrusted(code))
		return `its certificate is not trusted, ${code} (the authority of a gateway of your own can be named in NODE_EXTRA_CA_CERTS of n8n)`;
	return WORDS[code] ?? (code === '' ? 'the connection broke off' : `the connection failed with ${code}`);
}

/** Whether nothing can have reached the other side. */
export function wasNeverSent(code: string): boolean {
	return NEVER_CONNECTED.has(code) || isLasting(code);
}

/** Trying again brings the same. */
export function isLasting(code: string): boolean {
	return code === DOMAIN_NOT_ALLOWED || isUntrusted(code);
}

function isUntrusted(code: string): boolean {
	return UNTRUSTED.test(code);
}

type Link = Record<string, unknown>;

/** An error and what caused it, as far as n8n has kept it. */
export function causesOf(error: unknown): Link[] {
	const links: Link[] = [];
	let link = error as Link | undefined;
	while (typeof link === 'object' && link !== null && !links.includes(link) && links.length < 6) {
		links.push(link);
		link = (link.cause ?? link.error) as Link | undefined;
	}
	return links;
}

/** Every text of an error: n8n keeps the original ones in `messages`. */
export function textsOf(links: Link[]): string[] {
	return links.flatMap(({ message, messages }) => [message, ...(Array.isArray(messages) ? messages : [])].map(String));
}

const CODE_IN_TEXT = /\b(E[A-Z]{4,}|EAI_AGAIN)\b/;

/** The network code of an error; n8n keeps it in `httpCode`, and in some versions only in a text. */
export function networkCode(error: unknown): string {
	const links = causesOf(error);
	if (textsOf(links).some((text) => DOMAIN_TEXTS.test(text))) return DOMAIN_NOT_ALLOWED;
	const codes = links.flatMap(({ code, httpCode }) => [code, httpCode]).map(String);
	const known = codes.find((code) => /^[A-Z][A-Z_]+$/.test(code));
	return (
		known ??
		textsOf(links)
			.map((text) => CODE_IN_TEXT.exec(text)?.[1])
			.find((code) => code !== undefined) ??
		''
	);
}
