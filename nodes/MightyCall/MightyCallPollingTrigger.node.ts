import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { builderHint } from '../shared/fields/builderHint';
import { pollFields } from './trigger/pollFields';
import { pollMightyCall } from './trigger/pollMightyCall';

export class MightyCallPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MightyCall Polling Trigger',
		name: 'mightyCallPollingTrigger',
		icon: { light: 'file:mightyCall.svg', dark: 'file:mightyCall.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow when MightyCall has something new: a voicemail, a message, a recording, a changed contact',
		defaults: { name: 'MightyCall Polling Trigger' },
		...builderHint(
			'Looks at intervals for new voicemails, texts, recordings and changed contacts of MightyCall. For calls use MightyCall Trigger, which starts at once.',
		),
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mightyCallApi', required: true }],
		properties: [...pollFields],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollMightyCall(this);
	}
}
