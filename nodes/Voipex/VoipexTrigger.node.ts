import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { builderHint } from '../shared/fields/builderHint';
import { forgetTest } from '../shared/triggers/eventMemory';
import { webhookRun } from '../shared/triggers/webhookRun';
import { voipexEvents } from './trigger/eventSource';
import { assertProof } from './trigger/proof';
import { triggerFields } from './trigger/triggerFields';

export class VoipexTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Voipex Trigger',
		name: 'voipexTrigger',
		icon: { light: 'file:voipex.svg', dark: 'file:voipex.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [].concat($parameter["events"] ?? []).join(", ") }}',
		description:
			'Starts the workflow when a VOIPEX switchboard reports a call, a missed one say, an agent or an SMS. The address is entered there by hand.',
		activationMessage:
			'Now enter the Production URL in the administration of the switchboard, under Webhooks; for SMS in the settings of SMS Chat.',
		defaults: { name: 'Voipex Trigger' },
		...builderHint(
			'Starts at once when a VOIPEX switchboard reports a call, an agent or an SMS. Its address is entered there by hand.',
		),
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'voipexApi', required: true, displayOptions: { show: { authentication: ['basic', 'bearer'] } } },
		],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
		properties: [...triggerFields],
	};

	webhookMethods = {
		default: {
			/** Nobody can ask VOIPEX; false makes n8n call `create`, which looks at the credential. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(false);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await assertProof(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				forgetTest(this);
				return await Promise.resolve(true);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await webhookRun(this, voipexEvents);
	}
}
