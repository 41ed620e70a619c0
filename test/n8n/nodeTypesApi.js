'use strict';

/** What n8n knows of its node types, and what it offers in a dropdown that a node fills. */

/** @param {ReturnType<typeof import('./restSession').createRestSession>} session */
function nodeTypesApi(session) {
	/** @returns {Promise<any[]>} descriptions as the editor gets them */
	const nodeTypes = () => session.file('/types/nodes.json');

	/**
	 * The entries of a "From List" dropdown.
	 * @param {{ node: any, field: string, method: string, filter?: string }} options node: as in a workflow
	 * @returns {Promise<{ name: string, value: string }[]>}
	 */
	async function listEntries({ node, field, method, filter }) {
		const { results } = await session.post('/dynamic-node-parameters/resource-locator-results', {
			path: `parameters.${field}`,
			methodName: method,
			nodeTypeAndVersion: { name: node.type, version: node.typeVersion },
			currentNodeParameters: node.parameters,
			credentials: node.credentials,
			filter,
		});
		return results;
	}

	return { nodeTypes, listEntries };
}

module.exports = { nodeTypesApi };
