'use strict';

/** A polling and a webhook trigger, published by hand: one asks its provider, the other is started by it. */
const { newWorkflow } = require('./home');
const nodePanel = require('./nodePanel');
const nodeView = require('./nodeView');
const { picture } = require('./picture');
const { test, expect, clicked } = require('./stage');
const workflow = require('./workflow');

test('publish MightyCall Polling Trigger: asks at once', async ({ page, sandbox, credentials }) => {
	const double = sandbox.mightyCall;
	const asked = () => double.requests.filter(({ path, status }) => path === '/v4/api/contacts' && status === 200);
	await newWorkflow(page);
	await nodePanel.addTrigger(page, {
		searched: 'mightycall',
		found: 'MightyCall Polling',
		action: 'On contact changed',
	});
	await nodeView.chooseCredential(page, credentials.mightyCallApi.name);
	await nodeView.close(page);
	const before = asked().length;
	await workflow.publish(page);
	await expect.poll(() => asked().length).toBeGreaterThan(before);
	clicked('published', 'MightyCall Polling Trigger (On contact changed)');
});

test('publish MightyCall Trigger: a reported call starts the workflow', async ({ page, sandbox, credentials }) => {
	const { webhooks } = sandbox.mightyCall;
	await newWorkflow(page);
	await nodePanel.addTrigger(page, { searched: 'mightycall', found: 'MightyCall', action: 'On any call event' });
	await nodeView.chooseCredential(page, credentials.mightyCallApi.name);
	const address = await nodeView.productionUrl(page);
	await picture(page, 'trigger');
	await nodeView.close(page);
	await workflow.publish(page);
	const [event] = webhooks.sequence('answered');
	await expect.poll(async () => (await webhooks.post(address, event)).status).toBe(200);
	await workflow.expectSuccess(page);
	clicked('published', 'MightyCall Trigger (On any call event), started by a reported call');
});
