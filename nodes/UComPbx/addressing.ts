import { FieldError } from '../shared/conversions/fieldError';
import { text } from '../shared/conversions/textField';
import type { Dependency } from '../shared/model/operation';
import type { PathPlacement } from '../shared/model/placement';
import type { Conversion } from '../shared/model/conversion';
import { path } from '../shared/request/placements';

/** An extension's number in the API, or its name: 101 is an ID, @101 and @1844*101 are names. */
export function extensionId(value: unknown): string {
	const typed = text(value);
	if (/^\d+\*\d+$/.test(typed)) return `@${typed}`;
	if (!/^(\d+|@[^/\s]+)$/.test(typed)) {
		throw new FieldError(
			`is neither an ID nor a name: "${typed}"`,
			'Enter the numeric ID, or the name with an @ in front, e.g. @101.',
		);
	}
	return typed;
}

export function clientId(value: unknown): string {
	const typed = text(value);
	return typed === '@me' ? typed : recordId(typed);
}

function recordId(value: unknown): string {
	const typed = text(value);
	if (!/^\d+$/.test(typed)) throw new FieldError(`is not an ID: "${typed}"`, 'Enter digits only.');
	return typed;
}

/** `@me` and `@101` go out as the provider prints them; what follows the sign is encoded. */
const idPart = (as: Conversion, more: Omit<PathPlacement, 'in' | 'as'> = {}) => path(as, { keeps: '@', ...more });

/** Paths `/extension/{extension}/…`. */
export const underExtension = { extension: idPart(extensionId) };

/** Paths `/client/{clientId}/…`; without an ID the one of the user. */
export const underClient = { clientId: idPart(clientId, { absent: '@me' }) };

/** Whom a path `/{owner}/{ownerId}/…` is about: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/14090265 */
const OWNERS = {
	client: { clientId: idPart(clientId, { name: 'ownerId', absent: '@me' }) },
	extension: { extension: idPart(extensionId, { name: 'ownerId' }) },
	extension_group: { extensionGroupId: idPart(recordId, { name: 'ownerId' }) },
};

/** @param realms those that the endpoint exists for */
export function underOwner(...realms: Array<keyof typeof OWNERS>): {
	parameters: { owner: PathPlacement };
	dependsOn: Dependency;
} {
	const choices = Object.fromEntries(realms.map((realm) => [realm, OWNERS[realm]]));
	return { parameters: { owner: path(text) }, dependsOn: { field: 'owner', choices } };
}
