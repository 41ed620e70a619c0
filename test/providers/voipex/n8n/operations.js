'use strict';

/** Every operation of the Voipex node, with fields that its double has an answer to. */
module.exports = {
	'call.getAll': () => ({ returnAll: true, filters: { way: 'In' } }),
	'call.getCurrent': () => ({}),
	'call.getRecordings': ({ records }) => ({ callId: records.recordings[0].callId }),
	'call.hangUp': ({ records }) => ({ hangUpBy: 'callId', callId: records.currentCalls[0].callId }),
	'call.originate': () => ({ from: 'line', line: '440', to: '+420 601 000 137' }),
	'sms.getAll': () => ({}),
	'sms.getSenderNumbers': () => ({}),
	'sms.send': ({ records }) => ({
		from: { __rl: true, mode: 'number', value: records.allowedNumbers[0] },
		to: '601 000 137',
		text: 'Hello',
	}),
};
