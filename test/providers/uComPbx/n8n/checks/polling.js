'use strict';

/** A published uCom PBX Polling Trigger. Publishing polls once; publishing again, with what was stored, is the next poll. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { ageStaticData } = require('../../../../n8n/ageStaticData');
const { publishTrigger } = require('../../../../n8n/checks/publishedTrigger');
const past = require('../../double/pastCalls');

const row = accountOf('uComPbx');
const MINUTE = 60_000;
const MISSED = ['missedOnPhone', 'missedInQueue', 'abandonedInMenu'];

const polling = (account, event) =>
	account.node(
		{
			event,
			clientId: '@me',
			options: { minutesBetweenChecks: 1, simplify: false },
			pollTimes: { item: [{ mode: 'everyHour', minute: 0 }] },
		},
		{ type: 'n8n-nodes-telephony.uComPbxPollingTrigger' },
	);

/** n8n polls again, two minutes later as far as the trigger's pace is concerned: what it has seen stays as it is. */
async function pollAgain({ client, server: { userFolder } }, { workflow: { id } }) {
	await client.unpublish(id);
	await ageStaticData({ userFolder, id, minutes: 2, only: ['checkedAt'] });
	await client.publish(id);
}

const uuidsOf = (calls) => calls.map(({ call_uuid: uuid }) => uuid).sort();

/** @param {number} ahead minutes by which n8n's clock is ahead of the PBX's */
const sixKinds = (ahead) => ({
	title: `uCom PBX Polling Trigger: six kinds of calls, with n8n's clock ${ahead} minutes ahead: three missed, each once`,
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		provider.now = () => Date.now() - ahead * MINUTE;
		past.pastCall(provider, { kind: 'missedOnPhone' });
		const trigger = await publishTrigger(laboratory, account, polling(account, 'missedCall'));
		const given = [];
		for (let round = 0; round < 2; round++) {
			const made = past.KINDS.map((kind) => [kind, past.pastCall(provider, { kind, seconds: 1 })]);
			given.push(...made.filter(([kind]) => MISSED.includes(kind)).map(([, call]) => call));
			const last = given.at(-1);
			await pollAgain(laboratory, trigger);
			await trigger.untilStarted(({ call_uuid: uuid }) => uuid === last.call_uuid);
		}
		await pollAgain(laboratory, trigger);
		assert.deepEqual(uuidsOf((await trigger.starts()).flat()), uuidsOf(given));
		await trigger.close();
	},
});

const tenThousand = {
	title: 'uCom PBX Polling Trigger: 10,000 new calls at once, and rows that push others onto the next page: each once',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const trigger = await publishTrigger(laboratory, account, polling(account, 'callEnded'));
		const made = Array.from({ length: 10_000 }, (_none, number) =>
			past.pastCall(provider, { at: provider.now() - 5000 - number, seconds: 1 }),
		);
		let pages = 0;
		provider.on('request', ({ path }) => {
			if (path.endsWith('/call_history/') && (pages += 1) <= 30) made.push(past.pastCall(provider, { seconds: 1 }));
		});
		const [first] = made;
		await pollAgain(laboratory, trigger);
		await trigger.untilStarted(({ call_uuid: uuid }) => uuid === first.call_uuid);
		await pollAgain(laboratory, trigger);
		const last = past.pastCall(provider, { seconds: 1 });
		await pollAgain(laboratory, trigger);
		await trigger.untilStarted(({ call_uuid: uuid }) => uuid === last.call_uuid);
		assert.deepEqual(uuidsOf((await trigger.starts()).flat()), uuidsOf([...made, last]));
		await trigger.close();
		return `${made.length + 1} calls in ${pages} pages`;
	},
};

module.exports = [sixKinds(30), sixKinds(-30), tenThousand];
