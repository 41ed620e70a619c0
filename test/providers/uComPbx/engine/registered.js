/** A uCom PBX Trigger on a stage that registers itself at the double, and the double's posts to it. */
const harness = require('../../../engine/harness');
const { listenersOf } = require('../../../engine/listeners');

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const ALL = ['incomingCall', 'outgoingCall', 'answered', 'callEnded', 'missedCall'];

const secretIn = (url) => url.split('/').pop();

/** How one posting reaches the node: its form is what n8n has made of it. */
const deliveryOf = ({ url, fields }, { as = 'form' } = {}) =>
	as === 'query'
		? { body: undefined, query: fields, params: { secret: secretIn(url) } }
		: { body: fields, headers: FORM, params: { secret: secretIn(url) } };

class Registered {
	constructor(stage, listen, parameters, options) {
		this.stage = stage;
		this.listener = listen(parameters, options);
		this.hooks = harness.webhookMethods(this.listener.options);
	}

	/** As n8n does: create only where it is not there yet. */
	async publish() {
		const exists = await this.hooks.checkExists();
		if (!exists) await this.hooks.create();
		return exists;
	}

	/** Handlers at the double that post to this machine. */
	get own() {
		return this.stage.provider.records.events.filter(({ url }) => url.includes('127.0.0.1'));
	}

	/** Posts one after another, none waiting for what comes behind an answer. @returns {Promise<any[]>} */
	async post(postings, how = {}) {
		const started = [];
		for (const posting of postings) {
			const delivery = this.listener.start(undefined, deliveryOf(posting, how));
			started.push(delivery.finished);
			await Promise.race([delivery.answered, delivery.finished]);
		}
		return await Promise.all(started);
	}

	/** What the posts started the workflow with. @returns {Promise<any[]>} */
	async json(postings, how) {
		return (await this.post(postings, how)).flatMap(({ items }) => items.map(({ json }) => json));
	}
}

/** @param {any} stage */
function registeredOn(stage) {
	const listen = listenersOf(stage, 'uComPbxTrigger');
	return (parameters, options) => new Registered(stage, listen, parameters, options);
}

/** The three phones, the queue and the menu that calls of the double go through. */
const fiveExtensions = ({ records: { extensions } }) => {
	const ofType = (type) => extensions.filter((one) => one.type === type);
	return [...ofType('phone').slice(0, 3), ofType('queue')[0], ofType('ivr')[0]];
};

const listeningTo = (extensions, events = ALL, options = {}) => ({
	listenOn: 'extensions',
	extensions: extensions.map(({ id }) => String(id)),
	events,
	options,
});

module.exports = { registeredOn, fiveExtensions, listeningTo, deliveryOf, ALL };
