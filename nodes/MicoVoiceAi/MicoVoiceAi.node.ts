import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	UsableAsToolDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/execution/run';
import { agentProperties } from '../shared/fields/agentProperties';
import { builderHint } from '../shared/fields/builderHint';
import { nodeProperties } from '../shared/fields/resource';
import { micoVoiceAi } from './provider';
import { templateFields } from './templateFields';

/** n8n puts them in the place of the node's own, though its type does not name them. */
const forAgents = {
	replacements: { properties: agentProperties(micoVoiceAi, nodeProperties(micoVoiceAi, 'outboundCall')) },
} as UsableAsToolDescription;

export class MicoVoiceAi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Mico Voice AI',
		name: 'micoVoiceAi',
		icon: { light: 'file:micoVoiceAi.svg', dark: 'file:micoVoiceAi.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Set up AI phone calls with Mico Voice AI and look them up. Creating outbound calls or schedules can make real phones ring; a campaign contains calls, so be careful with it, too.',
		defaults: { name: 'Mico Voice AI' },
		...builderHint(
			'For phone calls in which an AI talks: outbound calls, schedules, campaigns and call flows. To call with a person on the line use another telephony node.',
		),
		usableAsTool: forAgents,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'micoVoiceAiApi', required: true }],
		properties: nodeProperties(micoVoiceAi, 'outboundCall'),
	};

	methods = { resourceMapping: { templateFields } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, micoVoiceAi);
	}
}
