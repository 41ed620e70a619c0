import type {
	IHookFunctions,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { builderHint } from '../shared/fields/builderHint';
import { forgetTest } from '../shared/triggers/eventMemory';
import { webhookRun } from '../shared/triggers/webhookRun';
import { authentication } from './authentication';
import { uComPbxEvents } from './trigger/eventSource';
import { extensionOptions } from './trigger/extensionOptions';
import { checkExists, create, remove } from './trigger/registration';
import { triggerFields } from './trigger/triggerFields';

export class UComPbxTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'uCom PBX Trigger',
		name: 'uComPbxTrigger',
		icon: { light: 'file:uComPbx.svg', dark: 'file:uComPbx.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [].concat($parameter["events"] ?? []).join(", ") }}',
		description:
			'Starts the workflow when a uCom4B, Ringme or Telphin PBX reports a call, a missed one say, or a message. Registers itself at the PBX.',
		defaults: { name: 'uCom PBX Trigger' },
		...builderHint(
			'Starts at once when a uCom4B, Ringme or Telphin PBX reports a call or a message, and registers itself at the PBX. For recordings and voicemails use uCom PBX Polling Trigger.',
		),
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'uComPbxApi', required: true, displayOptions: { show: { authentication: ['api'] } } },
			{ name: 'uComPbxOAuth2Api', required: true, displayOptions: { show: { authentication: ['oAuth2'] } } },
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Paths have to be unique in an n8n, and only n8n knows one for each node.
				path: '={{ $webhookId }}/:secret',
				isFullPath: true,
				ndvHideUrl: true,
			},
		],
		properties: [authentication, ...triggerFields],
	};

	methods = {
		loadOptions: {
			async getExtensions(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				return await extensionOptions(this);
			},
		},
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkExists(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await create(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				forgetTest(this);
				return await remove(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await webhookRun(this, uComPbxEvents);
	}
}
