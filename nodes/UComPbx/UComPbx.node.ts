import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { run } from '../shared/execution/run';
import { nodeProperties } from '../shared/fields/resource';
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
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'uComPbxApi', required: true }],
		properties: nodeProperties(uComPbx, 'call'),
	};

	methods = { listSearch: dropdowns };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run.call(this, uComPbx);
	}
}
