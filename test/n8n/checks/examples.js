'use strict';

/** Every workflow of examples/ imports, runs, and does at the provider what its notes say. */
const assert = require('node:assert/strict');
const { EXAMPLES, exampleFiles, readExample } = require('../../demo/examples');
const { BY_HAND, playExample } = require('../../demo/playExample');
const { serviceSecrets, serviceTypes } = require('../../demo/services');
const { allOutputOf } = require('../executionsApi');
const { accountOf } = require('../../providers');

const asPairs = (seen, key) => seen.map((one) => `${one.step}: ${one[key]}`);

const titleOf = ({ file, variant }) =>
	`examples/${file}${variant ? `, ${variant},` : ''} runs and does what its notes say`;

const runs = (example) => ({
	title: titleOf(example),
	run: async (laboratory) => {
		const { client, evidence } = laboratory;
		for (const secret of serviceSecrets()) evidence.note(secret, 'a secret of a service');
		const account = await laboratory.open(accountOf(example.provider));
		const { provider, credentials } = account;
		const { workflow, executions, seen } = await playExample({ client, example, provider, credentials });
		if (example.start !== 'hand') await client.unpublish(workflow.id);
		assert.deepEqual(asPairs(seen, 'seen'), asPairs(seen, 'expected'));
		assert.equal(provider.grants.length, example.grants ?? 1);
		for (const { json } of executions.flatMap((execution) => allOutputOf(execution, BY_HAND))) {
			assert.match(json.reason, example.reason);
		}
		return `${asPairs(seen, 'seen').join(', ')}, grants: ${provider.grants.length}`;
	},
});

/** The name of a credential's type may hold such a word; its value may not. */
const withoutTypes = (json) => serviceTypes().reduce((text, type) => text.replaceAll(`"${type}"`, '""'), json);

function assertImportable(workflow) {
	const json = withoutTypes(JSON.stringify(workflow));
	assert.doesNotMatch(json, /secret|password|token/i);
	assert.deepEqual(workflow.pinData, {});
	assert.ok(workflow.nodes.some(({ type }) => type === 'n8n-nodes-base.stickyNote'));
	for (const { type, position, webhookId, credentials = {} } of workflow.nodes) {
		assert.equal(position.length, 2);
		assert.ok(!/webhook$|^n8n-nodes-telephony.*(?<!Polling)Trigger$/.test(type) || webhookId);
		for (const credential of Object.values(credentials)) assert.deepEqual(Object.keys(credential), ['name']);
	}
}

const carriesNothing = {
	title: 'every example is run by a check, explains itself, and carries neither credential ids nor data',
	run: async () => {
		const played = new Set(EXAMPLES.map(({ file }) => file));
		assert.deepEqual([...played].sort(), exampleFiles().sort());
		EXAMPLES.map(readExample).forEach(assertImportable);
		return `${played.size} examples`;
	},
};

module.exports = [carriesNothing, ...EXAMPLES.map(runs)];
