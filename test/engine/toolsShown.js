'use strict';

/**
 * What a chat model is told of the tools that a node can be, with every field that n8n's editor offers to leave to the
 * model left to it: the button of a field writes an expression with the field's name on screen and its kind.
 */
const { NodeHelpers } = require('n8n-workflow');
// Not for the compiler: it takes minutes over the types of zod.
const AS_TOOL = 'n8n-core/dist/execution-engine/node-execution-context/utils/create-node-as-tool';
const { createNodeAsTool } = require(/** @type {string} */ (AS_TOOL));
const { zodToJsonSchema } = require(/** @type {string} */ ('zod-to-json-schema'));

const KINDS = { string: 'string', dateTime: 'string', json: 'json', number: 'number', boolean: 'boolean' };
const ODD = /[^a-zA-Z0-9-]/g;

const leftToModel = ({ displayName }, kind) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${displayName.replace(ODD, '_').slice(0, 63)}', \`\`, '${kind}') }}`;

/** @returns {any} the value of a field that is left to the model; undefined where the editor has no button for it */
function valueLeft(property) {
	if (property.noDataExpression || property.name === 'toolDescription') return undefined;
	if (property.type === 'resourceLocator') {
		return { __rl: true, mode: property.modes.at(-1).name, value: leftToModel(property, 'string') };
	}
	return KINDS[property.type] && leftToModel(property, KINDS[property.type]);
}

/** The properties of the node where it is a tool. */
const toolDescription = (description) => ({ ...description, ...description.usableAsTool?.replacements });

const isForTools = ({ displayOptions }) => displayOptions?.hide?.['@tool']?.includes(true) !== true;

/** @returns {[resource: string, operation: string][]} that a tool offers */
const offered = ({ properties }) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options }) =>
			displayOptions.show.resource.flatMap((resource) =>
				options.filter(isForTools).map(({ value }) => [resource, value]),
			),
		)
		.filter(([, operation]) => operation !== '__CUSTOM_API_CALL__');

/** Parameters of the node with all left to the model that can be. */
function parametersLeft(description, [resource, operation]) {
	const chosen = { resource, operation };
	/** @type {any} */
	const all = NodeHelpers.getNodeParameters(
		description.properties,
		chosen,
		true,
		false,
		{ typeVersion: 1 },
		description,
	);
	const shown = description.properties.filter((property) =>
		NodeHelpers.displayParameter(all, property, { typeVersion: 1 }, description),
	);
	const left = shown.map((property) => [property.name, valueLeft(property)]).filter(([, value]) => value !== undefined);
	return { ...chosen, ...Object.fromEntries(left) };
}

/** One tool as a chat model gets it. */
const shownTool = ({ description, parameters: { properties } }) => ({
	description,
	asks: Object.fromEntries(Object.entries(properties).map(([name, { type }]) => [name, type ?? 'anything'])),
});

/** @returns {Record<string, { description: string, asks: Record<string, string> }>} by `resource.operation` */
function toolsShown(nodeType) {
	const description = toolDescription(nodeType.description);
	return Object.fromEntries(
		offered(description).map((choice) => {
			const node = { name: choice.join(' '), parameters: parametersLeft(description, choice) };
			const { response: tool } = createNodeAsTool({ node, nodeType, handleToolInvocation: async () => '' });
			const parameters = zodToJsonSchema(tool.schema);
			return [choice.join('.'), shownTool({ description: tool.description, parameters })];
		}),
	);
}

module.exports = { offered, parametersLeft, shownTool, toolDescription, toolsShown };
