import { FieldError } from '../shared/conversions/fieldError';
import { numericId, text } from '../shared/conversions/textField';
import type { Conversion } from '../shared/model/conversion';
import type { Dependency } from '../shared/model/operation';
import type { PathPlacement } from '../shared/model/placement';
import { path } from '../shared/request/placements';

/** Names have two to four digits, so longer numbers are IDs; `#1203` is an ID whatever its length. */
const SHORT_NAME = /^\d{2,4}$/;
const LONG_NAME = /^\d+(?:\*\d+){1,2}$/;
const DOMAIN = /^([\d*]+)@[\w.-]+$/;
const AS_THE_PATH_HAS_IT = /^(?:\d+|@[^/\s]+)$/;

/**
 * An extension as the path wants it: its ID, or its name behind an @. Names are typed as `101`, `1844*101`,
 * `00500*1844*101`, or pasted from an event with the domain behind them.
 */
export function extensionId(value: unknown): string {
	const typed = text(value);
	const name = DOMAIN.exec(typed)?.[1] ?? typed;
	if (SHORT_NAME.test(name) || LONG_NAME.test(name)) return `@${name}`;
	const plain = name.replace(/^#(?=\d+$)/, '');
	if (AS_THE_PATH_HAS_IT.test(plain)) return plain;
	throw new FieldError(
		`is neither an ID nor a name: "${typed}"`,
		'Enter the numeric ID, or the name, e.g. 101 or 1844*101.',
	);
}

/** Where the endpoint takes no names. */
export const extensionNumber: Conversion = (value) => {
	const typed = text(value).replace(/^#/, '');
	if (/^\d+$/.test(typed)) return numericId(typed);
	throw new FieldError(
		`is no ID: "${typed}"`,
		'This takes the ID alone: choose the extension from the list, or enter its ID as in Extension > Get Many.',
	);
};

export const clientId = meOr('Enter digits only.');

/** Users of a group may write @me for their own. */
export const groupId = meOr('Enter digits only, or @me for the group of the user.');

function meOr(advice: string): (value: unknown) => string {
	return (value) => {
		const typed = text(value);
		if (typed === '@me' || /^\d+$/.test(typed)) return typed;
		throw new FieldError(`is not an ID: "${typed}"`, advice);
	};
}

/** `@me` and `@101` go out as the provider prints them; what follows the sign is encoded. */
const idPart = (as: Conversion, more: Omit<PathPlacement, 'in' | 'as'> = {}) => path(as, { keeps: '@', ...more });

/** Paths `/extension/{extension}/…`. */
export const underExtension = { extension: idPart(extensionId) };

/** Paths `/client/{clientId}/…`; without an ID the one of the user. */
export const underClient = { clientId: idPart(clientId, { absent: '@me' }) };

/** Paths `/client/{clientId}/extension/{extension}`, and what else has an ID under its client. */
export const oneExtension = { ...underClient, ...underExtension };
export const underGroup = { extensionGroupId: idPart(groupId) };

/** Whom a path `/{owner}/{ownerId}/…` is about: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/14090265 */
const OWNERS = {
	client: { clientId: idPart(clientId, { name: 'ownerId', absent: '@me' }) },
	extension: { extension: idPart(extensionId, { name: 'ownerId' }) },
	extension_group: { extensionGroupId: idPart(groupId, { name: 'ownerId' }) },
};

/** @param realms those that the endpoint exists for */
export function underOwner(...realms: Array<keyof typeof OWNERS>): {
	parameters: { owner: PathPlacement };
	dependsOn: Dependency;
} {
	const choices = Object.fromEntries(realms.map((realm) => [realm, OWNERS[realm]]));
	return { parameters: { owner: path(text) }, dependsOn: { field: 'owner', choices } };
}
