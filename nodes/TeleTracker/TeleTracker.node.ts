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
import { teleTracker } from './provider';

export class TeleTracker implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'TeleTracker',
		name: 'teleTracker',
		icon: { light: 'file:teleTracker.svg', dark: 'file:teleTracker.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Text, trigger lead calls and read call reports with TeleTracker. Send, Queue and Trigger place real messages and calls.',
		defaults: { name: 'TeleTracker' },
		...builderHint('To text leads, start RapidResponse lead calls and read call reports of TeleTracker.'),
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'teleTrackerApi', required: true }],
		webhooks: replyWebhooks(),
		waitingNodeTooltip: WAITING_TOOLTIP,
		properties: nodeProperties(teleTracker, 'sms'),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, teleTracker);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await Promise.resolve(replyReceived(this));
	}
}
