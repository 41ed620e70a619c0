'use strict';

const http = require('node:http');
const { stepsOf } = require('./callKinds');

/** The PBX's side of its events: whom it posts to, what, and the posting. Fact sheet: pages named in callKinds.js. */

const ownHosts = ['127.0.0.1', 'localhost', '[::1]'];

const defined = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Forms: in the body, or in the address with nothing in the body. */
const requestOf = (url, fields, as) => {
	const form = new URLSearchParams(defined(fields)).toString();
	if (as === 'query') return { url: `${url}?${form}`, headers: {}, body: '' };
	return { url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form };
};

const SPELLINGS = {
	asPrinted: (name) => name,
	lower: (name) => name.toLowerCase(),
	upper: (name) => name.toUpperCase(),
};

const send = ({ url, headers, body }, method) =>
	new Promise((resolve, reject) => {
		const options = { method, agent: false, headers: { ...headers, 'content-length': Buffer.byteLength(body) } };
		const request = http.request(url, options, (answer) => {
			const pieces = [];
			answer.on('data', (piece) => pieces.push(piece));
			answer.on('end', () =>
				resolve({ status: answer.statusCode, body: Buffer.concat(pieces).toString('utf8'), headers: answer.headers }),
			);
		});
		request.on('error', reject);
		request.end(body);
	});

class Webhooks {
	/** @param {import('../../../sandbox/core/provider').Provider} provider */
	constructor(provider) {
		this.provider = provider;
	}

	/** What proves that an event is genuine stands in the addresses that were registered on this machine. */
	secrets() {
		const own = this.provider.records.events.filter(({ url }) => ownHosts.includes(new URL(url).hostname));
		return [...new Set(own.map(({ url }) => url.split('/').pop()))];
	}

	/** Names in another case are the same names. @param {'asPrinted' | 'lower' | 'upper'} how */
	spelled(fields, how) {
		return Object.fromEntries(Object.entries(defined(fields)).map(([name, value]) => [SPELLINGS[how](name), value]));
	}

	/**
	 * What is posted of one call, to whom: handlers of each extension that are registered for the type, here those on
	 * this machine alone.
	 * @param {string} kind as in callKinds.js
	 * @param {any} [how] `startedAt`, `recorded`, `outside`
	 * @returns {{ url: string, method: string, fields: any }[]}
	 */
	call(kind, how = {}) {
		const { extensions } = this.provider.records;
		const steps = stepsOf(kind, extensions, { startedAt: this.provider.now(), ...how });
		return steps.flatMap(({ extension, fields }) => this.postings(extension, fields.EventType, fields));
	}

	/** One event for whoever has asked for it. @param {any} extension undefined: of no extension */
	postings(extension, type, fields) {
		const isAsked = (handler) =>
			handler.event_type === type &&
			ownHosts.includes(new URL(handler.url).hostname) &&
			this.concerns(handler, extension);
		const handlers = this.provider.records.events.filter(isAsked);
		return handlers.map(({ url, method }) => ({ url, method, fields: defined(fields) }));
	}

	concerns({ extension_id: own, agent_id: agent }, extension) {
		if (agent !== null && agent !== undefined) return extension === undefined;
		return own === null ? extension?.type === 'phone' : own === extension?.id;
	}

	/**
	 * @param {{ url: string, method?: string, fields: any }} posting
	 * @param {{ as?: 'form' | 'query', spelling?: 'asPrinted' | 'lower' | 'upper' }} [how]
	 * @returns {Promise<{ status: number, body: string, headers: any }>}
	 */
	async post({ url, method = 'POST', fields }, { as = 'form', spelling = 'asPrinted' } = {}) {
		if (!ownHosts.includes(new URL(url).hostname)) throw new Error(`the sandbox posts to its own machine only: ${url}`);
		return await send(requestOf(url, this.spelled(fields, spelling), as), method);
	}
}

module.exports = { Webhooks };
