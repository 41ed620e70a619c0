'use strict';

const { randomUUID, randomInt } = require('node:crypto');
const http = require('node:http');
const { checks } = require('./webhookChecks');
const { recordCall } = require('./webhookCalls');
const { sequences } = require('./webhookSequences');

/** MightyCall's side of its webhooks: the bodies it posts, and the posting. Fact sheet, section 5. */

const ownHosts = ['127.0.0.1', 'localhost', '[::1]'];

/** Seven fraction digits, as the vendor prints them: milliseconds and four more. */
const timestamp = (time) => new Date(time).toISOString().replace('Z', `${String(randomInt(10000)).padStart(4, '0')}Z`);

const bodyOf = (call, extension) => ({ ...call, ...(extension !== undefined && { Extension: extension }) });

/** Answers with what came back, whatever it is. */
const postRaw = (url, headers, raw) =>
	new Promise((resolve, reject) => {
		const request = http.request(
			url,
			{ method: 'POST', agent: false, headers: { ...headers, 'content-length': Buffer.byteLength(raw) } },
			(answer) => {
				const pieces = [];
				answer.on('data', (piece) => pieces.push(piece));
				answer.on('end', () =>
					resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces).toString('utf8') }),
				);
			},
		);
		request.on('error', reject);
		request.end(raw);
	});

class Webhooks {
	/** @param {import('../../../sandbox/core/provider').Provider} provider */
	constructor(provider) {
		this.provider = provider;
	}

	/** The names `sequence` knows. */
	get names() {
		return Object.keys(sequences);
	}

	/**
	 * The bodies of one call, in the order of their Timestamps.
	 * @param {string} name
	 * @param {{ id?: string, from?: string, to?: string, startedAt?: number, event?: any, known?: boolean,
	 * recorded?: boolean, recordedAfter?: number }} [overrides]
	 *        `event` is laid over every event: an ApiKey, an odd field
	 */
	sequence(name, overrides = {}) {
		const sequence = sequences[name];
		if (!sequence) throw new Error(`no such sequence: ${name}; there are ${this.names.join(', ')}`);
		const call = this.callOf(sequence, overrides);
		const startedAt = overrides.startedAt ?? this.provider.now() - 2000 * sequence.steps.length;
		const events = sequence.steps.map(([type, extension, more], index) =>
			this.event(type, bodyOf(call, extension), {
				at: startedAt + 2000 * index,
				...(sequence.callId && { CallId: call.Id }),
				...more,
				...overrides.event,
			}),
		);
		recordCall(this.provider, sequence, events, overrides);
		return events;
	}

	callOf({ direction, from, to }, overrides) {
		const own = '+12125550199';
		const client = '+14155550142';
		const [usualFrom, usualTo] = direction === 'Incoming' ? [client, own] : [own, client];
		return {
			Id: overrides.id ?? randomUUID(),
			From: overrides.from ?? from ?? usualFrom,
			To: overrides.to ?? to ?? usualTo,
		};
	}

	/** One event of any name, for what no sequence has. */
	event(EventType, Body, { at = this.provider.now(), ...more } = {}) {
		return {
			EventType,
			Guid: randomUUID(),
			ApiKey: this.provider.credentials.apiKey,
			Timestamp: timestamp(at),
			Body,
			...more,
		};
	}

	/** What proves that an event is genuine: nobody else may see it. */
	secrets() {
		return [this.provider.credentials.apiKey];
	}

	/** The bodies that may come when an address is saved: `{ name, headers, raw }`, each fit for `post`. */
	check() {
		return checks();
	}

	/**
	 * @param {string} url  of this machine
	 * @param {any} event  sent as JSON; or one of `check()`, or any `{ headers, raw }`, sent as it is
	 * @returns {Promise<{ status: number, headers: any, body: string }>}
	 */
	async post(url, event, { headers = {} } = {}) {
		if (!ownHosts.includes(new URL(url).hostname)) throw new Error(`the sandbox posts to its own machine only: ${url}`);
		if (event.raw !== undefined) return await postRaw(url, { ...event.headers, ...headers }, event.raw);
		return await postRaw(url, { 'content-type': 'application/json', ...headers }, JSON.stringify(event));
	}
}

module.exports = { Webhooks };
