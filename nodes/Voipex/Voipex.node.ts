import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/execution/run';
import { builderHint } from '../shared/fields/builderHint';
import { nodeProperties } from '../shared/fields/resource';
import { replyReceived, replyWebhooks, WAITING_TOOLTIP } from '../shared/replies/replyReceived';
import { dropdowns } from './dropdowns';
import { voipex } from './provider';

export class Voipex implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Voipex',
		name: 'voipex',
		icon: { light: 'file:voipex.svg', dark: 'file:voipex.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Calls, recordings, queues, reports, SMS and dialer of the VOIPEX switchboard of IPEX. Originate, Send and Launch Campaign reach real people.',
		defaults: { name: 'Voipex' },
		...builderHint(
			'For a VOIPEX switchboard of IPEX: Call > Originate connects a line with a number; Dialer > Launch Campaign calls a list; also SMS, recordings, queues and reports. To start a workflow from a call use Voipex Trigger.',
		),
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'voipexApi', required: true }],
		webhooks: replyWebhooks(),
		waitingNodeTooltip: WAITING_TOOLTIP,
		properties: nodeProperties(voipex, 'call'),
	};

	methods = { listSearch: dropdowns };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, voipex);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await Promise.resolve(replyReceived(this));
	}
}
