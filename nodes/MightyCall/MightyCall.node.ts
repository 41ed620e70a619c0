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
import { mightyCall } from './provider';

export class MightyCall implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MightyCall',
		name: 'mightyCall',
		icon: { light: 'file:mightyCall.svg', dark: 'file:mightyCall.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Call, text and keep contacts with MightyCall. Make and Send place real calls and messages.',
		defaults: { name: 'MightyCall' },
		...builderHint(
			'To call or text a person over MightyCall, and for call history, recordings, voicemails and contacts. To start a workflow from a call use MightyCall Trigger; it has no event for texts, voicemails and recordings: use MightyCall Polling Trigger.',
		),
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mightyCallApi', required: true }],
		webhooks: replyWebhooks(),
		waitingNodeTooltip: WAITING_TOOLTIP,
		properties: nodeProperties(mightyCall, 'call'),
	};

	methods = { listSearch: dropdowns };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, mightyCall);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await Promise.resolve(replyReceived(this));
	}
}
