'use strict';

/** Bearers that live 20 seconds, and two minutes of executions: nobody notices that they expire. */
const assert = require('node:assert/strict');
const { granted, MOST_GRANTS } = require('../grants');
const { WORKERS } = require('../installation');
const { allEndedWell } = require('../noneFailed');
const { PROVIDER_KINDS } = require('../providerKinds');
const { PAUSE_MS, renewalsOf } = require('../renewals');
const { startLoad } = require('../steadyLoad');

const LIFETIME_S = 20;
const RHYTHM = { everyMs: 1_500, count: 3, times: 80 };
const DURATION_S = (RHYTHM.everyMs * RHYTHM.times) / 1_000;
const EXECUTIONS = RHYTHM.count * RHYTHM.times;
// Bearers renewed as late as possible, by workers that quarrel about each for as long as that counts as one renewal.
const FEWEST_RENEWALS = Math.floor(DURATION_S / (LIFETIME_S + PAUSE_MS / 1_000));

function judge({ kind, account, provider }, result, { accepted }) {
	assert.equal(accepted, EXECUTIONS, `${kind.title}: n8n took ${accepted} of ${EXECUTIONS} calls`);
	allEndedWell(result, EXECUTIONS);
	const sizes = renewalsOf(granted(provider)).map((renewal) => renewal.length);
	// The first one is no renewal: no worker knows then that others have begun as well, and may end the session of each.
	const [first, ...renewed] = sizes;
	assert.ok(first <= 2 * WORKERS, `${kind.title}: ${first} grants of ${WORKERS} workers to begin with`);
	assert.ok(renewed.length >= FEWEST_RENEWALS, `${kind.title}: ${sizes.length} bearers in ${DURATION_S} s`);
	const told = `${kind.title}: grants of the renewals: ${sizes.join(', ')}`;
	// Where whoever got the last bearer is idle at its end the others look around for a random time: now and then each renews.
	assert.ok(Math.max(...renewed) <= WORKERS, told);
	assert.ok(renewed.reduce((sum, size) => sum + size, 0) <= MOST_GRANTS * renewed.length, told);
	return `${kind.title}: ${sizes.length} bearers with ${sizes.join(', ')} grants, ${account.refusals().length} refusals on the way`;
}

/** All at the same time: one after the other would take two minutes each. */
const unnoticed = {
	title: `bearers that live ${LIFETIME_S} s: for ${DURATION_S / 60} minutes no execution fails, and no 401 or 403 reaches a user`,
	run: async (laboratory) => {
		const opened = [];
		for (const kind of PROVIDER_KINDS) {
			opened.push(await laboratory.openKind({ ...kind, settings: { ...kind.settings, bearerLifetime: LIFETIME_S } }));
		}
		const calls = await startLoad(
			opened.map(({ batch }) => batch),
			RHYTHM,
		).ended();
		const results = await Promise.all(opened.map(({ batch }) => batch.result()));
		opened.forEach((one, index) => laboratory.figures.add(`${LIFETIME_S} s lifetime`, one, results[index]));
		return opened.map((one, index) => judge(one, results[index], calls[index])).join('; ');
	},
};

module.exports = [unnoticed];
