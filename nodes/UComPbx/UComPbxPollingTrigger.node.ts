import type { INodeExecutionData, INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { builderHint } from '../shared/fields/builderHint';
import { authentication } from './authentication';
import { dropdowns } from './dropdowns';
import { pollFields } from './trigger/pollFields';
import { pollUComPbx } from './trigger/pollUComPbx';

export class UComPbxPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'uCom PBX Polling Trigger',
		name: 'uComPbxPollingTrigger',
		icon: { light: 'file:uComPbx.svg', dark: 'file:uComPbx.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow when a uCom4B, Ringme or Telphin PBX has something new: a call that ended or was missed, a recording, a voicemail, a message',
		defaults: { name: 'uCom PBX Polling Trigger' },
		...builderHint(
			'Looks at intervals for calls that ended or were missed, recordings, voicemails and messages of a uCom4B, Ringme or Telphin PBX.',
		),
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'uComPbxApi', required: true, displayOptions: { show: { authentication: ['api'] } } },
			{ name: 'uComPbxOAuth2Api', required: true, displayOptions: { show: { authentication: ['oAuth2'] } } },
		],
		properties: [authentication, ...pollFields],
	};

	methods = { listSearch: { searchExtensions: dropdowns.searchExtensions } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollUComPbx(this);
	}
}
