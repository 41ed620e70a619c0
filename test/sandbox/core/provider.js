'use strict';

const { EventEmitter } = require('node:events');
const { Sessions } = require('./sessions');
const { exchange } = require('./exchange');
const { listen } = require('./host');
const { createRouter } = require('./router');

const defaults = {
	keepOnlyNewestSession: false,
	bearerLifetime: 3600,
	refreshLifetime: 86400,
	rotateRefreshTokens: false,
	expiredStatus: 401,
	latency: 0,
};

/** One provider's double: what it accepts, what it holds, what was asked of it, what goes wrong next. */
class Provider extends EventEmitter {
	/** @param {any} definition  the provider as data: hosts, records, credentials, refusals */
	constructor(definition) {
		super();
		this.setMaxListeners(0);
		this.definition = definition;
		this.name = definition.name;
		this.credentials = definition.credentials();
		this.settings = { ...defaults, ...definition.settings };
		/** @type {Record<string, any>} */
		this.records = {};
		/** @type {any[]} */
		this.requests = [];
		this.grants = [];
		this.faults = [];
		this.arrived = this.inFlight = this.maxInFlight = this.connections = 0;
		this.now = () => Date.now();
		this.sessions = new Sessions(this);
		this.hosts = [];
		// What a provider does besides answering: its webhooks, say.
		definition.extend?.(this);
	}

	/** @param {number|Record<string, number>} [ports] one port for the main host, or one per host name */
	async start(ports = {}) {
		const main = this.definition.mainHost;
		const wanted = typeof ports === 'number' ? { [main]: ports } : ports;
		for (const [name, routes] of Object.entries(this.definition.hosts)) {
			const host = { name, find: createRouter(routes) };
			const listening = await listen(
				wanted[name] ?? 0,
				(req, res) => this.answer(host, req, res),
				() => (this.connections += 1),
			);
			this.hosts.push(listening);
			this[`${name}Url`] = listening.url;
		}
		this.url = this[`${main}Url`];
		for (const name of Object.keys(this.definition.records)) this.fill(name);
		return this;
	}

	/** A fault that fails itself (a held promise that rejects) ends the connection, not the test process. */
	answer(host, req, res) {
		exchange(this, host, req, res).catch(() => res.destroy());
	}

	async stop() {
		await Promise.all(this.hosts.splice(0).map((host) => host.close()));
	}

	fill(name) {
		const { one, count } = this.definition.records[name];
		if (one) this.records[name] = one(this);
		else this.seed(name, count ?? 0);
	}

	/** Gives the list exactly `count` example records; the array stays the same object. */
	seed(name, count) {
		const { make } = this.definition.records[name];
		const list = (this.records[name] ??= []);
		list.length = 0;
		for (let index = 0; index < count; index += 1) list.push(make(index, this, count));
		return list;
	}

	clear() {
		this.requests.length = 0;
		this.grants.length = 0;
		this.maxInFlight = this.inFlight;
	}

	revokeBearers() {
		this.sessions.revoke(this.sessions.bearers);
	}

	revokeRefreshTokens() {
		this.sessions.revoke(this.sessions.refreshTokens);
	}

	expireBearers() {
		this.sessions.expireBearers();
	}

	/** Resolves with the matching requests once there are `count` of them, answered. */
	waitFor(predicate, count = 1, timeoutMs = 10000) {
		return new Promise((resolve, reject) => {
			const look = () => {
				const found = this.requests.filter((request) => request.ended && predicate(request));
				if (found.length >= count) settle(resolve, found);
			};
			const tooLate = () =>
				settle(reject, new Error(`${this.name}: waited ${timeoutMs} ms for ${count} request(s); seen: ${this.seen()}`));
			const timer = setTimeout(tooLate, timeoutMs);
			const settle = (how, value) => {
				clearTimeout(timer);
				this.off('request', look);
				how(value);
			};
			this.on('request', look);
			look();
		});
	}

	seen() {
		return this.requests.map(({ method, path, status }) => `${method} ${path} ${status}`).join(', ') || 'nothing';
	}
}

module.exports = { Provider };
