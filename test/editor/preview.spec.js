'use strict';

/** What the editor shows of a node that has never run: its fields, in whatever stands behind it. */
const { randomUUID } = require('node:crypto');
const { storedPreviews } = require('../engine/previews/stored');
const { accountOf } = require('../providers');
const { openWorkflow } = require('./home');
const nodeView = require('./nodeView');
const { picture } = require('./picture');
const { test, expect, clicked } = require('./stage');

const { nodeType, label } = accountOf('mightyCall');
const BEHIND = 'Edit Fields';

/** The panel shows but what fits; the first of what is in a record of its own stand below it. */
const FIRST = 10;

const node = (name, type, more) => ({ id: randomUUID(), name, type, typeVersion: 1, parameters: {}, ...more });

const to = (name) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

/** Start, Call > Get Many, Edit Fields: none has run. */
const workflow = () => ({
	name: 'Before the first run',
	nodes: [
		node('Start', 'n8n-nodes-base.manualTrigger', { position: [0, 0] }),
		node(label, nodeType, { position: [220, 0], parameters: { resource: 'call', operation: 'getAll' } }),
		node(BEHIND, 'n8n-nodes-base.set', { position: [440, 0], typeVersion: 3.4 }),
	],
	connections: { Start: to(label), [label]: to(BEHIND) },
	settings: { executionOrder: 'v1' },
});

test('preview: a node that has never run shows its fields behind it', async ({ page, client }) => {
	const fields = Object.keys(storedPreviews('mightyCall')['call.getAll'].properties);
	await openWorkflow(page, await client.importWorkflow(workflow()));
	await nodeView.open(page, BEHIND);
	const input = page.getByTestId('ndv-input-panel');
	await expect(input).toContainText('Preview');
	for (const field of fields.slice(0, FIRST))
		await expect(input.getByText(field, { exact: true }).first()).toBeVisible();
	await picture(page, 'preview');
	await nodeView.close(page);
	clicked('previews', `${label} > Call > Get Many: ${fields.slice(0, FIRST).join(', ')} ...`);
});
