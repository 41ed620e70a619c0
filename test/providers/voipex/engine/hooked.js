/** A published Voipex Trigger on a stage, and what the double posts to it. */
const { listenersOf } = require('../../../engine/listeners');

const CALL_EVENTS = ['newCall', 'ringing', 'answered', 'hangup', 'attendedTransfer', 'cdr'];
const AGENT_EVENTS = ['agentLogin', 'agentLogout', 'agentPaused', 'agentUnpaused'];
const SMS_EVENTS = ['smsReceived', 'smsDelivered', 'smsFailed'];
const ALL = [...CALL_EVENTS, ...AGENT_EVENTS, ...SMS_EVENTS, 'missedCall'];

class Hooked {
	constructor(stage, listen, parameters, options) {
		this.stage = stage;
		this.listener = listen(parameters, options);
	}

	/** Posts one after another, none waiting for what comes behind an answer. @returns {Promise<any[]>} */
	async post(bodies, { as = 'basic', headers = {} } = {}) {
		const { webhooks } = this.stage.provider;
		return await this.listener.play(bodies, { headers: { ...webhooks.headers(as), ...headers } });
	}

	/** What the posts started the workflow with. @returns {Promise<any[]>} */
	async json(bodies, how) {
		return (await this.post(bodies, how)).flatMap(({ items }) => items.map(({ json }) => json));
	}
}

/** @param {any} stage */
function hookedOn(stage) {
	const listen = listenersOf(stage, 'voipexTrigger');
	return (parameters, options) => new Hooked(stage, listen, { authentication: 'basic', ...parameters }, options);
}

const names = (items) => items.map(({ event }) => event).sort();

module.exports = { hookedOn, names, ALL, CALL_EVENTS, AGENT_EVENTS, SMS_EVENTS };
