import type { IDataObject } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import { putAt, putOwn } from '../../../credentials/foundation/putAt';
import { FieldError } from '../conversions/fieldError';
import { listed } from '../conversions/textField';
import type { FieldReader, OperationRow, Placement, RequestOutline } from '../model/provider';

/** A FieldError with the name of the field in front, as on screen. */
export class NamedFieldError extends FieldError {
	constructor(label: string, error: FieldError) {
		super(`"${label}" ${error.message}`, error.advice);
	}
}

/**
 * Reads an item's fields and lays them out as the row says. Empty optional fields are left out.
 * @param labelOf the name of a field on screen
 * @param timezone the workflow's
 * @param choicesOf the values a field offers, if it offers any; an expression may give others
 * @throws NamedFieldError before anything is sent
 */
export function outlineOf(
	row: OperationRow,
	read: FieldReader,
	labelOf: (field: string) => string,
	timezone = 'UTC',
	choicesOf: (field: string) => string[] | undefined = () => undefined,
): RequestOutline {
	const outline: RequestOutline = {
		path: row.path,
		pathParameters: {},
		query: { ...row.constants?.query },
		body: row.constants?.body ? structuredClone(row.constants.body) : {},
	};
	for (const [field, placement] of Object.entries(row.parameters ?? {})) {
		const value = namedNow(labelOf(field), () => converted(read(field), placement, timezone, choicesOf(field)));
		if (value !== undefined) place(outline, placement, field, value);
	}
	row.adjust?.(outline, read, timezone);
	return outline;
}

/** What is wrong with a field, with its name in front. @throws NamedFieldError */
export async function named<Result>(label: string, work: Promise<Result>): Promise<Result> {
	const end = await settled(work);
	if ('value' in end) return end.value;
	throw end.error instanceof FieldError ? new NamedFieldError(label, end.error) : end.error;
}

/** As `named`, for what is known at once. @throws NamedFieldError */
export function namedNow<Result>(label: string, work: () => Result): Result {
	let flaw: unknown;
	try {
		return work();
	} catch (error) {
		flaw = error;
	}
	throw flaw instanceof FieldError ? new NamedFieldError(label, flaw) : flaw;
}

function converted(value: unknown, placement: Placement, timezone: string, choices: string[] | undefined): unknown {
	const isRequired = placement.required ?? placement.in === 'path';
	if (!isEmpty(value)) {
		if (choices) assertChoice(value, choices);
		const result = checked(placement, placement.as ? placement.as(value, timezone) : value);
		if (!isRequired || !isEmpty(result)) return result;
	} else if (!isRequired) return isCleared(value) ? placement.clears : undefined;
	throw new FieldError('is empty', 'Fill it in, or check that the expression gives a value for this item.');
}

function assertChoice(value: unknown, choices: string[]): void {
	const unknown = listed(value, ',').find((one) => !choices.includes(one));
	if (unknown === undefined) return;
	throw new FieldError(`cannot be "${unknown}"`, `Choose one of: ${choices.filter((choice) => choice !== '').join(', ')}.`);
}

/** Percent-encoding leaves dots alone, and URL parsers walk up the path on them. */
function checked(placement: Placement, value: unknown): unknown {
	if (placement.in === 'path' && /^\.{1,2}$/.test(String(value))) {
		throw new FieldError(`is not an ID: "${String(value)}"`, 'Enter the ID as the provider gave it.');
	}
	return value;
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}

/** Emptied by the user; an expression that gave nothing changes nothing. */
function isCleared(value: unknown): boolean {
	return value !== undefined && value !== null;
}

function place(outline: RequestOutline, placement: Placement, field: string, value: unknown): void {
	const name = placement.name ?? field.slice(field.lastIndexOf('.') + 1);
	if (placement.whole) outline.wholeBody = value;
	else if (placement.spread) for (const [key, one] of Object.entries(value as IDataObject)) putOwn(outline.body, key, one);
	else if (placement.in === 'path') outline.pathParameters[name] = String(value);
	else if (placement.in === 'query') outline.query[name] = value;
	else if (placement.append) putAt(outline.body, name, [...((valueAt(outline.body, name) as unknown[]) ?? []), ...(value as unknown[])]);
	else putAt(outline.body, name, value);
}
