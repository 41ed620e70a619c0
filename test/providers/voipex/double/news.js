'use strict';

/** What happens at VOIPEX while a trigger polls: each is put where the lists have it, and given back. */
const { randomUUID } = require('node:crypto');

const SECOND = 1000;

let ids = 0;
const newId = (at) => `${Math.floor(at / SECOND)}.${(ids += 1)}`;

/**
 * A call in the call log: there when it has ended, with the moment of its beginning.
 * @param {any} provider
 * @param {{ at?: number, seconds?: number, way?: string, answered?: boolean, recorded?: boolean, id?: string, line?: string }} [given]
 *        `at`: when it ended
 * @returns {any}
 */
function endedCall(provider, given = {}) {
	const { at = provider.now(), seconds = 30, way = 'In', answered = true, recorded = answered, line = '444' } = given;
	const begin = at - seconds * SECOND;
	const id = given.id ?? newId(begin);
	const outside = '777888999';
	const call = {
		user_id: null,
		line,
		calldate: new Date(begin).toISOString(),
		endTime: new Date(at).toISOString(),
		stamp: new Date(at).toISOString(),
		src: way === 'Out' ? line : outside,
		dst: way === 'Out' ? outside : line,
		phoneNumber: outside,
		duration: seconds,
		billsec: answered ? seconds : 0,
		disposition: answered ? 'ANSWERED' : 'NO ANSWER',
		way,
		organization: '',
		userAnswered: answered,
		linkedid: id,
		uniqueid: id,
		filename: recorded ? nameOf(id, begin) : '',
		queue: null,
		note: null,
		user: null,
	};
	provider.records.calls.push(call);
	return call;
}

const nameOf = (id, at) => `${new Date(at).toISOString().slice(0, 10).replaceAll('-', '/')}/${id}*444.mp3`;

/** The call log names the recording later. */
const nameRecording = (call) => Object.assign(call, { filename: nameOf(call.linkedid, Date.parse(call.calldate)) });

/** A caller whom a queue could not connect. */
function missedCall(provider, { at = provider.now() } = {}) {
	const moment = new Date(at).toISOString();
	const missed = {
		callId: newId(at),
		agent: null,
		attempts: 1,
		outgoingAttempts: 0,
		callerId: '+420777888999',
		callerIdentity: '',
		calldate: moment,
		lastUpdate: moment,
		holdTime: 30,
		ivrValue: null,
		queue: 'Support',
		state: 'noChange',
	};
	provider.records.missedCalls.push(missed);
	return missed;
}

/** They try again, in vain. Whether `calldate` moves with it is not known. */
function triesAgain(provider, missed, { movesDate = false } = {}) {
	const lastUpdate = new Date(provider.now()).toISOString();
	Object.assign(missed, { attempts: missed.attempts + 1, lastUpdate, ...(movesDate ? { calldate: lastUpdate } : {}) });
}

/** An agent calls back, in vain. */
function calledBack(provider, missed) {
	const lastUpdate = new Date(provider.now()).toISOString();
	Object.assign(missed, { outgoingAttempts: missed.outgoingAttempts + 1, lastUpdate, state: 'inProgress' });
}

/** @param {any} provider @param {{ at?: number, direction?: 'IN' | 'OUT' }} [given] */
function sms(provider, { at = provider.now(), direction = 'IN' } = {}) {
	const [own, outside] = ['+420601000999', '+420777888999'];
	const message = {
		id: randomUUID(),
		from: direction === 'IN' ? outside : own,
		to: direction === 'IN' ? own : outside,
		text: 'Example message',
		direction,
		state: 'DELIVERED',
		createdAt: new Date(at).toISOString(),
	};
	provider.records.messages.push(message);
	return message;
}

module.exports = { endedCall, nameRecording, missedCall, triesAgain, calledBack, sms };
