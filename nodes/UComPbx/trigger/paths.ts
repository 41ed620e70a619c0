import { namedNow } from '../../shared/conversions/namedFieldError';
import { clientId, extensionId } from '../addressing';

/** Parts of paths that the fields of triggers name. @throws NamedFieldError */

/** The @ of a name goes out as it is. */
export function extensionPart(typed: unknown, field = 'Extensions'): string {
	const id = namedNow(field, () => extensionId(typed));
	return `${id.startsWith('@') ? '@' : ''}${encodeURIComponent(id.replace(/^@/, ''))}`;
}

/** Without an ID the one of the user. */
export const clientPart = (typed: unknown): string =>
	namedNow('Client ID', () => clientId(typed === undefined || typed === '' ? '@me' : typed));
