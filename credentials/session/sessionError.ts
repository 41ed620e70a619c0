export type SessionErrorKind =
	/** A credential field is empty or malformed; nothing was sent. */
	| 'invalid'
	/** The provider said no: asking again with the same secrets only risks a lock-out. */
	| 'refused'
	/** Others have ended each sign-in before it was complete; nothing is wrong with the secrets. */
	| 'contended'
	/** The provider answers, but only that it fails (500); another kind of grant may work all the same. */
	| 'failing'
	/** No usable answer; the same request may work later. */
	| 'unreachable';

/** n8n wraps what a hook throws, and most versions drop the cause; the text is all that always comes through. */
const recentTexts = new Set<string>();
const MOST_TEXTS = 100;

/**
 * A sign-in that did not work, worded for the person who reads it in n8n.
 * It carries no `httpCode`, `status` or `response`: n8n replaces the text of errors that do.
 */
export class SessionError extends Error {
	override readonly name = 'SessionError';

	constructor(
		readonly kind: SessionErrorKind,
		message: string,
	) {
		super(message);
		recentTexts.delete(message);
		recentTexts.add(message);
		if (recentTexts.size > MOST_TEXTS) recentTexts.delete(recentTexts.keys().next().value as string);
	}

	/** A fresh error with the same words, so that no two items share one object. */
	again(): SessionError {
		return new SessionError(this.kind, this.message);
	}
}

const HAS_TO_BE_RENEWED = 'has to be renewed';

/**
 * Thrown by the signer when the bearer must be renewed before anything is sent. n8n takes an error of
 * this shape for a 401 answer: it runs the credential's hook, stores the new bearer and signs again.
 */
export class StaleBearer extends Error {
	override readonly name = 'StaleBearer';

	readonly response = { status: 401 };

	constructor(provider: string) {
		super(`The ${provider} bearer ${HAS_TO_BE_RENEWED}`);
	}
}

/** Whether a SessionError was thrown with this text a moment ago. */
export function isSessionErrorText(text: string): boolean {
	return recentTexts.has(text);
}

export function isStaleBearerText(text: string): boolean {
	return text.endsWith(HAS_TO_BE_RENEWED);
}
