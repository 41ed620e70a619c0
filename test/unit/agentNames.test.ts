import type { INodePropertyOptions } from 'n8n-workflow';

import { NODES } from './support/nodes';

/** Of an operation n8n tells an AI agent this alone. */
const actionOf = ({ description }: (typeof NODES)[number], resource: string, operation: string) =>
	description.properties
		.filter(({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource?.includes(resource))
		.flatMap(({ options }) => options as INodePropertyOptions[])
		.find(({ value }) => value === operation)?.action;

const OPERATIONS = NODES.flatMap((node) =>
	Object.entries(node.provider.resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations).map(([operation, { effect, deed }]) => ({
			title: `${node.folder} ${resource} ${operation}`,
			action: actionOf(node, resource, operation),
			// What has been placed or sent is a call or a message.
			isReal: effect === 'acts' && /call|message/i.test(deed?.deed ?? '') && deed?.done !== 'created',
		})),
	),
);

it.each(OPERATIONS)(
	'$title says that it is real and may cost money if it is so, and only then',
	({ action, isReal }) => {
		expect([/\breal\b/.test(action ?? ''), action?.endsWith('that may cost money')]).toEqual([isReal, isReal]);
	},
);

it('there are such', () => {
	expect(OPERATIONS.filter(({ isReal }) => isReal).map(({ title }) => title)).toEqual(
		expect.arrayContaining(['MightyCall call make', 'TeleTracker sms queue', 'Voipex call originate']),
	);
});
