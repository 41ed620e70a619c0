import type { INodeProperties } from 'n8n-workflow';

import { FieldError } from '../conversions/fieldError';
import { labelIn } from './itemFields';
import { requestPlanOf } from './requestPlan';
import { NamedFieldError } from '../conversions/namedFieldError';
import type { FieldReader, OperationRow, Placement, RequestPlan } from '../model/provider';

/** What one choice of a field adds to the request. */
export interface Choice {
	/** In place of the row's own. */
	path?: string;
	parameters?: Record<string, Placement>;
}

/**
 * For operations where a field decides which other fields count. Only those of the choice are read, and only
 * they can be missing: what is left over in the others is not on screen.
 * @param fields of the resource, for their names on screen
 */
export function byChoice(
	fields: INodeProperties[],
	operation: string,
	field: string,
	choices: Record<string, Choice>,
): NonNullable<OperationRow['adjust']> {
	const labelOf = (name: string) => labelIn(fields, operation, name);
	return (plan, read, timezone) => {
		const choice = chosen(choices, read, field, labelOf);
		const row: OperationRow = { method: 'GET', effect: 'safe', ...choice, path: choice.path ?? plan.path };
		add(plan, requestPlanOf(row, read, labelOf, timezone));
	};
}

function chosen(
	choices: Record<string, Choice>,
	read: FieldReader,
	field: string,
	labelOf: (name: string) => string,
): Choice {
	const value = String(read(field));
	if (Object.hasOwn(choices, value)) return choices[value];
	const names = Object.keys(choices).join(', ');
	throw new NamedFieldError(labelOf(field), new FieldError(`cannot be "${value}"`, `Choose one of: ${names}.`));
}

function add(plan: RequestPlan, part: RequestPlan): void {
	plan.path = part.path;
	Object.assign(plan.pathParameters, part.pathParameters);
	Object.assign(plan.query, part.query);
	Object.assign(plan.body, part.body);
}
