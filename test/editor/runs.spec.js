'use strict';

/** A node run by hand: its output as a table, an error that names the field, a hint. */
const { newWorkflow } = require('./home');
const nodePanel = require('./nodePanel');
const nodeView = require('./nodeView');
const { picture } = require('./picture');
const { test, expect, clicked } = require('./stage');

const MAKE = 'Make a real phone call that may cost money';
const NO_NUMBER = 'ask at the front desk';
const NUMBER = '+12125550123';

const calls = ({ requests }) => requests.filter(({ acted, path }) => acted && path.endsWith('/calls/makecall'));

async function addMake(page, credentials, to) {
	await newWorkflow(page);
	await nodePanel.addAction(page, { searched: 'mightycall', found: 'MightyCall', action: MAKE });
	await nodeView.chooseCredential(page, credentials.mightyCallApi.name);
	await nodeView.offeredBy(page, 'from');
	await picture(page, 'dropdown');
	await nodeView.chooseFirst(page, 'from');
	await nodeView.type(page, 'to', to);
}

test('output: a list is run, and each record stands in the table', async ({ page, sandbox, credentials }) => {
	const { phoneNumbers } = sandbox.mightyCall.records;
	await newWorkflow(page);
	await nodePanel.addAction(page, { searched: 'mightycall', found: 'MightyCall', action: 'Get many phone numbers' });
	await nodeView.chooseCredential(page, credentials.mightyCallApi.name);
	await nodeView.execute(page);
	const table = await nodeView.showTable(page);
	for (const { number } of phoneNumbers) await expect(table).toContainText(number);
	await picture(page, 'output');
	await nodeView.close(page);
	clicked('runs', `MightyCall > Get many phone numbers: a table of ${phoneNumbers.length}`);
});

test('error: a value that cannot be is refused with the name of the field', async ({ page, sandbox, credentials }) => {
	const before = calls(sandbox.mightyCall).length;
	await addMake(page, credentials, NO_NUMBER);
	await nodeView.execute(page);
	await expect(nodeView.outputOf(page).getByTestId('node-error-message')).toContainText(
		`"To" cannot be a phone number: "${NO_NUMBER}"`,
	);
	expect(calls(sandbox.mightyCall)).toHaveLength(before);
	await picture(page, 'error');
	await nodeView.close(page);
	clicked('runs', 'MightyCall > Make: an error that names To');
});

test('hint: an item without consent is left alone, and a hint says so', async ({ page, sandbox, credentials }) => {
	const before = calls(sandbox.mightyCall).length;
	await addMake(page, credentials, NUMBER);
	await nodeView.addTo(page, 'Before It Acts', 'Consent');
	await nodeView.execute(page);
	await expect(nodeView.outputOf(page).getByTestId('node-hint').first()).toContainText('skipped');
	expect(calls(sandbox.mightyCall)).toHaveLength(before);
	await picture(page, 'hint');
	await nodeView.close(page);
	clicked('runs', 'MightyCall > Make with Before It Acts: a hint');
});
