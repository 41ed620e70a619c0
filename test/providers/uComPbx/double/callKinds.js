'use strict';

const { createHash, randomBytes, randomUUID } = require('node:crypto');

/**
 * What the PBX posts of a call: fields of ucom4b wiki RACD 28213730, 18612328, IN 292880385, with forms that client
 * code has seen. Each step is `{ extension, fields }`: whose handlers it is posted to, and the form.
 */

const OUTSIDE = '74955550142';
const DID = '74955550100';

const hex32 = () => randomBytes(16).toString('hex');

const nameOf = ({ name, domain }) => `${name}@${domain}`;
const called = (extension) => ({ CalledExtension: nameOf(extension), CalledExtensionID: String(extension.id) });
const caller = (extension) => ({ CallerExtension: nameOf(extension), CallerExtensionID: String(extension.id) });

/** One call in the making: its steps come a second apart. */
class CallInMaking {
	constructor({ outside = OUTSIDE, startedAt, recorded = true }) {
		this.id = hex32();
		this.outside = outside;
		this.at = startedAt;
		this.recorded = recorded;
		this.steps = [];
		this.legs = new Map();
	}

	/** One phone's part keeps its SubCallID. */
	legOf(extension) {
		if (!this.legs.has(extension.id)) this.legs.set(extension.id, `${extension.id}-${hex32()}`);
		return this.legs.get(extension.id);
	}

	add(extension, type, fields) {
		this.at += 1000;
		const numbers = {
			CallerIDNum: this.outside,
			CallerIDName: 'Ben Carter',
			CalledNumber: extension.name,
			CalledDID: DID,
		};
		this.steps.push({
			extension,
			fields: {
				EventType: type,
				CallID: this.id,
				SubCallID: this.legOf(extension),
				CallAPIID: `${parseInt(createHash('sha1').update(this.id).digest('hex').slice(0, 6), 16)}-${randomUUID()}`,
				CallFlow: 'in',
				...numbers,
				...called(extension),
				...fields,
				EventTime: String(this.at * 1000),
			},
		});
		return this;
	}

	rings(extension, fields = {}) {
		return this.add(extension, 'dial-in', { CallStatus: 'CALLING', ...fields });
	}

	answers(extension, fields = {}) {
		return this.add(extension, 'answer', { CallStatus: 'ANSWER', ...fields });
	}

	/** @param {any} extension @param {string} status @param {Record<string, unknown>} [fields] */
	hangsUp(extension, status, fields = {}) {
		const talked = status === 'ANSWER' && fields.Bridged === undefined;
		const recording = talked && this.recorded ? { RecID: `${extension.id}-${hex32()}` } : {};
		const length = { Duration: '7529999', ...(talked ? { BridgedDuration: '5250000' } : {}) };
		return this.add(extension, 'hangup', { CallStatus: status, ...length, ...recording, ...fields });
	}

	dials(extension, number) {
		const fields = { CallStatus: 'CALLING', ...this.outgoing(extension, number) };
		return this.add(extension, 'dial-out', fields);
	}

	outgoing(extension, number) {
		return {
			CallFlow: 'out',
			CallerIDNum: extension.name,
			CalledNumber: number,
			CalledDID: undefined,
			CalledExtension: undefined,
			CalledExtensionID: undefined,
			...caller(extension),
		};
	}
}

/** By kind; `phones` (three), `queue` and `menu` are extensions. */
const kinds = {
	answered: (call, { phones: [one] }) => call.rings(one).answers(one).hangsUp(one, 'ANSWER'),
	missedOnPhone: (call, { phones: [one] }) => call.rings(one).hangsUp(one, 'NOANSWER'),
	/** A queue's phone shows the queue as who calls; between its phones nothing rings. */
	missedInQueue: (call, { phones: [one, other], queue }) =>
		call
			.rings(one, caller(queue))
			.hangsUp(one, 'NOANSWER', caller(queue))
			.rings(other, caller(queue))
			.hangsUp(other, 'NOANSWER', caller(queue))
			.hangsUp(queue, 'ANSWER', { Bridged: 'no' }),
	ringAll: (call, { phones: [one, other, third] }) =>
		call
			.rings(one)
			.rings(other)
			.rings(third)
			.answers(other)
			.hangsUp(one, 'CANCEL')
			.hangsUp(third, 'CANCEL')
			.hangsUp(other, 'ANSWER'),
	transferred: (call, { phones: [one, other] }) => {
		const from = { ...caller(one), CallerIDNum: one.name, RemoteNumber: call.outside };
		return call
			.rings(one)
			.answers(one)
			.rings(other, from)
			.hangsUp(one, 'ANSWER')
			.answers(other, from)
			.hangsUp(other, 'ANSWER', from);
	},
	abandonedInMenu: (call, { menu }) => call.hangsUp(menu, 'ANSWER', { Bridged: 'no' }),
	/** Beyond the six: */
	takenInQueue: (call, { phones: [one, other], queue }) =>
		call
			.rings(one, caller(queue))
			.hangsUp(one, 'NOANSWER', caller(queue))
			.rings(other, caller(queue))
			.answers(other, caller(queue))
			.hangsUp(other, 'ANSWER', caller(queue))
			.hangsUp(queue, 'ANSWER', { Bridged: 'yes' }),
	outgoing: (call, { phones: [one] }) => {
		const out = call.outgoing(one, '74955550177');
		return call.dials(one, '74955550177').answers(one, out).hangsUp(one, 'ANSWER', out);
	},
	unansweredOutgoing: (call, { phones: [one] }) => {
		const out = call.outgoing(one, '74955550177');
		return call.dials(one, '74955550177').hangsUp(one, 'NOANSWER', out);
	},
	/** The queue's next phone takes longer than a moment, and somebody rings the first one twice. */
	ringsAgain: (call, { phones: [one] }) =>
		call.rings(one).hangsUp(one, 'NOANSWER').rings(one).answers(one).hangsUp(one, 'ANSWER'),
	fromColleague: (call, { phones: [one, other] }) => {
		const inside = { ...caller(one), CallerIDNum: one.name, CalledDID: undefined };
		return call.rings(other, inside).hangsUp(other, 'NOANSWER', inside);
	},
};

const SIX = ['answered', 'missedOnPhone', 'missedInQueue', 'ringAll', 'transferred', 'abandonedInMenu'];

/**
 * The steps of one call, in order.
 * @param {string} kind
 * @param {any} extensions of the double
 * @param {{ outside?: string, startedAt: number, recorded?: boolean }} how
 */
function stepsOf(kind, extensions, how) {
	const phones = extensions.filter(({ type }) => type === 'phone').slice(0, 3);
	const [queue, menu] = ['queue', 'ivr'].map((type) => extensions.find((one) => one.type === type));
	return kinds[kind](new CallInMaking(how), { phones, queue, menu }).steps;
}

module.exports = { stepsOf, SIX, KINDS: Object.keys(kinds), OUTSIDE, DID };
