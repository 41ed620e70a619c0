import type { INodePropertyOptions } from 'n8n-workflow';

import { NODES } from './support/nodes';

/** Of an operation n8n tells an AI agent this alone. */
const actionOf = ({ description }: (typeof NODES)[number], resource: string, operation: string) =>
	description.properties
		.filter(({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource?.includes(resource))
		.flatMap(({ options }) => options as INodePropertyOptions[])
		.find(({ value }) => value === operation)?.action;

/** What places no call of its own, and yet lets a number outside be called. */
const LETS_CALL = [
	'UComPbx call control',
	'Voipex call transfer',
	'Voipex dialer control',
	'Voipex dialer launchCampaign',
];

const OPERATIONS = NODES.flatMap((node) =>
	Object.entries(node.provider.resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations).map(([operation, { effect, deed }]) => {
			const title = `${node.folder} ${resource} ${operation}`;
			// What has been placed or sent is a call or a message.
			const isPlaced = /call|message/i.test(deed?.deed ?? '') && deed?.done !== 'created';
			return {
				title,
				action: actionOf(node, resource, operation),
				isReal: effect === 'acts' && (isPlaced || LETS_CALL.includes(title)),
			};
		}),
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
		expect.arrayContaining(['MightyCall call make', 'TeleTracker sms queue', 'Voipex call originate', ...LETS_CALL]),
	);
});
