'use strict';

/** What became of many executions, as n8n's own records say. */
const { errorOf, outputOf } = require('../n8n/executionsApi');
const { SUBJECT } = require('../n8n/oneNodeWorkflow');

const REFUSED = ['401', '403'];

/**
 * All executions of a workflow. Straight from n8n's table: its REST API pages by start time with a cursor by id,
 * and loses those that workers began out of turn.
 * @returns {Promise<{ id: string, status: string }[]>}
 */
async function listAll(postgres, workflowId) {
	const rows = await postgres.rows(`SELECT id, status FROM execution_entity WHERE "workflowId" = '${workflowId}'`);
	return rows.map(({ id, status }) => ({ id: String(id), status }));
}

/** Why one execution is no success, or undefined. */
function troubleOf(execution, itemsEach) {
	const error = errorOf(execution, SUBJECT) ?? errorOf(execution);
	if (execution.status !== 'success')
		return `${execution.status}: ${error?.message ?? ''} ${error?.description ?? ''}`.trim();
	const items = outputOf(execution, SUBJECT);
	const bad = items.find(({ json }) => json.error !== undefined);
	if (bad) return `an item with an error: ${JSON.stringify(bad.json)}`;
	return items.length < itemsEach ? `${items.length} items came out, ${itemsEach} went in` : undefined;
}

const isRefusal = (error) => REFUSED.includes(String(error?.httpCode));

/**
 * @param {any} client
 * @param {{ id: string }[]} executions ended ones
 * @param {number} itemsEach
 * @returns {Promise<{ succeeded: number, failures: { id: string, trouble: string, refused: boolean, error?: any }[]
 * }>}
 */
async function tally(client, executions, itemsEach) {
	const failures = [];
	for (const { id } of executions) {
		const execution = await client.getExecution(id);
		const trouble = troubleOf(execution, itemsEach);
		const error = errorOf(execution, SUBJECT) ?? errorOf(execution);
		if (trouble !== undefined) failures.push({ id, trouble, error, refused: isRefusal(error) });
	}
	return { succeeded: executions.length - failures.length, failures };
}

module.exports = { listAll, tally };
