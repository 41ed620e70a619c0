import type { INodeProperties } from 'n8n-workflow';

const requestsAtOnce = (usual: number, description: string): INodeProperties => ({
	displayName: 'Requests at Once',
	name: 'requestsAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: usual,
	description,
});

export const severalAtOnce = requestsAtOnce(
	10,
	'How many items to work on at the same time. The output keeps the order of the input.',
);

export const oneByOne = requestsAtOnce(
	1,
	'How many items to work on at the same time. One after another is the careful way for what places calls or sends messages.',
);

export const dryRun: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description:
		'Whether to send nothing and return what would be sent instead, without secrets. Good for testing a workflow that places calls or sends messages.',
};
