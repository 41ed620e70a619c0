/** What is public of the APIs is in the node, or in a list that says why not; and nothing else is in the node. */
import { leftOut, operations as facts, posted } from '../facts';
import { voipex } from '../../../../nodes/Voipex/provider';
import { VoipexTrigger } from '../../../../nodes/Voipex/VoipexTrigger.node';
import { hookEventIn } from '../../../../nodes/Voipex/trigger/hookEvent';
import type { Operation } from '../../../../nodes/shared/model/operation';
import type { RequestPlan } from '../../../../nodes/shared/model/requestPlan';
import { filledPath } from '../../../../nodes/shared/request/pathTemplate';
import { layoutsOf, shownFields } from '../../../unit/support/layouts';

/** What users make up themselves can be anything. */
const FREE = ['apiRequest.send'];

const requestOf = ({ route }: Operation, plan: RequestPlan) =>
	`${plan.host ?? route.host} ${route.method} ${filledPath(plan)}`;

/** An operation of several requests is laid out as a whole. */
const requestsOf = (row: Operation, plan: RequestPlan) =>
	row.steps ? row.steps.map((step, place) => requestOf(step.operation, plan.steps![place])) : [requestOf(row, plan)];

const sent = Object.entries(voipex.resources).flatMap(([resource, { fields, operations }]) =>
	Object.entries(operations)
		.filter(([operation]) => !FREE.includes(`${resource}.${operation}`))
		.flatMap(([operation, row]) =>
			layoutsOf(row, shownFields(fields, operation))
				.plans.flatMap((plan) => requestsOf(row, plan))
				.map((request) => ({ name: `${resource}.${operation}`, request })),
		),
);

/** `{id}` stands for one part of a path; a path that is written out comes before. */
const patternOf = ({ host, method, path }: (typeof facts)[number]) =>
	new RegExp(`^${host} ${method} ${path.replace(/\{\w+\}/g, '[^/]+')}$`);

const parts = ({ path }: { path: string }) => path.split('{').length;
const factOf = (request: string) =>
	[...facts].sort((one, other) => parts(one) - parts(other)).find((fact) => patternOf(fact).test(request));
const inNode = new Set(sent.map(({ request }) => factOf(request)));
const nameOf = ({ host, method, path }: (typeof facts)[number]) => `${host} ${method} ${path}`;

it('each operation is in the node or left out for a reason', () => {
	const missing = facts.filter((fact) => !inNode.has(fact)).map(nameOf);
	expect(missing.sort()).toEqual(Object.keys(leftOut).sort());
});

it('nothing is in the node that is not public', () => {
	expect(sent.filter(({ request }) => factOf(request) === undefined)).toEqual([]);
});

it('the dialer asks the host that is chosen, in each of its requests', () => {
	const hosts = (name: string) => new Set(sent.filter((one) => one.name === name).map(({ request }) => request));
	expect(hosts('dialer.launchCampaign')).toEqual(
		new Set(facts.filter(({ path }) => path.startsWith('/dialer/')).map((fact) => nameOf(fact).replace('{id}', '0'))),
	);
});

const fieldOf = (wanted: string) => new VoipexTrigger().description.properties.find(({ name }) => name === wanted)!;
const namesIn = (field: string, member: 'value' | 'name') =>
	(fieldOf(field).options as Array<{ name: string; value: string }>).map((option) => option[member]).sort();

it('each event that VOIPEX posts can be chosen in the trigger, and nothing else but missed calls and the rest', () => {
	const bodies = [...posted.switchboard.map((EventName) => ({ EventName })), ...posted.sms];
	const kinds = bodies.map((body) => hookEventIn({ ...body }, {}).kind);
	expect(new Set(kinds).size).toBe(bodies.length);
	expect(namesIn('events', 'value')).toEqual([...kinds, 'missedCall', 'other'].sort());
});

it('each key of an event can be renamed', () => {
	expect(namesIn('renamedKeys', 'name')).toEqual([...posted.keys].sort());
});
