import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/run';
import { searchBusinessNumbers, searchTextNumbers } from './businessNumbers';
import { mightyCall } from './provider';
import { callResource } from './resources/call';
import { contactResource } from './resources/contact';
import { messageResource } from './resources/message';
import { phoneNumberResource } from './resources/phoneNumber';
import { profileResource } from './resources/profile';

export class MightyCall implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MightyCall',
		name: 'mightyCall',
		icon: { light: 'file:mightyCall.svg', dark: 'file:mightyCall.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Call, text and keep contacts with MightyCall. Make and Send place real calls and messages.',
		defaults: { name: 'MightyCall' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'mightyCallApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Call', value: 'call' },
					{ name: 'Contact', value: 'contact' },
					{ name: 'Message', value: 'message' },
					{ name: 'Phone Number', value: 'phoneNumber' },
					{ name: 'Profile', value: 'profile' },
				],
				default: 'call',
			},
			...callResource.fields,
			...contactResource.fields,
			...messageResource.fields,
			...phoneNumberResource.fields,
			...profileResource.fields,
		],
	};

	methods = { listSearch: { searchBusinessNumbers, searchTextNumbers } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, mightyCall);
	}
}
