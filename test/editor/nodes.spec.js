'use strict';

/** Each node added from the node panel, by searching for its provider's name. */
const { ACCOUNTS, accountOf } = require('../providers');
const { nodes } = require('./descriptions');
const { newWorkflow } = require('./home');
const nodePanel = require('./nodePanel');
const nodeView = require('./nodeView');
const { test, expect, clicked } = require('./stage');

const descriptions = nodes();
const isTrigger = ({ group }) => group.includes('trigger');
const accountFor = ({ name }) =>
	accountOf(ACCOUNTS.map(({ provider }) => provider).find((provider) => name.startsWith(provider)));

const isShownFor = ({ displayOptions }, values) =>
	Object.entries(displayOptions?.show ?? {}).every(([name, allowed]) => allowed.includes(values[name]));

/** What the panel offers for an operation, and where it leads to. */
function operationOf({ properties }, { resource, operation }) {
	const named = (name) => properties.find((one) => one.name === name && isShownFor(one, { resource }));
	const option = (name, value) => named(name).options.find((one) => one.value === value);
	const chosen = option('operation', operation);
	return { action: chosen.action, resource: option('resource', resource).name, operation: chosen.name };
}

/** The first of what the panel offers for a trigger, as n8n names it; none for a trigger without a list of events. */
function eventOf({ properties }) {
	const events = properties.find(({ name }) => name === 'event' || name === 'events');
	if (!events) return undefined;
	const [{ action, name }] = events.options;
	return action ?? `On ${name.toLowerCase()}`;
}

/** n8n leaves "Trigger" out where there are several things to choose. */
const foundAs = (description, event) =>
	event === undefined ? description.displayName : description.displayName.replace(/ Trigger$/, '');

async function expectTitle(page, title) {
	await expect(page.getByTestId('ndv').getByTestId('node-title-container')).toContainText(title);
}

for (const description of descriptions.filter(isTrigger)) {
	test(`node ${description.displayName}: added from the panel`, async ({ page, credentials }) => {
		const { label, type } = accountFor(description);
		const action = eventOf(description);
		await newWorkflow(page);
		await nodePanel.addTrigger(page, { searched: label, found: foundAs(description, action), action });
		await expectTitle(page, description.displayName);
		await nodeView.chooseCredential(page, credentials[type].name);
		await nodeView.close(page);
		clicked(
			'triggers from the node panel',
			action ? `${description.displayName} (${action})` : description.displayName,
		);
	});
}

for (const description of descriptions.filter((one) => !isTrigger(one))) {
	test(`node ${description.displayName}: added from the panel`, async ({ page, credentials }) => {
		const { label, type, read } = accountFor(description);
		const { action, resource, operation } = operationOf(description, read);
		await newWorkflow(page);
		await nodePanel.addAction(page, { searched: label, found: description.displayName, action });
		await expectTitle(page, action);
		await expect(nodeView.field(page, 'resource').locator('input')).toHaveValue(resource);
		await expect(nodeView.field(page, 'operation').locator('input')).toHaveValue(operation);
		await nodeView.chooseCredential(page, credentials[type].name);
		await nodeView.close(page);
		clicked('actions from the node panel', `${description.displayName} (${action})`);
	});
}
