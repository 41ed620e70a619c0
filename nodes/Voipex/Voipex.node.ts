import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/execution/run';
import { nodeProperties } from '../shared/fields/resource';
import { voipex } from './provider';
import { searchSenderNumbers } from './senderNumbers';

export class Voipex implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Voipex',
		name: 'voipex',
		icon: { light: 'file:voipex.svg', dark: 'file:voipex.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Call, text and look through calls with the VOIPEX switchboard of IPEX. Originate and Send place real calls and messages.',
		defaults: { name: 'Voipex' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'voipexApi', required: true }],
		properties: nodeProperties(voipex, 'call'),
	};

	methods = { listSearch: { searchSenderNumbers } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, voipex);
	}
}
