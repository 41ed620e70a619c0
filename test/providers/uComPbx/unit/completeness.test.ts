/** What is public of the API is in the node, or in a list that says why not; and nothing else is in the node. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { leftOut, operations as facts } from '../facts';
import { uComPbx } from '../../../../nodes/UComPbx/provider';
import { filledPath } from '../../../../nodes/shared/request/pathTemplate';
import { layoutsOf, shownFields } from '../../../unit/support/layouts';

/** What users make up themselves can be anything. */
const FREE = ['apiRequest.send'];

const sent = Object.entries(uComPbx.resources).flatMap(([resource, { fields, operations }]) =>
	Object.entries(operations)
		.filter(([operation]) => !FREE.includes(`${resource}.${operation}`))
		.flatMap(([operation, row]) =>
			layoutsOf(row, shownFields(fields, operation)).plans.map((plan) => ({
				name: `${resource}.${operation}`,
				request: `${row.route.method} ${filledPath(plan)}`,
			})),
		),
);

/** `{id}` stands for one part of a path; a path that is written out comes before. */
const patternOf = ({ method, path }: { method: string; path: string }) =>
	new RegExp(`^${method} ${path.replace(/\{\w+\}/g, '[^/]+')}$`);

const parts = ({ path }: { path: string }) => path.split('{').length;
const factOf = (request: string) =>
	[...facts].sort((one, other) => parts(one) - parts(other)).find((fact) => patternOf(fact).test(request));
const inNode = new Set(sent.map(({ request }) => factOf(request)));
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

it('each operation is in the node or left out for a reason', () => {
	const missing = facts.filter((fact) => !inNode.has(fact)).map(nameOf);
	expect(missing.sort()).toEqual(Object.keys(leftOut).sort());
});

it('nothing is in the node that is not public', () => {
	expect(sent.filter(({ request }) => factOf(request) === undefined)).toEqual([]);
});

it('no request deletes all event handlers of an extension', () => {
	expect(sent.filter(({ request }) => /^DELETE .*\/(phone_)?events?\/$/.test(request))).toEqual([]);
});

it.each(facts.filter(({ sure }) => sure === 'I').map(nameOf))('%s: the node says that it is inferred', (fact) => {
	const names = new Set(sent.filter(({ request }) => nameOf(factOf(request)!) === fact).map(({ name }) => name));
	for (const name of names) expect([name, wordsOf(name)]).toEqual([name, expect.stringMatching(/inferred/)]);
});

/** What the screen says of one operation: its own description, and those of its fields. */
function wordsOf(name: string): string {
	const [resource, operation] = name.split('.');
	const { fields } = uComPbx.resources[resource];
	const options = fields.find((field) => field.name === 'operation')?.options as INodePropertyOptions[];
	const shown = [...shownFields(fields, operation).values()];
	return JSON.stringify([options.find(({ value }) => value === operation), shown]);
}
