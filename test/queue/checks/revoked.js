'use strict';

/** 60 executions start at the moment after the provider has ended the bearer; several times in a row. */
const assert = require('node:assert/strict');
const { granted, MOST_GRANTS, tooManyGrants } = require('../grants');
const { allEndedWell } = require('../noneFailed');
const { PROVIDER_KINDS } = require('../providerKinds');

const EXECUTIONS = 60;

/**
 * From the second round on, every worker has a session of its own in memory, and they differ. Without
 * latency, workers act in the same millisecond; with it, they see what the others do too late.
 */
const ROUNDS = [
	{ how: 'revoked', latency: 0, kill: (provider) => provider.revokeBearers() },
	{
		how: 'revoked with its refresh token',
		latency: 0,
		kill: (provider) => {
			provider.revokeBearers();
			provider.revokeRefreshTokens();
		},
	},
	{ how: "expired by the provider's clock", latency: 0, kill: (provider) => provider.expireBearers() },
	{ how: 'revoked, slow provider', latency: 150, kill: (provider) => provider.revokeBearers() },
];

async function playRound({ batch, provider }, { latency, kill }) {
	provider.settings.latency = latency;
	provider.clear();
	kill(provider);
	const after = await batch.newest();
	await batch.start(EXECUTIONS);
	return await batch.result({ after });
}

/** @returns {string[]} what is not as it should be */
function flawsOf(opened, { failures, succeeded }, how) {
	const flaws = failures.map(({ id, trouble }) => `execution ${id}: ${trouble}`);
	if (succeeded < EXECUTIONS) flaws.push(`${succeeded} of ${EXECUTIONS} executions succeeded`);
	return [...flaws, tooManyGrants(opened)].filter(Boolean).map((flaw) => `${how}: ${flaw}`);
}

const holds = (kind) => ({
	title: `${kind.title}: ${EXECUTIONS} executions right after a revoke all succeed, with at most ${MOST_GRANTS} grants`,
	run: async (laboratory) => {
		const opened = await laboratory.openKind(kind);
		await opened.batch.start(1);
		allEndedWell(await opened.batch.result(), 1);
		const flaws = [];
		const grants = [];
		for (const round of ROUNDS) {
			const result = await playRound(opened, round);
			laboratory.figures.add(round.how, opened, result);
			flaws.push(...flawsOf(opened, result, round.how));
			grants.push(granted(opened.provider).length);
		}
		assert.deepEqual(flaws, []);
		return `${grants.join(', ')} grants`;
	},
});

module.exports = PROVIDER_KINDS.map(holds);
