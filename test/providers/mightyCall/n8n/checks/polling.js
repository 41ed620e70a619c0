'use strict';

/**
 * A published MightyCall Polling Trigger. Publishing polls once; publishing again, with what was stored, is the next
 * poll.
 */
const assert = require('node:assert/strict');
const { voicemail } = require('../../engine/news');
const { ageStaticData } = require('../../../../n8n/ageStaticData');
const { accountOf } = require('../../..');
const { publishTrigger } = require('../../../../n8n/checks/publishedTrigger');

const row = accountOf('mightyCall');
const JOURNAL = '/v4/api/journal/requests';

const polling = (account) => {
	const options = { minutesBetweenChecks: 1, simplify: false };
	const parameters = { event: 'newVoicemail', options, pollTimes: { item: [{ mode: 'everyHour', minute: 0 }] } };
	return account.node(parameters, { type: 'n8n-nodes-telephony.mightyCallPollingTrigger' });
};

/** n8n polls again, after so many minutes as far as the trigger can tell. */
async function pollAgain({ client, server: { userFolder } }, { workflow: { id } }, { afterMinutes }) {
	await client.unpublish(id);
	await ageStaticData({ userFolder, id, minutes: afterMinutes });
	await client.publish(id);
}

const idsOf = (starts) => starts.map((items) => items.map(({ id }) => id));

const once = {
	title: 'MightyCall Polling Trigger: starts from now, and gives a new voicemail once',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const trigger = await publishTrigger(laboratory, account, polling(account));
		const asked = () => provider.requests.filter(({ path }) => path === JOURNAL).length;
		const asksAtFirst = asked();
		assert.ok(asksAtFirst > 0);
		const first = voicemail(provider, { text: 'The first' });
		await pollAgain(laboratory, trigger, { afterMinutes: 0 });
		assert.equal(asked(), asksAtFirst);
		await pollAgain(laboratory, trigger, { afterMinutes: 2 });
		await trigger.untilStarted(({ id }) => id === first.id);
		const second = voicemail(provider, { text: 'The second' });
		await pollAgain(laboratory, trigger, { afterMinutes: 2 });
		await trigger.untilStarted(({ id }) => id === second.id);
		await pollAgain(laboratory, trigger, { afterMinutes: 2 });
		const starts = await trigger.starts();
		assert.deepEqual(idsOf(starts), [[first.id], [second.id]]);
		assert.equal(starts[0][0].voicemail.text, 'The first');
		assert.ok(!JSON.stringify(starts).includes('example-record-'), 'an execution shows the token of a recording');
		assert.equal(provider.grants.length, 1);
		await trigger.close();
		return `${provider.requests.length} requests, 1 grant`;
	},
};

const refusedAtPublishing = {
	title: 'MightyCall Polling Trigger: with wrong secrets publishing fails and says what to check',
	run: async (laboratory) => {
		const account = await laboratory.open(row, { typed: { userSecretKey: 'example-wrong-user-key' } });
		await assert.rejects(publishTrigger(laboratory, account, polling(account)), /did not accept the sign-in/);
	},
};

module.exports = [once, refusedAtPublishing];
