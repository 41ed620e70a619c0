import type { IDataObject } from 'n8n-workflow';

import { valueAt } from '../../../credentials/foundation/valueAt';
import { namedNow } from '../conversions/namedFieldError';
import { putAt, putOwn } from '../../../credentials/foundation/putAt';
import { FieldError } from '../conversions/fieldError';
import { listed } from '../conversions/textField';
import type { FieldReader, OperationRow, Placement, RequestPlan } from '../model/provider';

/**
 * Reads an item's fields and lays them out as the row says. Empty optional fields are left out.
 * @param labelOf the name of a field on screen
 * @param timezone the workflow's
 * @param choicesOf the values a field offers, if it offers any; an expression may give others
 * @throws NamedFieldError before anything is sent
 */
export function requestPlanOf(
	row: OperationRow,
	read: FieldReader,
	labelOf: (field: string) => string,
	timezone = 'UTC',
	choicesOf: (field: string) => string[] | undefined = () => undefined,
): RequestPlan {
	const plan: RequestPlan = {
		path: row.path,
		pathParameters: {},
		query: { ...row.constants?.query },
		body: row.constants?.body ? structuredClone(row.constants.body) : {},
	};
	for (const [field, placement] of Object.entries(row.parameters ?? {})) {
		const value = namedNow(labelOf(field), () => converted(read(field), placement, timezone, choicesOf(field)));
		if (value !== undefined) place(plan, placement, field, value);
	}
	row.adjust?.(plan, read, timezone);
	return plan;
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
	throw new FieldError(
		`cannot be "${unknown}"`,
		`Choose one of: ${choices.filter((choice) => choice !== '').join(', ')}.`,
	);
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

function place(plan: RequestPlan, placement: Placement, field: string, value: unknown): void {
	const name = placement.name ?? field.slice(field.lastIndexOf('.') + 1);
	if (placement.whole) plan.wholeBody = value;
	else if (placement.spread) for (const [key, one] of Object.entries(value as IDataObject)) putOwn(plan.body, key, one);
	else if (placement.in === 'path') plan.pathParameters[name] = String(value);
	else if (placement.in === 'query') plan.query[name] = value;
	else if (placement.append)
		putAt(plan.body, name, [...((valueAt(plan.body, name) as unknown[]) ?? []), ...(value as unknown[])]);
	else putAt(plan.body, name, value);
}
