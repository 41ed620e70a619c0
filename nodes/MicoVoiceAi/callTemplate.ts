import type { IDataObject } from 'n8n-workflow';

import { valueAt } from '../../credentials/foundation/valueAt';
import { FieldError } from '../shared/conversions/fieldError';
import { jsonObject } from '../shared/conversions/jsonField';
import { NamedFieldError, namedNow } from '../shared/conversions/namedFieldError';
import { relativePath } from '../shared/conversions/relativePath';
import { text } from '../shared/conversions/textField';
import type { FieldReader } from '../shared/model/requestPlan';

/** n8n makes an expression of braces that are pasted into an empty field; brackets it leaves alone. */
const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}|\[\[\s*([\w.-]+)\s*\]\]/g;
const ALONE = new RegExp(`^(?:${PLACEHOLDER.source})$`);
const PLAIN_PART = /^[\w~:-][\w.~:-]*$/;

export const TEMPLATE_FIELDS = {
	path: ['callRequestPath', 'Call Request Path'],
	body: ['callRequestBody', 'Call Request Body'],
	number: ['callRequestNumber', 'Call Request Number'],
} as const;

/** What whoever has read Mico's guide has written down once, in the credential. */
export interface CallTemplate {
	path: string;
	body: IDataObject;
	/** Where in the body the number stands that is called, dotted. */
	number?: string;
}

export interface Placeholder {
	name: string;
	/** A path without it, or a call without its number, makes no sense. */
	isNeeded: boolean;
}

const ADVICE =
	'Enter it in the Mico Voice AI credential, from the guide "Creating and Managing Outbound Calls" on developers.micovoice.com.';

/** @throws NamedFieldError where there is none, or it cannot be one */
export function callTemplate(ofCredential: FieldReader): CallTemplate {
	const [path, body] = [TEMPLATE_FIELDS.path, TEMPLATE_FIELDS.body].map(([field, label]) => {
		const typed = ofCredential(field);
		if (typed === undefined || typed === null || typed === '')
			throw new NamedFieldError(label, new FieldError('is not filled in', ADVICE));
		return typed;
	});
	const number = text(ofCredential(TEMPLATE_FIELDS.number[0]) ?? '');
	return {
		path: namedNow(TEMPLATE_FIELDS.path[1], () => text(path)),
		body: namedNow(TEMPLATE_FIELDS.body[1], () => jsonObject(body)) as IDataObject,
		...(number === '' ? {} : { number }),
	};
}

/** Each once, those of the path first. */
export function placeholdersIn({ path, body, number }: CallTemplate): Placeholder[] {
	const needed = [...namesIn(path), ...(number === undefined ? [] : namesIn(valueAt(body, number)))];
	return [...new Set([...needed, ...namesIn(body)])].map((name) => ({ name, isNeeded: needed.includes(name) }));
}

const namesIn = (template: unknown): string[] =>
	[...JSON.stringify(template ?? '').matchAll(PLACEHOLDER)].map(([, braces, brackets]) => braces ?? brackets);

/**
 * @param values what was filled in, by the name of the placeholder
 * @throws NamedFieldError
 */
export function filledTemplate(
	{ path, body }: CallTemplate,
	values: Record<string, unknown>,
): { path: string; body: IDataObject } {
	const filled = path.replace(PLACEHOLDER, (_all, ...names: Array<string | undefined>) =>
		namedNow('Values', () => partOfPath((names[0] ?? names[1])!, values)),
	);
	return {
		path: namedNow(TEMPLATE_FIELDS.path[1], () => String(relativePath('/outbound_calls')(filled, 'UTC'))),
		body: filledIn(body, values) as IDataObject,
	};
}

function partOfPath(name: string, values: Record<string, unknown>): string {
	const value = text(valueOf(name, values));
	if (PLAIN_PART.test(value)) return value;
	throw new FieldError(
		value === '' ? `has nothing for ${name}` : `has for ${name} what cannot be part of a path: "${value}"`,
		'Enter the UID as Mico gave it.',
	);
}

function filledIn(template: unknown, values: Record<string, unknown>): unknown {
	if (Array.isArray(template)) return template.map((one) => filledIn(one, values));
	if (typeof template === 'object' && template !== null)
		return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, filledIn(one, values)]));
	if (typeof template !== 'string') return template;
	const [, ...alone] = ALONE.exec(template) ?? [];
	const only = alone.find((name) => name !== undefined);
	// A number, or yes and no, stays what it is.
	if (only !== undefined) return namedNow('Values', () => valueOf(only, values));
	return template.replace(PLACEHOLDER, (_all, ...names: Array<string | undefined>) =>
		namedNow('Values', () => text(valueOf((names[0] ?? names[1])!, values))),
	);
}

/** Left empty it is an empty text. One that the node has never heard of came into the template later. */
function valueOf(name: string, values: Record<string, unknown>): unknown {
	if (Object.hasOwn(values, name)) return values[name] ?? '';
	throw new FieldError(
		`has nothing for ${name}`,
		'The template in the credential asks for it. Open the node, choose Refresh in the menu of Values, and fill it in.',
	);
}
