import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Provider } from '../model/provider';
import type { NodeRun } from './nodeRun';

/**
 * The operation that was chosen in a node.
 * @throws NodeOperationError where it is not known, or nothing for an AI agent
 */
export function chosenOperation(
	context: IExecuteFunctions,
	provider: Provider,
): Pick<NodeRun, 'resource' | 'operationName' | 'operation'> {
	const name = context.getNodeParameter('resource', 0, '') as string;
	// n8n drops the operation of a resource it does not know.
	const operationName = context.getNodeParameter('operation', 0, '') as string;
	const resource = Object.hasOwn(provider.resources, name) ? provider.resources[name] : undefined;
	if (resource && Object.hasOwn(resource.operations, operationName)) {
		assertForAgents(context, provider, name, operationName);
		const operation = resource.operations[operationName];
		if (operation.replies) assertNoPlainTool(context);
		return { resource, operationName, operation };
	}
	throw new NodeOperationError(context.getNode(), `${provider.name} has no operation "${operationName}" of "${name}"`, {
		description:
			'Choose Resource and Operation again; the workflow may have been made with another version of this node.',
	});
}

/** n8n makes the node a tool by its name; what the workflow then holds was not chosen from the tool's own list. */
function assertForAgents(
	context: IExecuteFunctions,
	{ name, forAgents }: Provider,
	resource: string,
	operation: string,
) {
	const isTool = context.getNode().type.endsWith('Tool');
	if (!isTool || !forAgents || (Object.hasOwn(forAgents, resource) && forAgents[resource].includes(operation))) return;
	throw new NodeOperationError(context.getNode(), `As the tool of an AI agent ${name} does not do this`, {
		description: 'Choose another Operation in the tool, or do it with the node itself, outside the agent.',
	});
}

/** n8n's agent would never see the reply: it waits for one in the Human Review variant of the node alone. */
function assertNoPlainTool(context: IExecuteFunctions) {
	const { type } = context.getNode();
	if (!type.endsWith('Tool') || type.endsWith('HitlTool')) return;
	throw new NodeOperationError(context.getNode(), 'As the tool of an AI agent this cannot wait for a response', {
		description:
			'Put the Human Review variant of this node between the agent and the tool that needs approval, or choose another Operation.',
	});
}
