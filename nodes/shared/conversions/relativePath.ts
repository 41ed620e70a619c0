import { FieldError } from './fieldError';
import type { Conversion } from '../model/conversion';
import { text } from './textField';

const PLAIN = /^(?:\/[\w.~:-]+)+$/;

/**
 * A path below the API's base that the user types. Letters, digits and `- . _ ~ :` only: no host, no query, no
 * percent-encoding (URL parsers walk up on `%2e%2e`) and no backslash (they read it as a slash).
 * @param example such a path, for the advice
 * @param plain what paths of this API look like, if they have other signs
 */
export function relativePath(example: string, plain = PLAIN): Conversion {
	return (value) => {
		const path = text(value);
		const flaw = flawIn(path, plain);
		if (flaw) {
			throw new FieldError(`${flaw}: "${path}"`, `Enter only the path below the API base, e.g. ${example}.`);
		}
		return path;
	};
}

function flawIn(path: string, plain: RegExp): string | undefined {
	if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return 'may not name a host';
	if (!path.startsWith('/')) return 'has to start with a slash';
	if (/[?#]/.test(path)) return 'may not have a query';
	const segments = path.slice(1).split('/');
	if (segments.some((segment) => segment === '.' || segment === '..'))
		return 'may not walk up or stand still with dots';
	if (!plain.test(path)) return 'is not a plain path';
	return undefined;
}
