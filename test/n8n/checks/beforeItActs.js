'use strict';

/**
 * What stands before a call, in a real n8n: its database remembers who was called, and the editor is told what was
 * skipped.
 */
const assert = require('node:assert/strict');
const { mkdirSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ACCOUNTS } = require('../../providers');
const { hasBrowser } = require('../browser');
const { oneNodeWorkflow, SUBJECT } = require('../oneNodeWorkflow');
const { openBrowser } = require('../browser');

const PICTURES = path.join(os.tmpdir(), 'n8n-nodes-telephony-pictures');

const NUMBERS = ['+12125550141', '+12125550142', '+12125550143'];
const itemsOf = (numbers) => numbers.map((to) => ({ to, consent: 'no' }));

const placed = ({ requests }) => requests.filter(({ acted }) => acted).map(({ body }) => body.to);

/** The provider whose calls name the number. */
const [row] = ACCOUNTS.filter(({ callEach }) => callEach);

const parametersOf = ({ provider }, beforeItActs) => ({ ...row.callEach?.parameters(provider), beforeItActs });

const rulesOf = (execution) =>
	execution.data.resultData.runData[SUBJECT][0].data.main[0].map(({ json }) => json.rule ?? 'sent');

const hintsOf = (execution) => execution.data.resultData.runData[SUBJECT][0].hints ?? [];

const onceOverRestart = {
	title: `${row.label}: Skip If Contacted Before over two executions and a restart of n8n, with a hint`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { client } = laboratory;
		const node = account.node(parametersOf(account, { contactedBefore: 'node' }));
		const workflow = await client.importWorkflow(oneNodeWorkflow({ node, items: itemsOf(NUMBERS) }));
		assert.deepEqual(rulesOf(await client.runWorkflow(workflow.id)), ['sent', 'sent', 'sent']);
		assert.deepEqual(
			rulesOf(await client.runWorkflow(workflow.id)),
			NUMBERS.map(() => 'contactedBefore'),
		);
		await laboratory.server.restart();
		const last = await client.runWorkflow(workflow.id);
		assert.deepEqual(
			rulesOf(last),
			NUMBERS.map(() => 'contactedBefore'),
		);
		assert.deepEqual(placed(account.provider), NUMBERS);
		assert.deepEqual(
			hintsOf(last).map(({ message }) => message),
			['3 of 3 skipped: contacted before'],
		);
	},
};

const nothingWithoutConsent = {
	title: `${row.label}: without consent nothing is sent, not even a sign-in, and Dry Run says so`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const parameters = parametersOf(account, { consent: '={{ $json.consent }}' });
		const [real] = await account.run(parameters, { items: itemsOf(NUMBERS) });
		const [dry] = await account.run({ ...parameters, options: { dryRun: true } }, { items: itemsOf(NUMBERS) });
		assert.deepEqual(
			real.items.map(({ rule }) => rule),
			NUMBERS.map(() => 'consent'),
		);
		assert.deepEqual(
			dry.items.map(({ beforeItActs }) => beforeItActs.rule),
			NUMBERS.map(() => 'consent'),
		);
		assert.deepEqual(account.provider.requests, []);
	},
};

/** Two hours before and after now in UTC: where the clock shows another half of the day it is outside. */
function hoursAround(now) {
	const clockAt = (hours) => new Date(now + hours * 3_600_000).toISOString().slice(11, 16);
	return { hoursFrom: clockAt(-2), hoursTo: clockAt(2) };
}

const zoned = Array.from({ length: 20 }, (_none, index) => ({
	to: `+121255501${40 + index}`,
	zone: index % 7 === 3 ? 'Etc/GMT+12' : 'UTC',
}));

/** The workflow run, and the node opened, as a person does it. */
async function hintShown({ client }, workflow, picture) {
	const { page, close } = await openBrowser(client);
	// For a machine that others load: nothing waits for it when all goes well.
	page.setDefaultTimeout(300_000);
	try {
		await page.goto(`${client.url}/workflow/${workflow.id}`);
		await page.locator('[data-test-id="execute-workflow-button"]').first().click();
		await client.waitForExecution(() => true, { workflowId: workflow.id, timeoutMs: 300_000 });
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${SUBJECT}"]`).dblclick();
		const hint = page.locator('[data-test-id="output-panel"]').getByText(/ skipped: /);
		await hint.waitFor();
		// For the picture alone.
		await page.getByText('Loading fields').first().waitFor({ state: 'hidden' });
		await page.locator('[data-test-id="output-panel"] table').first().waitFor();
		return (await hint.innerText()).trim();
	} finally {
		mkdirSync(path.dirname(picture), { recursive: true });
		await page.screenshot({ path: picture });
		await close();
	}
}

const hintInEditor = {
	title: `${row.label}: the editor shows under the node how many items were skipped, and why`,
	run: async (laboratory) => {
		if (!hasBrowser()) return 'left out: no Chromium here';
		const account = await laboratory.open(row);
		const hours = hoursAround(Date.now());
		const node = account.node(parametersOf(account, { ...hours, timezone: '={{ $json.zone }}' }));
		const workflow = await laboratory.client.importWorkflow(oneNodeWorkflow({ node, items: zoned }));
		const picture = path.join(PICTURES, 'skipped.png');
		const shown = await hintShown(laboratory, workflow, picture);
		assert.equal(shown, `3 of 20 skipped: outside ${hours.hoursFrom}-${hours.hoursTo}`);
		assert.equal(placed(account.provider).length, 17);
		return `picture: ${picture}`;
	},
};

const verdictPerItem = {
	title: `${row.label}: Dry Run says of each item whether it would be skipped`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const parameters = parametersOf(account, { doNotContact: NUMBERS[1] });
		const [{ items }] = await account.run({ ...parameters, options: { dryRun: true } }, { items: itemsOf(NUMBERS) });
		assert.deepEqual(
			items.map(({ dryRun, body, beforeItActs: { skipped, rule } }) => [dryRun, body.to, skipped, rule]),
			NUMBERS.map((to) => [true, to, to === NUMBERS[1], to === NUMBERS[1] ? 'doNotContact' : undefined]),
		);
		assert.deepEqual(account.provider.requests, []);
	},
};

module.exports = [onceOverRestart, nothingWithoutConsent, verdictPerItem, hintInEditor];
