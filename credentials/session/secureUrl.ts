import { recalling } from '../foundation/recalling';
import { SessionError } from './sessionError';

/** `https//pbx`, `https:/pbx`, `https://https://pbx`: a URL parser takes `https` for the host. */
const MISTYPED = /^([a-z][a-z0-9+.-]*:\/\/)?https?\.?([^\w.-]|$)/i;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Turns what people paste as an address (`pbx.example.com`, `https://pbx.example.com/`) into a base URL
 * without trailing slash. Throws a SessionError of kind `invalid` that names the field.
 */
export const baseUrl = (typed: unknown, label: string): string => baseUrlOf(`${label}\n${String(typed ?? '').trim()}`);

/** Each request asks for the same few. */
const baseUrlOf = recalling(100, (labelled) => {
	const at = labelled.indexOf('\n');
	const [label, text] = [labelled.slice(0, at), labelled.slice(at + 1)];
	if (text === '') throw new SessionError('invalid', `Fill in "${label}".`);
	const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
	if (!url || isMistyped(text) || /\s/.test(text) || url.username || url.search || url.hash) {
		// What stands before an @ may be a password.
		const quoted = text.includes('@') ? '' : `: "${text}"`;
		throw new SessionError(
			'invalid',
			`"${label}" is not an address${quoted}. Enter a host name such as pbx.example.com, without spaces.`,
		);
	}
	assertSecure(url.href, `"${label}"`);
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
});

function isMistyped(text: string): boolean {
	return MISTYPED.test(text.replace(/^https?:\/\//i, ''));
}

export function isLoopback(address: string): boolean {
	return LOOPBACK.test(parse(address)?.hostname ?? '');
}

/** Refuses to send secrets anywhere but over https, or over http to this machine itself. */
export function assertSecure(address: string, what = 'The address'): void {
	if (/^https:\/\//i.test(address)) return;
	const url = parse(address);
	if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname))) return;
	throw new SessionError(
		'invalid',
		`${what} must start with https:// (${url ? url.origin : 'it is no address'}): secrets are never sent unencrypted. Plain http works for this machine only (localhost).`,
	);
}

/** As `baseUrl`, but of a pasted page's address only the host counts. */
export function hostUrl(typed: unknown, label: string): string {
	return new URL(baseUrl(String(typed ?? '').replace(/[?#].*$/, ''), label)).origin;
}

/**
 * `baseUrl` as an n8n expression, for a credential's test request.
 * @param known addresses that one value of the field `choice` stands for; any other value means the typed one
 */
export function baseUrlExpression(field: string, known: Record<string, string> = {}, choice = field): string {
	return `={{ (${JSON.stringify(known)})[$credentials.${choice}] || ${withScheme(`$credentials.${field}`)}.replace(/\\/+$/, "") }}`;
}

/** `hostUrl` as an n8n expression. */
export function hostUrlExpression(field: string): string {
	return `={{ ${withScheme(`$credentials.${field}`)}.replace(/^([a-z]+:\\/\\/[^\\/?#]+).*$/i, "$1") }}`;
}

/** `hostUrl` with a path behind it, as an n8n expression of another field of the same credential. */
export function hostUrlOfItself(field: string, path: string): string {
	const host = `${withScheme(`$self["${field}"]`)}.replace(/^([a-z]+:\\/\\/[^\\/?#]+).*$/i, "$1")`;
	return `={{ ${host} + ${JSON.stringify(path)} }}`;
}

function withScheme(value: string): string {
	const typed = `${value}.trim()`;
	return `(${typed}.includes("://") ? ${typed} : "https://" + ${typed})`;
}

/** Nobody changes a URL here. Each request asks for the same few hosts. */
const parse = recalling(100, (address): Readonly<URL> | undefined => {
	try {
		return new URL(address);
	} catch {
		return undefined;
	}
});
