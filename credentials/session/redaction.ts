import type { Credentials } from './grantDialect';
import { typedKey } from './typedKey';

/** Shorter values (an extension used as a key, say) would blot out ordinary words. */
const SHORTEST_SECRET = 6;

const ALWAYS_SECRET = ['accessToken', 'refreshToken', 'sessionKey'];

/**
 * The values of a credential's secret fields, in each spelling in which they may come back.
 * @param former tokens that the credential held before
 */
export function secretsOf(
	credentials: Credentials,
	fields: readonly string[],
	former: Iterable<string> = [],
): string[] {
	const held = [...fields, ...ALWAYS_SECRET].map((field) => String(credentials[field] ?? ''));
	const sent = held.map(typedKey);
	const values = [...held, ...sent, ...former].filter((value) => value.length >= SHORTEST_SECRET);
	const spellings = values.flatMap((value) => [
		value,
		encodeURIComponent(value),
		new URLSearchParams([['', value]]).toString().slice(1),
		JSON.stringify(value).slice(1, -1),
		Buffer.from(value).toString('base64'),
		Buffer.from(value).toString('base64url'),
	]);
	return [...new Set(spellings)].sort((one, other) => other.length - one.length);
}

/** Cuts a long text, but only after redacting it: half a secret would no longer be recognized. */
export function redactedExcerpt(text: string, secrets: readonly string[], longest: number): string {
	return redact(text, secrets).slice(0, longest);
}

export function redact(text: string, secrets: readonly string[]): string {
	let redacted = text;
	// guard: secrets are blotted out
	for (const secret of secrets) redacted = redacted.split(secret).join('***');
	return redacted;
}
