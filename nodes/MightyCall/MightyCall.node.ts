import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/execution/run';
import { dropdowns } from './dropdowns';
import { mightyCall } from './provider';
import { callResource } from './resources/call';
import { contactResource } from './resources/contact';
import { contactCenterResource } from './resources/contactCenter';
import { journalResource } from './resources/journal';
import { messageResource } from './resources/message';
import { phoneNumberResource } from './resources/phoneNumber';
import { profileResource } from './resources/profile';
import { serviceResource } from './resources/service';
import { teamResource } from './resources/team';
import { voicemailResource } from './resources/voicemail';

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
					{ name: 'Contact Center', value: 'contactCenter' },
					{ name: 'Journal', value: 'journal' },
					{ name: 'Message', value: 'message' },
					{ name: 'Phone Number', value: 'phoneNumber' },
					{ name: 'Profile', value: 'profile' },
					{ name: 'Service', value: 'service' },
					{ name: 'Team', value: 'team' },
					{ name: 'Voicemail', value: 'voicemail' },
				],
				default: 'call',
			},
			...callResource.fields,
			...contactResource.fields,
			...contactCenterResource.fields,
			...journalResource.fields,
			...messageResource.fields,
			...phoneNumberResource.fields,
			...profileResource.fields,
			...serviceResource.fields,
			...teamResource.fields,
			...voicemailResource.fields,
		],
	};

	methods = { listSearch: dropdowns };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, mightyCall);
	}
}
