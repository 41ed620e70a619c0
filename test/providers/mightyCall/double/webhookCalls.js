'use strict';

const { businessNumber } = require('./callRecords');
const { delayRecording } = require('./lateRecordings');
const { recordOf } = require('./storedFiles');

/** The call that a sequence of webhooks tells of, as GET /calls/{id} knows it afterwards. */

const user = (extension) => ({ name: 'Ada Novak', extension, phone: businessNumber });

const party = (text) => (text.startsWith('+') ? { phone: text } : { name: text });

const extensionIn = (events) => events.map(({ Body }) => Body.Extension).find(Boolean) ?? '100';

const callOf = (provider, { direction, status }, events) => {
	const { Id: id, From: from, To: to } = events[0].Body;
	const connected = status === 'Connected';
	const own = user(extensionIn(events));
	return {
		id,
		caller: direction === 'Incoming' ? party(from) : own,
		called: [{ isConnected: connected, isFirstConnected: connected, ...(direction === 'Incoming' ? own : party(to)) }],
		businessNumber,
		dateTimeUtc: new Date(Date.parse(events[0].Timestamp)).toISOString(),
		duration: connected ? '23066' : '0',
		direction,
		callStatus: status,
		callRecord: null,
	};
};

/**
 * @param {{ known?: boolean, recorded?: boolean, recordedAfter?: number }} wish
 *        known: without a recording; recordedAfter: the recording shows after so many reads of the call
 */
const recordCall = (provider, sequence, events, { known, recorded, recordedAfter }) => {
	if (!known && !recorded && recordedAfter === undefined) return;
	const call = callOf(provider, sequence, events);
	if (recorded || recordedAfter !== undefined) call.callRecord = recordOf(call.id, provider);
	if (recordedAfter) delayRecording(call, recordedAfter);
	provider.records.calls.unshift(call);
};

module.exports = { recordCall };
