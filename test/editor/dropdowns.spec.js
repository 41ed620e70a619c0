'use strict';

/** From each dropdown something is chosen; none that the rendered descriptions have is left out. */
const { randomUUID } = require('node:crypto');
const { KEYS, accountOf, listOf } = require('../providers');
const { nodes, nodeType } = require('./descriptions');
const { dropdownsOf } = require('./dropdowns');
const { openWorkflow } = require('./home');
const nodeView = require('./nodeView');
const { test, expect, clicked } = require('./stage');

const DROPDOWNS = dropdownsOf(nodes());
const COLUMNS = 6;

const nameOf = ({ node, method }) => `${node} ${method}`;

/** A workflow with a node for each: how they are added is tested elsewhere. */
const workflowOf = (label, dropdowns, credentials) => ({
	name: `Dropdowns of ${label}`,
	nodes: dropdowns.map((dropdown, index) => ({
		...{ id: randomUUID(), webhookId: randomUUID(), name: nameOf(dropdown), typeVersion: 1, credentials },
		type: nodeType(dropdown.node),
		position: [(index % COLUMNS) * 260, Math.floor(index / COLUMNS) * 220],
		parameters: dropdown.parameters,
	})),
	connections: {},
	settings: { executionOrder: 'v1' },
});

/** How many there are to choose from at the double, where the facts of the provider say it. */
function expectedOf({ method }, provider, records) {
	const known = listOf(provider, 'n8n/dropdowns').find((one) => one.method === method);
	return known?.values(records).length;
}

/** @param {any} page @param {any} dropdown */
async function chooseFrom(page, { field, isLocator, collection }) {
	if (collection) await nodeView.addTo(page, collection.name, collection.option);
	if (isLocator) {
		const offered = await nodeView.offeredBy(page, field);
		return { offered, chosen: await nodeView.chooseFirst(page, field) };
	}
	const entries = nodeView.shownChoices(page);
	const first = entries.first();
	// While n8n is still asking for what there is, a click opens nothing.
	await expect(async () => {
		if (!(await first.isVisible())) await nodeView.field(page, field).click();
		await expect(first).toBeVisible({ timeout: 5_000 });
	}).toPass();
	const offered = await entries.allInnerTexts();
	const [chosen] = offered[0].trim().split('\n');
	await first.click();
	await expect(nodeView.field(page, field)).toContainText(chosen);
	await page.keyboard.press('Escape');
	return { offered, chosen };
}

for (const provider of KEYS) {
	const dropdowns = DROPDOWNS.filter(({ node }) => node.startsWith(provider));
	if (dropdowns.length === 0) continue;
	const { label, type } = accountOf(provider);
	test(`dropdowns of ${label}: something is chosen from each`, async ({ page, client, credentials, sandbox }) => {
		test.setTimeout(1_800_000);
		const double = sandbox[provider];
		const imported = workflowOf(label, dropdowns, { [type]: credentials[type] });
		const workflow = await client.importWorkflow(imported);
		await openWorkflow(page, workflow);
		const left = new Set(dropdowns.map(nameOf));
		for (const dropdown of dropdowns)
			await test.step(nameOf(dropdown), async () => {
				const before = double.requests.length;
				await nodeView.open(page, nameOf(dropdown));
				const { offered, chosen } = await chooseFrom(page, dropdown);
				const reads = double.requests.slice(before).filter(({ method, status }) => method === 'GET' && status === 200);
				expect.soft(reads.length, `reads of ${nameOf(dropdown)}`).toBeGreaterThan(0);
				const expected = expectedOf(dropdown, provider, double.records);
				if (expected !== undefined) expect.soft(offered, nameOf(dropdown)).toHaveLength(expected);
				await nodeView.close(page);
				clicked('dropdowns', `${nameOf(dropdown)} (${chosen}, of ${offered.length})`);
				left.delete(nameOf(dropdown));
			});
		clicked('dropdowns not clicked', [...left].join('; '));
		expect([...left]).toEqual([]);
	});
}
