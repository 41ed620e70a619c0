import { FieldError } from '../conversions/fieldError';
import { namedNow, NamedFieldError } from '../conversions/namedFieldError';
import type { IDataObject } from 'n8n-workflow';

import { putAt } from '../../../credentials/foundation/putAt';
import type { AtLeastOne, Dependency, Gathering, Operation, Route } from '../model/operation';
import type { Parameters } from '../model/placement';
import type { RequestPlan } from '../model/requestPlan';
import type { Screen } from '../model/screen';
import { fieldValue } from './fieldValue';
import { place } from './place';

/**
 * Reads an item's fields and lays them out as the operation says. Empty optional fields are left out.
 * @param together the screens of all items, where one request is made of them
 * @throws NamedFieldError before anything is sent
 */
export function requestPlanOf(operation: Operation, screen: Screen, together = [screen]): RequestPlan {
	const parts = operation.steps ?? operation.waits?.looks;
	if (!parts) return onePlanOf(operation, screen, together);
	const steps = parts.map((part) => onePlanOf(part.operation, screen, together));
	return { ...steps[0], steps };
}

/** What one item puts into the list that is gathered of all. @throws NamedFieldError */
export function entryOf({ parameters, usual, atLeastOneOf = [] }: Gathering, screen: Screen): IDataObject {
	const plan: RequestPlan = { path: '', pathParameters: {}, query: {}, body: {} };
	const filled = layOut(plan, parameters, screen);
	for (const rule of atLeastOneOf) assertOneOf(rule, filled, screen);
	return { ...usual, ...plan.body };
}

function onePlanOf({ route, settings }: Operation, screen: Screen, together: Screen[]): RequestPlan {
	const { dependsOn, atLeastOneOf = [], condition, adjust, gathers } = settings;
	const plan = planWith(route);
	const conditional = condition && { [`options.${condition.option.name}`]: condition.parameter };
	const filled = layOut(plan, { ...settings.parameters, ...conditional }, screen);
	if (dependsOn) filled.push(...layOutChoice(plan, dependsOn, screen));
	if (gathers)
		putAt(
			plan.body,
			gathers.into,
			together.map((one) => entryOf(gathers, one)),
		);
	for (const rule of atLeastOneOf) assertOneOf(rule, filled, screen);
	adjust?.(plan, screen.read, screen.ofCredential ?? (() => undefined));
	return plan;
}

/** What an operation sends by itself. @param query what somebody who asks without fields adds to it */
export const planWith = (route: Route, query: RequestPlan['query'] = {}): RequestPlan => ({
	path: route.path,
	pathParameters: {},
	query: { ...route.query, ...query },
	body: {},
});

/** @returns the fields that have put something into the plan */
function layOut(plan: RequestPlan, parameters: Parameters, screen: Screen): string[] {
	const filled: string[] = [];
	for (const [field, placement] of Object.entries(parameters)) {
		const value = namedNow(screen.labelOf(field), () => fieldValue(field, placement, plan.path, screen));
		if (value !== undefined && place(plan, placement, field, value)) filled.push(field);
	}
	return filled;
}

function layOutChoice(plan: RequestPlan, { field, choices, paths = {} }: Dependency, screen: Screen): string[] {
	const choice = String(screen.read(field)).trim();
	if (!Object.hasOwn(choices, choice)) throw noChoice(field, choice, choices, screen);
	plan.path = Object.hasOwn(paths, choice) ? paths[choice] : plan.path;
	return layOut(plan, choices[choice], screen);
}

function noChoice(field: string, value: string, choices: Dependency['choices'], { labelOf }: Screen): NamedFieldError {
	const names = Object.keys(choices).join(', ');
	return new NamedFieldError(labelOf(field), new FieldError(`cannot be "${value}"`, `Choose one of: ${names}.`));
}

function assertOneOf({ fields, message, advice }: AtLeastOne, filled: string[], { labelOf }: Screen): void {
	if (fields.some((field) => filled.includes(field))) return;
	const outer = new Set(fields.map((field) => field.split('.')[0]));
	const label = labelOf(outer.size === 1 ? [...outer][0] : fields[0]);
	throw new NamedFieldError(label, new FieldError(message, advice));
}
