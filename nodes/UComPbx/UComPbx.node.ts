import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/execution/run';
import { builderHint } from '../shared/fields/builderHint';
import { nodeProperties } from '../shared/fields/resource';
import { authentication } from './authentication';
import { dropdowns } from './dropdowns';
import { uComPbx } from './provider';

export class UComPbx implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'uCom PBX',
		name: 'uComPbx',
		icon: { light: 'file:uComPbx.svg', dark: 'file:uComPbx.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Calls, history, recordings, messages, queues and settings of a uCom4B, Ringme or Telphin PBX. Start Callback and Control ring real phones.',
		defaults: { name: 'uCom PBX' },
		...builderHint(
			'For a uCom4B, Ringme or Telphin PBX: Call > Start Callback connects a user with a number; also history, recordings, messages and settings. To start a workflow from a call use uCom PBX Trigger.',
		),
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'uComPbxApi', required: true, displayOptions: { show: { authentication: ['api'] } } },
			{ name: 'uComPbxOAuth2Api', required: true, displayOptions: { show: { authentication: ['oAuth2'] } } },
		],
		properties: [authentication, ...nodeProperties(uComPbx, 'call')],
	};

	methods = { listSearch: dropdowns };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, uComPbx);
	}
}
