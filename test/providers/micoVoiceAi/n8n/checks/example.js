'use strict';

/** The example of a new lead, where nobody may be called: outside the hours, and whoever has been called before. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { callable } = require('../../../../demo/exampleSteps');
const leads = require('../../../../demo/leads.json');
const { playExample } = require('../../../../demo/playExample');
const { EXAMPLES } = require('../../../../demo/examples');

const example = /** @type {any} */ (EXAMPLES.find(({ provider }) => provider === 'micoVoiceAi'));
const row = accountOf('micoVoiceAi');
const HOUR = 3_600_000;

const reasons = (rows) =>
	[...new Set(rows.map(({ result, why }) => `${result}: ${why.replace(/^\+\d+ |: it is .*/g, '')}`))].sort();
const calls = ({ requests }) => requests.filter(({ acted }) => acted).length;
const clock = (moment) => new Date(moment).toISOString().slice(11, 16);

/** From an hour on to two hours on, by the clock of UTC: not now. */
const laterToday = () => {
	const now = Date.now();
	const later = { hoursFrom: clock(now + HOUR), hoursTo: clock(now + 2 * HOUR), timezone: 'UTC' };
	return { 'AI Call': ({ beforeItActs }) => ({ beforeItActs: { ...beforeItActs, ...later } }) };
};

/** @param {Record<string, any[]>} requests */
const rowsOf = ({ crm }) => crm.map(({ body }) => body);

const byNight = {
	title: 'Mico Voice AI: the example of a new lead calls nobody outside the hours, and the CRM gets the reason',
	run: async (laboratory) => {
		const { provider, credentials } = await laboratory.open(row);
		const { client } = laboratory;
		const at = { ...example, fill: laterToday };
		const { workflow, requests } = await playExample({ client, example: at, provider, credentials });
		const rows = rowsOf(requests);
		await client.unpublish(workflow.id);
		const [consent, hours, ...others] = reasons(rows);
		assert.deepEqual([calls(provider), others], [0, []]);
		assert.match(consent, /^not called: .*consent/i);
		assert.match(hours, /^not called: outside /);
		assert.ok(rows.every(({ contactId, callUid }) => /^\d+$/.test(contactId) && callUid === ''));
	},
};

const twice = {
	title: 'Mico Voice AI: the example of a new lead calls each lead once, though all of them come twice',
	run: async (laboratory) => {
		const { provider, credentials } = await laboratory.open(row);
		const { client } = laboratory;
		const at = { ...example, events: [...leads, ...leads] };
		const { workflow, requests } = await playExample({ client, example: at, provider, credentials });
		const rows = rowsOf(requests);
		await client.unpublish(workflow.id);
		const called = rows.filter(({ result }) => result === 'completed');
		assert.equal(calls(provider), callable());
		assert.deepEqual(
			called.map(({ callUid }) => callUid).sort(),
			provider.records.outboundCalls
				.slice(-callable())
				.map(({ uid }) => uid)
				.sort(),
		);
		assert.deepEqual(reasons(rows.filter((one) => !called.includes(one))), [
			'not called: is known as contacted before by this node',
			'not called: no consent: Consent is false',
		]);
		return `${rows.length} rows, ${called.length} calls`;
	},
};

module.exports = [byNight, twice];
