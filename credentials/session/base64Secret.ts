/** A shorter piece turns up by chance. */
const SHORTEST_PIECE = 8;

/** From this length on there is a piece wherever in a longer text the secret begins. */
export const SURE_IN_BASE64 = 8;

/** Base64 of either alphabet, also with what JSON, addresses and pages make of its signs. */
const RUN = /[\w+/=\\%&#;-]{8,}/g;

/**
 * What of a secret stays the same in base64 of a longer text, `user:secret` for example: it begins at one of three
 * places within a group, and the groups that it fills alone do not depend on what is around it.
 */
export function piecesInBase64(secret: string): string[] {
	const pieces = [0, 1, 2].map((before) => {
		const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
		return bytes.subarray(before === 0 ? 0 : 3, bytes.length - (bytes.length % 3)).toString('base64');
	});
	return pieces.filter(({ length }) => length >= SHORTEST_PIECE);
}

/** Blots out whole each base64 that holds one of these pieces. */
export function withoutBase64(text: string, pieces: readonly string[]): string {
	return text.replace(RUN, (run) => {
		const standard = standardAlphabet(run);
		return pieces.some((piece) => standard.includes(piece)) ? '***' : run;
	});
}

function standardAlphabet(run: string): string {
	if (!/[^\w+/=]|_/.test(run)) return run;
	return run
		.replace(/\\/g, '')
		.replace(/-|%2b|&#(?:x2b|43);/gi, '+')
		.replace(/_|%2f|&#(?:x2f|47);/gi, '/');
}
