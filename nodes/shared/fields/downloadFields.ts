import type { INodeProperties } from 'n8n-workflow';

/** In which field of the output item a file goes. */
export function fileField(resource: string, operations: string[]): INodeProperties {
	return {
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		displayOptions: { show: { resource: [resource], operation: operations } },
	};
}
