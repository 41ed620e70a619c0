import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/execution/run';
import { nodeProperties } from '../shared/fields/resource';
import { micoVoiceAi } from './provider';

export class MicoVoiceAi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Mico Voice AI',
		name: 'micoVoiceAi',
		icon: { light: 'file:micoVoiceAi.svg', dark: 'file:micoVoiceAi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Set up and follow AI phone calls with Mico Voice AI. Creating outbound calls, schedules or campaigns can make real phones ring.',
		defaults: { name: 'Mico Voice AI' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'micoVoiceAiApi', required: true }],
		properties: nodeProperties(micoVoiceAi, 'outboundCall'),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, micoVoiceAi);
	}
}
