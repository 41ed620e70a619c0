'use strict';

/** An example of the README, opened: the editor knows all of its nodes. */
const { readExample } = require('../demo/examples');
const { openWorkflow } = require('./home');
const { picture } = require('./picture');
const { test, expect, clicked } = require('./stage');

const STICKY = 'n8n-nodes-base.stickyNote';

test('example: opens with all its nodes on the canvas', async ({ page, client, credentials }) => {
	const workflow = readExample({ file: 'crm-event-to-mightycall.json' });
	for (const node of workflow.nodes)
		if (node.credentials?.mightyCallApi) node.credentials.mightyCallApi = credentials.mightyCallApi;
	await openWorkflow(page, await client.importWorkflow(workflow));
	const nodes = workflow.nodes.filter(({ type }) => type !== STICKY);
	await expect(page.getByTestId('canvas-default-node').or(page.getByTestId('canvas-trigger-node'))).toHaveCount(
		nodes.length,
	);
	await expect(page.getByTestId('node-issues')).toHaveCount(0);
	await picture(page, 'workflow');
	clicked('examples', workflow.name);
});
