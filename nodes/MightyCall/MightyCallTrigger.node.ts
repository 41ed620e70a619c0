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
import { eventFields } from './trigger/eventFields';
import { mightyCallEvents } from './trigger/eventSource';
import { assertApiKey, assertNumbers } from './trigger/registration';

export class MightyCallTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MightyCall Trigger',
		name: 'mightyCallTrigger',
		icon: { light: 'file:mightyCall.svg', dark: 'file:mightyCall.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [].concat($parameter["events"] ?? []).join(", ") }}',
		description: 'Starts the workflow when MightyCall reports a call, e.g. a missed one',
		activationMessage:
			'Now paste the Production URL in the MightyCall panel: Integrations > API > Webhooks (Call Center) or Settings > API Integration > Webhooks (Classic).',
		defaults: { name: 'MightyCall Trigger' },
		...builderHint(
			'Starts at once when MightyCall reports a call, e.g. a missed one. Its address is pasted by hand into the MightyCall panel. For texts, voicemails and recordings use MightyCall Polling Trigger.',
		),
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mightyCallApi', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
		properties: [...eventFields],
	};

	webhookMethods = {
		default: {
			/** Nobody can ask MightyCall; false makes n8n call `create`, which looks at the credential and the filters. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await Promise.resolve(false);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				assertNumbers(this);
				await assertApiKey(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				forgetTest(this);
				return await Promise.resolve(true);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await webhookRun(this, mightyCallEvents);
	}
}
