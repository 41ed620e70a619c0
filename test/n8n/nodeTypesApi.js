'use strict';

/** What n8n knows of its node types, and what it offers in a dropdown that a node fills. */
const { NodeHelpers } = require('n8n-workflow');

/** @param {ReturnType<typeof import('./restSession').createRestSession>} session */
function nodeTypesApi(session) {
	/** @type {Promise<any[]> | undefined} Read once: it is a file of many megabytes, searched for secrets each time. */
	let descriptions;

	/** @returns {Promise<any[]>} descriptions as the editor gets them */
	const nodeTypes = () => (descriptions ??= session.file('/types/nodes.json'));

	/** A saved workflow has no defaults in it; the editor fills them in as soon as it opens one. */
	async function withDefaults(node) {
		const description = (await nodeTypes()).find(({ name }) => name === node.type);
		return NodeHelpers.getNodeParameters(description.properties, node.parameters, true, false, node, description);
	}

	const asked = async ({ node, field, method }) => ({
		path: `parameters.${field}`,
		methodName: method,
		nodeTypeAndVersion: { name: node.type, version: node.typeVersion },
		currentNodeParameters: await withDefaults(node),
		credentials: node.credentials,
	});

	/**
	 * The fields of a mapper.
	 * @param {{ node: any, field: string, method: string }} options node: as in a workflow
	 * @returns {Promise<any[]>}
	 */
	async function mapperFields(options) {
		const { fields } = await session.post('/dynamic-node-parameters/resource-mapper-fields', await asked(options));
		return fields;
	}

	/**
	 * The entries of a "From List" dropdown.
	 * @param {{ node: any, field: string, method: string, filter?: string }} options node: as in a workflow
	 * @returns {Promise<{ name: string, value: string }[]>}
	 */
	async function listEntries({ node, field, method, filter }) {
		const { results } = await session.post('/dynamic-node-parameters/resource-locator-results', {
			...(await asked({ node, field, method })),
			filter,
		});
		return results;
	}

	return { nodeTypes, listEntries, mapperFields };
}

module.exports = { nodeTypesApi };
