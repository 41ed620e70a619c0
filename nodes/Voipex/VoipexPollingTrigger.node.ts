import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { builderHint } from '../shared/fields/builderHint';
import { pollFields } from './trigger/pollFields';
import { pollVoipex } from './trigger/pollVoipex';

export class VoipexPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Voipex Polling Trigger',
		name: 'voipexPollingTrigger',
		icon: { light: 'file:voipex.svg', dark: 'file:voipex.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow when VOIPEX has something new: a call that ended, one that a queue missed, a recording, an SMS',
		defaults: { name: 'Voipex Polling Trigger' },
		...builderHint('Looks at intervals for calls that ended, calls that a queue missed, recordings and SMS of VOIPEX.'),
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'voipexApi', required: true }],
		properties: [...pollFields],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollVoipex(this);
	}
}
