'use strict';

const { randomBytes } = require('node:crypto');
const { gmt } = require('./records');

/** What happens at the PBX while somebody polls it. Each puts one record there and gives it back. */

const hex32 = () => randomBytes(16).toString('hex').toUpperCase();

const example = (provider, list) => provider.definition.records[list].make(0, provider, 40);

const add = (provider, list, record) => {
	provider.records[list].push(record);
	return record;
};

const recordId = (leg) => `${leg.extension_id}-${hex32()}`;

/** Legs by kind of call: result of the leg, whether it is recorded. Kinds as in callKinds.js. */
const CALLS = {
	answered: { result: 'bridged', type: 'phone', legs: [['answered', true]] },
	missedOnPhone: { result: 'not answered', type: 'phone', legs: [['not answered']] },
	missedInQueue: { result: 'answered', type: 'queue', legs: [['not answered'], ['not answered']] },
	ringAll: {
		result: 'bridged',
		type: 'phone',
		legs: [['answered elsewhere'], ['answered', true], ['answered elsewhere']],
	},
	transferred: {
		result: 'bridged',
		type: 'phone',
		legs: [
			['answered', true],
			['answered', true],
		],
	},
	abandonedInMenu: { result: 'answered', type: 'ivr', legs: [] },
};

/**
 * A call that has just ended and began `minutes` ago.
 * @param {any} provider
 * @param {{ kind?: string, at?: number, seconds?: number, recorded?: boolean, flow?: string }} [given] `at`: its
 *        beginning, milliseconds
 */
function pastCall(provider, { kind = 'answered', at, seconds = 60, recorded = true, flow = 'in' } = {}) {
	const { result, type, legs } = CALLS[kind];
	const began = at ?? provider.now() - seconds * 1000;
	const whole = example(provider, 'calls');
	const id = hex32();
	const times = {
		call_uuid: id,
		// Answers may have a fraction.
		init_time_gmt: `${gmt(new Date(began))}.38`,
		start_time_gmt: gmt(new Date(began)),
		hangup_time_gmt: gmt(new Date(began + seconds * 1000)),
		duration: seconds,
		flow,
	};
	const cdr = legs.map(([legResult, isRecorded]) => {
		const leg = { ...whole.cdr[0], ...times, result: legResult, calls_result: result };
		return { ...leg, record_uuid: isRecorded && recorded ? recordId(leg) : null };
	});
	const bridged = result === 'bridged';
	const call = { ...whole, ...times, result, extension_type: type, bridged_duration: bridged ? seconds - 5 : 0, cdr };
	return add(provider, 'calls', call);
}

/** The recording of a call is named now. */
const nameRecording = ({ cdr }) => {
	cdr[0].record_uuid = recordId(cdr[0]);
};

function voicemail(provider, { at = provider.now() } = {}) {
	const record = example(provider, 'voicemails');
	return add(provider, 'voicemails', { ...record, record_uuid: recordId(record), init_time_gmt: gmt(new Date(at)) });
}

function message(provider, { at = provider.now(), flow = 'in', text = 'Hello' } = {}) {
	const id = provider.records.messages.length + 100_000;
	const [{ id: extension }] = provider.records.extensions;
	return add(provider, 'messages', {
		...example(provider, 'messages'),
		id,
		extension_id: extension,
		flow,
		text,
		init_time_gmt: gmt(new Date(at)),
	});
}

module.exports = { pastCall, nameRecording, voicemail, message, KINDS: Object.keys(CALLS) };
