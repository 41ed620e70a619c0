'use strict';

/** A published TeleTracker Polling Trigger. Publishing polls once; publishing again, with what was stored, is the next poll. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { ageStaticData } = require('../../../../n8n/ageStaticData');
const { publishTrigger } = require('../../../../n8n/checks/publishedTrigger');

const row = accountOf('teleTracker');

const polling = (account) =>
	account.node(
		{ idField: 'call_id', options: {}, pollTimes: { item: [{ mode: 'everyHour', minute: 0 }] } },
		{ type: 'n8n-nodes-telephony.teleTrackerPollingTrigger' },
	);

async function pollAgain({ client, server: { userFolder } }, { workflow: { id } }) {
	await client.unpublish(id);
	await ageStaticData({ userFolder, id, minutes: 6, only: ['checkedAt'] });
	await client.publish(id);
}

let made = 0;
const happens = ({ records, now }) => {
	made += 1;
	const record = { call_id: `9900${made}`, creation_date: new Date(now()).toISOString() };
	records.calls.push(record);
	return record;
};

const eachOnce = {
	title: 'TeleTracker Polling Trigger: new records of the report, each once',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const trigger = await publishTrigger(laboratory, account, polling(account));
		/** @type {any[]} */
		const given = [];
		for (let round = 0; round < 2; round++) {
			given.push(happens(provider), happens(provider));
			const last = given.at(-1).call_id;
			await pollAgain(laboratory, trigger);
			await trigger.untilStarted((record) => record.call_id === last);
		}
		await pollAgain(laboratory, trigger);
		const seen = (await trigger.starts()).flat().map((record) => record.call_id);
		assert.deepEqual(seen.sort(), given.map((record) => record.call_id).sort());
		await trigger.close();
	},
};

module.exports = [eachOnce];
