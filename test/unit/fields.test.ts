import type { INodeProperties } from 'n8n-workflow';

import { requestPlanOf } from '../../nodes/shared/request/requestPlan';
import type { Operation } from '../../nodes/shared/model/operation';
import type { Placement } from '../../nodes/shared/model/placement';
import { shownFields } from './support/layouts';
import { NODES } from './support/nodes';

const ITEM = { name: 'Ann', phone: '+15550101234' };

/** Every field that users may fill in, by the operation it is shown for. */
const FIELDS = NODES.flatMap(({ folder, provider }) =>
	Object.entries(provider.resources).flatMap(([resource, { fields, operations }]) =>
		Object.entries(operations).flatMap(([operation, row]) =>
			[...shownFields(fields, operation)].map(([name, field]): [string, string, Operation, INodeProperties] => [
				`${folder} ${resource} ${operation}`,
				name,
				row,
				field,
			]),
		),
	),
);

/** Of whatever choice it is. */
const placementOf = ({ settings }: Operation, field: string): Placement | undefined =>
	[settings.parameters, ...Object.values(settings.dependsOn?.choices ?? {})].find((own) => own && field in own)?.[
		field
	];

const placed = FIELDS.filter(([, name, row]) => placementOf(row, name) !== undefined);

/** What the conversion of one field makes of a value. */
function sent(row: Operation, field: string, value: unknown): unknown {
	const only = { ...row, steps: undefined, settings: { parameters: { [field]: placementOf(row, field)! } } };
	return requestPlanOf(only, { read: () => value, labelOf: () => field });
}

it.each(placed.filter(([, , , { type }]) => type !== 'json'))(
	'%s, %s: a whole item is refused, not sent as "[object Object]"',
	(_operation, name, row) => {
		for (const value of [ITEM, [ITEM]]) expect(() => sent(row, name, value)).toThrow(`"${name}" `);
	},
);

/** Names, texts and the like; what takes numbers of its own says so in its tests. */
const FREE =
	/text|name$|comment|patronymic|searchText|uid$|^filters\.(all|name|tag|email|phone|extension)$|callerIdName/i;

/** Phone numbers and GUIDs have a form of their own, which the placeholder shows. */
const FORMED = /^e\.g\. (\+|[0-9a-f]{8}-)/;

it.each(
	placed.filter(
		([, name, , { type, placeholder }]) => type === 'string' && FREE.test(name) && !FORMED.test(placeholder ?? ''),
	),
)('%s, %s: a number goes out as text', (_operation, name, row) => {
	expect(JSON.stringify(sent(row, name, 123456))).toContain('"123456"');
});

it.each(
	NODES.flatMap(({ folder, description }) =>
		dateFields(description.properties).map((field) => [folder, field.name, field.description ?? '']),
	),
)('%s, %s: says in which time zone a date counts', (_folder, _name, words) => {
	expect(words).toMatch(/Without an offset it counts in the time zone of the workflow\.|only the day counts\./);
});

function dateFields(properties: INodeProperties[]): INodeProperties[] {
	const inner = properties.flatMap(({ type, options }) =>
		type === 'collection' ? dateFields(options as INodeProperties[]) : [],
	);
	return [...properties.filter(({ type }) => type === 'dateTime'), ...inner];
}
