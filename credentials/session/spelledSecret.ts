const SPECIAL = /[^A-Za-z0-9_-]/gu;

/** What JSON writes in two characters (RFC 8259, 7). */
const SHORT_ESCAPES: Record<string, string> = { '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't' };

/** JSON within JSON within JSON. */
const MOST_BACKSLASHES = 7;

/**
 * A pattern that finds a secret however it is quoted: as it is, percent-encoded in capitals or not, in a form, in HTML
 * entities of any kind, escaped for JSON as JavaScript does or as PHP does, or several of these in one. A mixture per
 * character, since every encoder has its own set of characters that it encodes.
 */
export function spelledSecret(secret: string): string {
	return secret.replace(SPECIAL, spelled);
}

/** Whether encoders leave it as it is, as they do with most tokens: then it need only be looked for in one spelling. */
export const isPlain = (secret: string) => /^[\w.-]*$/.test(secret);

function spelled(character: string): string {
	const code = character.codePointAt(0)!;
	const entity = `&(?:amp;)?(?:#0*${code}|#[xX]0*${anyCase(code.toString(16))}|\\w{2,8});`;
	// The long ones first: a sign may be the beginning of its own spelling.
	const encoded = `${entity}|${percentEncoded(character)}|${unicodeEscapes(character)}`;
	const space = character === ' ' ? '|\\+' : '';
	const long = `\\\\{0,${MOST_BACKSLASHES}}(?:${encoded}|${escaped(character)}${space})`;
	const short = SHORT_ESCAPES[character];
	return short === undefined ? long : `(?:${long}|\\\\{1,${MOST_BACKSLASHES}}${short})`;
}

function percentEncoded(character: string): string {
	const bytes = [...Buffer.from(character)];
	return bytes.map((byte) => `%(?:25)?${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
}

/** JSON writes a character beyond the first 65,536 as two. */
function unicodeEscapes(character: string): string {
	const units = character.split('');
	const escapes = units.map((unit) => `u${anyCase(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`);
	return escapes.join(`\\\\{1,${MOST_BACKSLASHES}}`);
}

const anyCase = (hex: string) => hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
