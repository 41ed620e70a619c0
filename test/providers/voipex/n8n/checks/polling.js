'use strict';

/** A published Voipex Polling Trigger. Publishing polls once; publishing again, with what was stored, is the next poll. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');
const { ageStaticData } = require('../../../../n8n/ageStaticData');
const { publishTrigger } = require('../../../../n8n/checks/publishedTrigger');
const news = require('../../double/news');

const row = accountOf('voipex');
const MINUTE = 60_000;

const polling = (account, event) =>
	account.node(
		{ event, options: { simplify: false }, pollTimes: { item: [{ mode: 'everyHour', minute: 0 }] } },
		{ type: 'n8n-nodes-telephony.voipexPollingTrigger' },
	);

/** n8n polls again, two minutes later as far as the trigger's pace is concerned: what it has seen stays as it is. */
async function pollAgain({ client, server: { userFolder } }, { workflow: { id } }) {
	await client.unpublish(id);
	await ageStaticData({ userFolder, id, minutes: 2, only: ['checkedAt'] });
	await client.publish(id);
}

const shortCall = (provider) => news.endedCall(provider, { seconds: 1 });
const EVENTS = {
	missedCall: { make: news.missedCall, id: 'callId' },
	callEnded: { make: shortCall, id: 'linkedid' },
	recordingReady: { make: shortCall, id: 'linkedid' },
	smsReceived: { make: news.sms, id: 'id' },
};

/** @param {string} event @param {number} ahead minutes by which n8n's clock is ahead of VOIPEX's */
const clocks = (event, ahead) => ({
	title: `Voipex Polling Trigger: ${event}, with n8n's clock ${ahead} minutes ahead: what is new, each once`,
	run: async (laboratory) => {
		const { make, id } = EVENTS[event];
		const account = await laboratory.open(row);
		const { provider } = account;
		provider.now = () => Date.now() - ahead * MINUTE;
		make(provider);
		const trigger = await publishTrigger(laboratory, account, polling(account, event));
		/** @type {any[]} */
		const given = [];
		for (let round = 0; round < 2; round++) {
			given.push(make(provider), make(provider));
			const last = given.at(-1)[id];
			await pollAgain(laboratory, trigger);
			await trigger.untilStarted((record) => record[id] === last);
		}
		await pollAgain(laboratory, trigger);
		const seen = (await trigger.starts()).flat().map((record) => record[id]);
		assert.deepEqual(seen.sort(), given.map((record) => record[id]).sort(), event);
		await trigger.close();
	},
});

const attempts = {
	title: 'Voipex Polling Trigger: a missed caller who tries again comes again; a call back is no news',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const trigger = await publishTrigger(laboratory, account, polling(account, 'missedCall'));
		const missed = news.missedCall(provider);
		for (const attempt of [1, 2, 3]) {
			await pollAgain(laboratory, trigger);
			await trigger.untilStarted((record) => record.attempts === attempt);
			news.calledBack(provider, missed);
			await pollAgain(laboratory, trigger);
			news.triesAgain(provider, missed);
		}
		const seen = (await trigger.starts()).flat().map((record) => record.attempts);
		assert.deepEqual(seen.sort(), [1, 2, 3]);
		await trigger.close();
	},
};

const tenThousand = {
	title:
		'Voipex Polling Trigger: 10,000 new calls at once, and long ones that push others onto the next page: each once',
	run: async (laboratory) => {
		const account = await laboratory.open(row);
		const { provider } = account;
		const trigger = await publishTrigger(laboratory, account, polling(account, 'callEnded'));
		const made = Array.from({ length: 10_000 }, (_none, number) =>
			news.endedCall(provider, { at: provider.now() - 5000 - number, seconds: 1 }),
		);
		let pages = 0;
		provider.on('request', ({ path }) => {
			if (path === '/calls' && (pages += 1) <= 8) made.push(news.endedCall(provider, { seconds: 1800 }));
		});
		const [first] = made;
		await pollAgain(laboratory, trigger);
		await trigger.untilStarted(({ linkedid }) => linkedid === first.linkedid);
		await pollAgain(laboratory, trigger);
		const last = news.endedCall(provider, { seconds: 1 });
		await pollAgain(laboratory, trigger);
		await trigger.untilStarted(({ linkedid }) => linkedid === last.linkedid);
		const seen = (await trigger.starts()).flat().map(({ linkedid }) => linkedid);
		assert.deepEqual(seen.sort(), [...made, last].map(({ linkedid }) => linkedid).sort());
		await trigger.close();
		return `${made.length + 1} calls in ${pages} pages`;
	},
};

module.exports = [
	clocks('missedCall', 30),
	clocks('missedCall', -30),
	clocks('callEnded', 30),
	clocks('recordingReady', -30),
	clocks('smsReceived', 30),
	attempts,
	tenThousand,
];
