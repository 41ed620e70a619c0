'use strict';

/** Bearers that live 20 seconds, and two minutes of executions: nobody notices that they expire. */
const assert = require('node:assert/strict');
const { setTimeout: sleep } = require('node:timers/promises');
const { granted, MOST_GRANTS } = require('../grants');
const { allEndedWell } = require('../noneFailed');
const { PROVIDER_KINDS } = require('../providerKinds');
const { renewalsOf } = require('../renewals');
const { startLoad } = require('../steadyLoad');

const LIFETIME_S = 20;
const DURATION_MS = 120_000;
const RHYTHM = { everyMs: 1_500, count: 3 };

function judge({ kind, account, provider }, result, started) {
	allEndedWell(result, started);
	const sizes = renewalsOf(granted(provider)).map((renewal) => renewal.length);
	assert.ok(Math.max(...sizes) <= MOST_GRANTS, `${kind.title}: grants of the renewals: ${sizes.join(', ')}`);
	return `${kind.title}: ${sizes.length} bearers with ${sizes.join(', ')} grants, ${account.refusals().length} refusals on the way`;
}

/** All three at the same time: one after the other would take six minutes. */
const unnoticed = {
	title: `bearers that live ${LIFETIME_S} s: for ${DURATION_MS / 60_000} minutes no execution fails, and no 401 or 403 reaches a user`,
	run: async (laboratory) => {
		const opened = [];
		for (const kind of PROVIDER_KINDS) {
			opened.push(await laboratory.openKind({ ...kind, settings: { ...kind.settings, bearerLifetime: LIFETIME_S } }));
		}
		const load = startLoad(opened.map(({ batch }) => batch), RHYTHM);
		await sleep(DURATION_MS);
		const started = await load.stop();
		const results = [];
		for (const one of opened) results.push(await one.batch.result());
		opened.forEach((one, index) => laboratory.figures.add('20 s lifetime', one, results[index]));
		return opened.map((one, index) => judge(one, results[index], started[index])).join('; ');
	},
};

module.exports = [unnoticed];
