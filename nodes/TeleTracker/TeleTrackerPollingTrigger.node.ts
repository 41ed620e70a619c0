import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { builderHint } from '../shared/fields/builderHint';
import { pollFields } from './trigger/pollFields';
import { pollTeleTracker } from './trigger/pollTeleTracker';

export class TeleTrackerPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TeleTracker Polling Trigger',
		name: 'teleTrackerPollingTrigger',
		icon: { light: 'file:teleTracker.svg', dark: 'file:teleTracker.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: 'Report',
		description:
			'Starts the workflow when there is a new record in the report of TeleTracker: a call, most likely also a text or web chat',
		defaults: { name: 'TeleTracker Polling Trigger' },
		...builderHint(
			'Looks at intervals for new records in the report of TeleTracker, such as calls. TeleTracker has no webhook trigger in this package.',
		),
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'teleTrackerApi', required: true }],
		properties: [...pollFields],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollTeleTracker(this);
	}
}
