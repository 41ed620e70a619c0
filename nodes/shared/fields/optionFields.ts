import type { INodeProperties } from 'n8n-workflow';

const severalAtOnce: INodeProperties = {
	displayName: 'Requests at Once',
	name: 'requestsAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: 10,
	description: 'How many items to work on at the same time. The output keeps the order of the input.',
};

const oneByOne: INodeProperties = {
	displayName: 'Requests at Once',
	name: 'requestsAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: 1,
	description:
		'How many items to work on at the same time. One after another is the careful way for what places calls or sends messages.',
};

/** The Options of operations that only read: several items at a time. */
export function readOptions(resource: string, operations: string[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [severalAtOnce],
		displayOptions: { show: { resource: [resource], operation: operations } },
	};
}

const dryRun: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description:
		'Whether to send nothing and return what would be sent instead, without secrets. Good for testing a workflow that places calls or sends messages.',
};

/**
 * The Options of operations that may be repeated without harm: several items at a time, and a rehearsal.
 * @param more options of their own
 */
export function changeOptions(resource: string, operations: string[], more: INodeProperties[] = []): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [dryRun, ...more, severalAtOnce],
		displayOptions: { show: { resource: [resource], operation: operations } },
	};
}

/**
 * The Options of operations that act: one item after another, and a rehearsal.
 * @param more options of their own
 */
export function actOptions(resource: string, operations: string[], more: INodeProperties[] = []): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [dryRun, ...more, oneByOne],
		displayOptions: { show: { resource: [resource], operation: operations } },
	};
}
