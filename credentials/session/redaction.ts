import { piecesInBase64, SURE_IN_BASE64, withoutBase64 } from './base64Secret';
import type { Credentials } from './grantDialect';
import { isPlain, spelledSecret } from './spelledSecret';
import { typedKey } from './typedKey';

/** Shorter values (an extension used as a key, say) would blot out ordinary words. */
const SHORTEST_SECRET = 6;

const ALWAYS_SECRET = ['accessToken', 'refreshToken', 'sessionKey'];

/**
 * The values of a credential's secret fields.
 * @param former tokens that the credential held before
 */
export function secretsOf(
	credentials: Credentials,
	fields: readonly string[],
	former: Iterable<string> = [],
): string[] {
	const held = [...fields, ...ALWAYS_SECRET].map((field) => String(credentials[field] ?? ''));
	const sent = held.map(typedKey);
	const values = [...new Set([...held, ...sent, ...former])].filter((value) => value.length >= SHORTEST_SECRET);
	return [
		...values,
		...values.filter((value) => value.length < SURE_IN_BASE64).flatMap((value) => pairs(credentials, value)),
	];
}

/** `user:secret`, for a secret so short that base64 of the pair might hold no piece of its own. */
function pairs(credentials: Credentials, secret: string): string[] {
	const users = Object.values(credentials).filter((value) => typeof value === 'string');
	return [...new Set(['', ...users])].map((user) => `${user}:${secret}`);
}

/** Cuts a long text, but only after redacting it: half a secret would no longer be recognized. */
export function redactedExcerpt(text: string, secrets: readonly string[], longest: number): string {
	return redact(text, secrets).slice(0, longest);
}

/** Blots out every secret, however it is quoted (see `spelledSecret` and `piecesInBase64`). */
export function redact(text: string, secrets: readonly string[]): string {
	const { spelled, plain, pieces } = traitsOf(secrets);
	let redacted = text;
	// guard: secrets are blotted out in other spellings
	if (spelled) redacted = redacted.replace(spelled, '***');
	// guard: secrets are blotted out
	for (const secret of plain) redacted = redacted.replaceAll(secret, '***');
	// guard: base64 that holds a secret is blotted out
	if (pieces.length > 0) redacted = withoutBase64(redacted, pieces);
	return redacted;
}

interface Traits {
	spelled?: RegExp;
	plain: string[];
	pieces: string[];
}

/** What to look for, made once for each list: one list serves many texts. */
const knownTraits = new WeakMap<readonly string[], Traits>();

function traitsOf(secrets: readonly string[]): Traits {
	const known = knownTraits.get(secrets);
	if (known) return known;
	// The longest first, so that nothing is left over of one that holds another.
	const sorted = secrets.filter((secret) => secret !== '').sort((one, other) => other.length - one.length);
	const spelled = sorted.filter((secret) => !isPlain(secret)).map(spelledSecret);
	const traits = {
		...(spelled.length === 0 ? {} : { spelled: new RegExp(spelled.join('|'), 'g') }),
		plain: sorted.filter(isPlain),
		pieces: sorted.flatMap(piecesInBase64),
	};
	knownTraits.set(secrets, traits);
	return traits;
}
