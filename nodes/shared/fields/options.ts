import type { INodeProperties } from 'n8n-workflow';

/** A number, as it is in saved workflows: 0 is what none of them holds. */
const requestsAtOnce = (usual: number, description: string): INodeProperties => ({
	displayName: 'Requests at Once',
	name: 'requestsAtOnce',
	type: 'number',
	typeOptions: { minValue: usual, maxValue: 200 },
	default: usual,
	description,
});

export const severalAtOnce = requestsAtOnce(
	0,
	'How many items to work on at the same time. 0 is Automatic: as many as the provider answers quickly, shared by all executions that use the account. The output keeps the order of the input.',
);

export const severalKeysAtOnce = requestsAtOnce(
	0,
	'How many items to work on at the same time. 0 is Automatic: up to 20, as many as the provider answers quickly. Items about the same phone number or e-mail always go one after another, in their order. 1 does so with all.',
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

export const timeout: INodeProperties = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 3600 },
	default: 30,
	description:
		'How many seconds to wait for the provider to answer. A list that takes longer is not asked for again; with this option, nothing is.',
};

export const largestFile: INodeProperties = {
	displayName: 'Largest File',
	name: 'largestFile',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 200,
	description: 'How many MB a file may have. A larger one is an error, so that it does not fill memory or disk.',
};

export const waitUntilEnded: INodeProperties = {
	displayName: 'Wait Until Ended',
	name: 'waitUntilEnded',
	type: 'boolean',
	default: true,
	description:
		'Whether to go on only when the call has ended, with its record. All items wait side by side; Retry On Fail waits again and places no call again.',
};

export const longestWaitForReply: INodeProperties = {
	displayName: 'Longest Wait',
	name: 'longestWait',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description:
		'How many minutes to wait for the answer. If there is none by then, the workflow goes on with "approved" false and "timedOut" true in "data". Without this option it waits for ever.',
};

export const longestWait: INodeProperties = {
	displayName: 'Longest Wait',
	name: 'longestWait',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 60 },
	default: 10,
	description:
		'How many minutes to wait for the end of the call. A call that has not ended by then comes out with "ended" false, which is no error.',
};
