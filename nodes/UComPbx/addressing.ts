import type { INodeProperties } from 'n8n-workflow';

import { byChoice, type Choice } from '../shared/request/dependentFields';
import { FieldError } from '../shared/conversions/fieldError';
import type { OperationRow, RequestPlan } from '../shared/model/provider';
import { text } from '../shared/conversions/textField';

type Adjustment = NonNullable<OperationRow['adjust']>;

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

/** Whom a path `/{owner}/{ownerId}/…` is about: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/14090265 */
const OWNERS: Record<string, Choice> = {
	client: { parameters: { clientId: { in: 'path', name: 'ownerId', required: false, as: clientId } } },
	extension: { parameters: { extension: { in: 'path', name: 'ownerId', as: extensionId } } },
	extension_group: { parameters: { extensionGroupId: { in: 'path', name: 'ownerId', as: recordId } } },
};

/** @param realms those that the endpoint exists for */
export function underOwner(fields: INodeProperties[], operation: string, realms = Object.keys(OWNERS)): Adjustment {
	const choices = Object.fromEntries(realms.map((realm) => [realm, OWNERS[realm]]));
	const asChosen = byChoice(fields, operation, 'owner', choices);
	return (plan, read) => {
		asChosen(plan, read);
		plan.pathParameters.ownerId ??= '@me';
		atSignAsIs(plan);
	};
}

/** A path under a client: without an ID the one of the user. */
export function underClient(plan: RequestPlan): void {
	plan.pathParameters.clientId ??= '@me';
	atSignAsIs(plan);
}

/** `@me` and `@101` go out as the provider prints them; what follows the sign is encoded. */
export function atSignAsIs(plan: RequestPlan): void {
	for (const [name, value] of Object.entries(plan.pathParameters)) {
		if (!value.startsWith('@')) continue;
		plan.path = plan.path.replace(`{${name}}`, `@{${name}}`);
		plan.pathParameters[name] = value.slice(1);
	}
}
