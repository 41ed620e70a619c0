import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Provider } from '../model/provider';

/**
 * The properties of a node as the tool of an AI agent: what `forAgents` names, and no other. They only show: n8n runs a
 * tool with the properties of the node itself, so `run` refuses the rest.
 */
export function agentProperties({ forAgents = {} }: Provider, properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => {
		const { name, displayOptions } = property;
		const [resource] = (displayOptions?.show?.resource ?? []) as string[];
		if (name === 'resource') return [offering(property, Object.keys(forAgents))];
		if (resource === undefined) return [property];
		if (!Object.hasOwn(forAgents, resource)) return [];
		if (name === 'operation') return [offering(property, forAgents[resource])];
		const operations = displayOptions?.show?.operation as string[] | undefined;
		return !operations || operations.some((one) => forAgents[resource].includes(one)) ? [property] : [];
	});
}

const offering = (property: INodeProperties, values: string[]): INodeProperties => ({
	...property,
	options: (property.options as INodePropertyOptions[]).filter(({ value }) => values.includes(String(value))),
});
