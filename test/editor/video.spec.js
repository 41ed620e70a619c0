'use strict';

/** The script of the video for n8n's review, played from its first step to its last. */
const { accountOf } = require('../providers');
const dialog = require('./credentialDialog');
const { credentialTypes } = require('./descriptions');
const { newWorkflow } = require('./home');
const nodePanel = require('./nodePanel');
const nodeView = require('./nodeView');
const { test, expect, clicked } = require('./stage');
const { stepsOfScript } = require('./videoSteps');
const workflow = require('./workflow');

const account = accountOf('mightyCall');
const credentialType = credentialTypes().find(({ name }) => name === account.type);
const isCall = ({ acted, path }) => acted && path === account.actPath;

/** By the words of the script; each is handed the page, the doubles, and what the steps before it have found. */
const STEPS = {
	'Create the MightyCall credential with a mistyped User Key: red, with what to check': async ({ page, double }) => {
		await dialog.createCredential(page, credentialType.displayName);
		await dialog.fillInAll(page, credentialType, { ...account.data(double), ...account.wrong });
		await dialog.save(page);
		await expect(await dialog.refusal(page)).toContainText(account.refusal);
	},
	'Correct the User Key and save: green': async ({ page, double, found }) => {
		const property = credentialType.properties.find(({ name }) => name === 'userSecretKey');
		await dialog.fillIn(page, property, double.credentials.userKey);
		await dialog.save(page);
		await expect(dialog.success(page)).toContainText('Connection tested successfully');
		found.credential = await dialog.nameOf(page);
		await dialog.close(page);
	},
	'Add MightyCall from the node panel: Get many phone numbers': async ({ page, found }) => {
		await newWorkflow(page);
		await nodePanel.addAction(page, { searched: 'mightycall', found: 'MightyCall', action: 'Get many phone numbers' });
		await nodeView.chooseCredential(page, found.credential);
	},
	'Run it and show the output as a table': async ({ page, double }) => {
		await nodeView.execute(page);
		const table = await nodeView.showTable(page);
		for (const { number } of double.records.phoneNumbers) await expect(table).toContainText(number);
		await nodeView.close(page);
	},
	"Add MightyCall again: Make a call, and choose the caller's number from the list": async ({ page, found }) => {
		const action = 'Make a real phone call that may cost money';
		await nodePanel.addAction(page, { searched: 'mightycall', found: 'MightyCall', action });
		await nodeView.chooseCredential(page, found.credential);
		await nodeView.offeredBy(page, 'from');
		await nodeView.chooseFirst(page, 'from');
	},
	'Type words where a phone number belongs and run it: the error names the field': async ({ page, double }) => {
		await nodeView.type(page, 'to', 'ask at the front desk');
		await nodeView.execute(page);
		await expect(nodeView.outputOf(page).getByTestId('node-error-message')).toContainText(
			'"To" cannot be a phone number',
		);
		expect(double.requests.filter(isCall)).toEqual([]);
	},
	'Type a number, switch Dry Run on and run it: what would be sent, and no call': async ({ page, double }) => {
		await nodeView.type(page, 'to', '+12125550123');
		await nodeView.addTo(page, 'Options', 'Dry Run');
		await nodeView.field(page, 'dryRun').click();
		await nodeView.execute(page);
		await expect(nodeView.outputOf(page)).toContainText('+12125550123');
		expect(double.requests.filter(isCall)).toEqual([]);
		await nodeView.close(page);
	},
	'Begin a workflow with the MightyCall Trigger and publish it': async ({ page, found }) => {
		await newWorkflow(page);
		await nodePanel.addTrigger(page, { searched: 'mightycall', found: 'MightyCall', action: 'On any call event' });
		await nodeView.chooseCredential(page, found.credential);
		found.address = await nodeView.productionUrl(page);
		await nodeView.close(page);
		await workflow.publish(page);
	},
	'A reported call has started it: look at the execution': async ({ page, double, found }) => {
		const [event] = double.webhooks.sequence('answered');
		await expect.poll(async () => (await double.webhooks.post(found.address, event)).status).toBe(200);
		await workflow.expectSuccess(page);
	},
};

test('video: the script and the test have the same steps', () => {
	expect(Object.keys(STEPS)).toEqual(stepsOfScript());
});

test('video: every step of the script is played', async ({ page, sandbox }) => {
	test.setTimeout(1_800_000);
	const double = sandbox.mightyCall;
	double.clear();
	const found = {};
	for (const step of stepsOfScript()) {
		await test.step(step, () => STEPS[step]({ page, double, found }));
		clicked('steps of the video', step);
	}
});
