import { createHash, timingSafeEqual } from 'crypto';

/**
 * Whether a caller knows a secret. How long it takes tells nothing about how near a guess was; an empty secret is
 * known to nobody.
 */
export function sameSecret(given: unknown, secret: unknown): boolean {
	if (typeof given !== 'string' || typeof secret !== 'string' || secret === '') return false;
	return timingSafeEqual(hashOf(given), hashOf(secret));
}

function hashOf(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
