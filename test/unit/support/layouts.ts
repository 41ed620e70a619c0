import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { requestPlanOf } from '../../../nodes/shared/request/requestPlan';
import type { Operation } from '../../../nodes/shared/model/operation';
import type { FieldReader, RequestPlan } from '../../../nodes/shared/model/requestPlan';

/** What users may have typed; a conversion that refuses one is offered the next. */
const TYPED = [
	'101',
	'+15550101234',
	'2026-01-31T09:30:00Z',
	'/calls',
	'{"a": 1}',
	'@me',
	'@101',
	'a@example.com',
	'5f3c1d2e4b5a69788796a5b4',
	'3f2504e0-4f89-41d3-9a0c-0305e82c3301',
	'1.5',
	'application/json',
	'09:00',
	'',
];

export interface Layouts {
	/** Every field that any of the layouts read. */
	reads: Set<string>;
	plans: RequestPlan[];
	/** Why some combination came to nothing. */
	flaws: string[];
}

/** The properties shown for one operation, with the fields of collections as `collection.field`. */
export function shownFields(fields: INodeProperties[], operation: string): Map<string, INodeProperties> {
	const shown = new Map<string, INodeProperties>();
	for (const field of fields) {
		const operations = field.displayOptions?.show?.operation as string[] | undefined;
		if (field.name === 'operation' || field.type === 'notice' || (operations && !operations.includes(operation)))
			continue;
		if (field.type !== 'collection') shown.set(field.name, field);
		else for (const inner of field.options as INodeProperties[]) shown.set(`${field.name}.${inner.name}`, inner);
	}
	return shown;
}

/** Lays an operation out with each value of each of its choices. */
export function layoutsOf(
	row: Operation,
	shown: Map<string, INodeProperties>,
	ofCredential: FieldReader = () => undefined,
): Layouts {
	const result: Layouts = { reads: new Set(), plans: [], flaws: [] };
	const choices = [...shown].filter(([, { type }]) => type === 'options');
	for (const [name, { options }] of choices) {
		for (const option of options ?? [])
			layOut(row, shown, { [name]: (option as { value: unknown }).value }, result, ofCredential);
	}
	layOut(row, shown, {}, result, ofCredential);
	return result;
}

function layOut(
	row: Operation,
	shown: Map<string, INodeProperties>,
	chosen: Record<string, unknown>,
	result: Layouts,
	ofCredential: FieldReader,
): void {
	const attempt = new Map<string, number>();
	for (let tries = 0; tries < 500; tries++) {
		const order: string[] = [];
		const read = (name: string) => {
			result.reads.add(name);
			order.push(name);
			return name in chosen ? chosen[name] : sample(shown.get(name), attempt.get(name) ?? 0);
		};
		try {
			const screen = { read, ofCredential, labelOf: (name: string) => name };
			const plan = requestPlanOf(row, screen);
			(row.waits ?? row.follows?.waiting)?.wish?.(screen);
			row.follows?.callAt(screen);
			result.plans.push(plan);
			return;
		} catch (error) {
			// The field read last, or the one that is named, is what was refused.
			const text = error instanceof Error ? error.message : String(error);
			const named = [...shown].find(
				([name, { displayName }]) =>
					order.includes(name) &&
					(text.startsWith(`"${name}"`) || text.startsWith(`"${displayName}"`) || text.includes(` > ${displayName}"`)),
			)?.[0];
			const refused = named ?? order[order.length - 1];
			const next = (attempt.get(refused) ?? 0) + 1;
			if (refused === undefined || next >= TYPED.length) {
				result.flaws.push(text);
				return;
			}
			attempt.set(refused, next);
		}
	}
}

/** A value for whatever name a mapper has. */
const ANY_NAME = new Proxy(
	{},
	{
		get: () => '+15550101234',
		getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: '+15550101234' }),
	},
);

/** One entry of each kind, filled in as the fields themselves suggest. */
function entries(field: INodeProperties): Record<string, unknown[]> {
	const kinds = (field.options ?? []) as INodePropertyCollection[];
	return Object.fromEntries(
		kinds.map(({ name, values }) => [
			name,
			[Object.fromEntries(values.map((value) => [value.name, value.placeholder?.replace('e.g. ', '')]))],
		]),
	);
}

function sample(field: INodeProperties | undefined, attempt: number): unknown {
	// Switches that do not go together are not added.
	if (field?.type === 'boolean') return attempt === 0 ? true : undefined;
	if (field?.type === 'number') return 5;
	if (field?.type === 'fixedCollection') return entries(field);
	if (field?.type === 'resourceMapper') return { mappingMode: 'defineBelow', value: ANY_NAME };
	if (field?.type === 'dateTime') return '2026-01-31T09:30:00Z';
	const values = (field?.options ?? []).map((option) => (option as { value?: unknown }).value);
	if (field?.type === 'options') return values[0];
	if (field?.type === 'multiOptions') return values.slice(0, 1);
	return field === undefined ? undefined : TYPED[attempt];
}
