'use strict';

/** The demo's tour: each of its stops is opened and pressed, and shows what it says. */
const { EXAMPLES } = require('../demo/examples');
const leads = require('../demo/leads.json');
const { BY_HAND, playExample } = require('../demo/playExample');
const { STOPS, addressOf } = require('../demo/tour');
const { nodes } = require('./descriptions');
const { openWorkflow } = require('./home');
const nodeView = require('./nodeView');
const { test, expect, clicked, n8nUrl } = require('./stage');

const ROW = 'Row for the CRM';

/** By the file of the stop; each is handed the page and what has been played. */
const LOOKS = {
	'crm-event-to-mightycall.json': async ({ page, client, played, stop }) => {
		expect(await client.listExecutions({ workflowId: played.workflow.id })).toHaveLength(leads.length);
		await page.goto(addressOf(n8nUrl(), stop, played));
		await expect(page.getByTestId('current-executions-list')).toContainText('Succeeded');
		await nodeView.nodeOf(page, BY_HAND).dblclick();
		await expect(nodeView.outputOf(page)).toContainText('cannot be a phone number');
		await page.goto(n8nUrl());
	},
	'missed-calls-of-the-day-to-crm.json': async ({ page, played, example, provider }) => {
		await openWorkflow(page, played.workflow);
		await page.getByTestId('execute-workflow-button').click();
		await expect(page.getByTestId('canvas-node-status-success').first()).toBeVisible();
		await nodeView.open(page, ROW);
		const table = await nodeView.showTable(page);
		await expect(table.locator('tbody tr[data-test-id], tbody tr').filter({ visible: true })).toHaveCount(
			example.result.count(provider),
		);
		await nodeView.close(page);
	},
	'call-outcome-to-crm.json': async ({ page, played }) => {
		await openWorkflow(page, played.workflow);
		await nodeView.open(page, 'Call');
		const { properties } = nodes().find(({ name }) => name === 'mightyCall');
		const isOfCalls = ({ name, displayOptions }) =>
			name === 'operation' && displayOptions.show.resource.includes('call');
		await nodeView.field(page, 'operation').click();
		// n8n adds one of its own, Custom API Call.
		for (const { name } of properties.find(isOfCalls).options)
			await expect(nodeView.shownOptions(page).getByText(name, { exact: true })).toBeVisible();
		await page.keyboard.press('Escape');
		await nodeView.close(page);
	},
};

test('tour: each of its stops is looked at', () => {
	expect(Object.keys(LOOKS)).toEqual(STOPS.map(({ file }) => file));
});

for (const stop of STOPS)
	test(`tour: ${stop.file} shows what the demo says`, async ({ page, client, sandbox, credentials }) => {
		const example = EXAMPLES.find(({ file }) => file === stop.file);
		if (!example) throw new Error(`no example is called ${stop.file}`);
		const provider = sandbox[example.provider];
		const played = await playExample({ client, example, provider, credentials });
		await LOOKS[stop.file]({ page, client, played, stop, example, provider });
		clicked('stops of the tour', played.workflow.name);
	});
