'use strict';

const { randomUUID } = require('node:crypto');
const http = require('node:http');
const { calls, agentDay } = require('./webhookCalls');

/** VOIPEX's side of its webhooks: the bodies that a switchboard and SMS Chat post, and the posting. */

const ownHosts = ['127.0.0.1', 'localhost', '[::1]'];

const SMS = {
	received: { direction: 'IN', state: 'DELIVERED' },
	delivered: { direction: 'OUT', state: 'DELIVERED' },
	failed: { direction: 'OUT', state: 'FAILED' },
};

const send = (url, headers, body) =>
	new Promise((resolve, reject) => {
		const options = {
			method: 'POST',
			agent: false,
			headers: { ...headers, 'content-length': Buffer.byteLength(body) },
		};
		const request = http.request(url, options, (answer) => {
			const pieces = [];
			answer.on('data', (piece) => pieces.push(piece));
			answer.on('end', () =>
				resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces).toString('utf8') }),
			);
		});
		request.on('error', reject);
		request.end(body);
	});

let ids = 0;

class Webhooks {
	/** @param {import('../../../sandbox/core/provider').Provider} provider */
	constructor(provider) {
		this.provider = provider;
	}

	/** The kinds `call` knows. */
	get kinds() {
		return Object.keys(calls);
	}

	/** The bodies of one call, in order. @param {string} kind @param {{ id?: string }} [how] @returns {any[]} */
	call(kind, { id = `${Math.floor(this.provider.now() / 1000)}.${(ids += 1)}` } = {}) {
		return calls[kind].map(([EventName, more]) => ({ EventName, ...more, UniqueId: id }));
	}

	/** The day of an agent. @returns {any[]} */
	agent() {
		return agentDay.map((event) => ({ ...event }));
	}

	/**
	 * What SMS Chat posts; an older page has no `state`.
	 * @param {'received' | 'delivered' | 'failed'} kind
	 */
	sms(kind, more = {}) {
		const own = '+420601000999';
		const outside = '+420777888999';
		const [from, to] = SMS[kind].direction === 'IN' ? [outside, own] : [own, outside];
		const createdAt = new Date(this.provider.now()).toISOString();
		return { id: randomUUID(), from, to, text: 'Example message', ...SMS[kind], createdAt, ...more };
	}

	/** The same with other keys. @param {any} body @param {Record<string, string>} table our name, and theirs */
	renamed(body, table) {
		return Object.fromEntries(Object.entries(body).map(([name, value]) => [table[name] ?? name, value]));
	}

	/** What proves that an event is genuine: nobody else may see it. */
	secrets() {
		const { password, token } = this.provider.credentials.webhook;
		return [password, token];
	}

	/** @param {'basic' | 'bearer' | 'none'} as */
	headers(as = 'basic') {
		const { username, password, token } = this.provider.credentials.webhook;
		const shown = {
			basic: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
			bearer: { authorization: `Bearer ${token}` },
			none: {},
		};
		return shown[as];
	}

	/**
	 * @param {string} url  of this machine
	 * @param {any} event  sent as JSON with the login; or `{ headers, raw }`, sent as it is
	 * @param {{ headers?: any, as?: 'basic' | 'bearer' | 'none' }} [how]
	 * @returns {Promise<{ status: number, headers: any, body: string }>}
	 */
	async post(url, event, { headers = {}, as = 'basic' } = {}) {
		if (!ownHosts.includes(new URL(url).hostname)) throw new Error(`the sandbox posts to its own machine only: ${url}`);
		if (event.raw !== undefined) return await send(url, { ...event.headers, ...headers }, event.raw);
		const all = { 'content-type': 'application/json', ...this.headers(as), ...headers };
		return await send(url, all, JSON.stringify(event));
	}
}

module.exports = { Webhooks };
