'use strict';

/**
 * A provider with a capacity: works on so many at once and lets the others queue, or takes so many per second, or so
 * many at once. What it can do may change with the time, which begins with the first request. Notes what came when.
 *
 * @typedef {[number, number][]} Steps from which millisecond on how much: [[0, 25], [15000, 8]]
 * @typedef {object} Nature
 * @property {number} work milliseconds for one request
 * @property {number} [jitter] sigma of a log-normal distribution, `work` is its median
 * @property {Steps} [servers] works on so many at once
 * @property {Steps} [perSecond] takes so many in each second, the rest is answered 429 with Retry-After
 * @property {{ size: number, perSecond: number }} [bucket] likewise, a bucket that is filled evenly
 * @property {number} [most] answers 429 without a Retry-After when so many are there
 */

const { mulberry32 } = require('../../faults/random');

const stepAt = (steps, moment) => steps.filter(([from]) => from <= moment).at(-1)[1];

const refusal = (seconds) => ({ status: 429, ...(seconds === undefined ? {} : { retryAfter: Math.ceil(seconds) }) });

function window(perSecond) {
	let current = -1;
	let count = 0;
	return (moment) => {
		const second = Math.floor(moment / 1000);
		if (second !== current) [current, count] = [second, 0];
		return ++count > stepAt(perSecond, moment) ? refusal(1) : undefined;
	};
}

function bucketGate({ size, perSecond }) {
	let tokens = size;
	let filledAt = 0;
	return (moment) => {
		tokens = Math.min(size, tokens + ((moment - filledAt) * perSecond) / 1000);
		filledAt = moment;
		if (tokens < 1) return refusal((1 - tokens) / perSecond);
		tokens--;
		return undefined;
	};
}

/** @param {Nature} nature @param {() => number} isThere */
function gatesOf({ perSecond, bucket, most = Infinity }, isThere) {
	return [
		() => (isThere() >= most ? refusal(undefined) : undefined),
		...(perSecond ? [window(perSecond)] : []),
		...(bucket ? [bucketGate(bucket)] : []),
	];
}

/** @param {Nature} nature */
function workOf({ work, jitter }) {
	const random = mulberry32(1);
	if (!jitter) return () => work;
	return () => work * Math.exp(jitter * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

/** @param {Nature} nature */
function createCapacity(nature) {
	const { servers } = nature;
	const takes = workOf(nature);
	const queue = [];
	/** @type {{ arrivals: number[], answers: [number, number][], there: [number, number][] }} */
	const log = { arrivals: [], answers: [], there: [] };
	let [inWork, there, began] = [0, 0, 0];
	const gates = gatesOf(nature, () => there);
	const moment = () => {
		began ||= performance.now();
		return performance.now() - began;
	};

	function count(change) {
		there += change;
		log.there.push([moment(), there]);
	}

	/** `due`: when it was free to begin. Timers come late; a queue's capacity does not shrink with that. */
	function serve(respond, due) {
		inWork++;
		const end = due + takes();
		const served = () => {
			inWork--;
			count(-1);
			log.answers.push([moment(), 200]);
			respond(200);
			if (queue.length > 0 && inWork < stepAt(servers, moment())) serve(queue.shift(), end);
		};
		setTimeout(served, Math.max(0, end - moment()));
	}

	/** @param {(status: number, retryAfter?: number) => void} respond */
	function receive(respond) {
		const now = moment();
		log.arrivals.push(now);
		const refused = gates.map((gate) => gate(now)).find((said) => said !== undefined);
		if (refused) {
			log.answers.push([now, refused.status]);
			return respond(refused.status, refused.retryAfter);
		}
		count(1);
		if (servers && inWork >= stepAt(servers, now)) return void queue.push(respond);
		return serve(respond, now);
	}

	return { receive, log: () => log };
}

module.exports = { createCapacity };
