'use strict';

const { Refusal } = require('../../../sandbox/core/refusal');

/**
 * The daily allowance: 2500 requests in 24 hours for each API key, the key blocked beyond. Off unless
 * settings.dailyAllowance is a number. INFERRED: that a sign-in counts, that the 24 hours begin with the first
 * request, and the whole answer (settings.allowanceRefusal).
 */
const day = 24 * 3600 * 1000;
const counters = new WeakMap();

const counterOf = (provider) => {
	const counter = counters.get(provider);
	if (counter && provider.now() < counter.startedAt + day) return counter;
	const fresh = { startedAt: provider.now(), used: 0 };
	counters.set(provider, fresh);
	return fresh;
};

/** Requests without the key (ping, recordings) are nobody's. */
const countRequest = (provider, { request }) => {
	const { dailyAllowance, allowanceRefusal } = provider.settings;
	if (typeof dailyAllowance !== 'number' || request.headers['x-api-key'] !== provider.credentials.apiKey) return;
	const counter = counterOf(provider);
	counter.used += 1;
	if (counter.used > dailyAllowance) throw new Refusal(allowanceRefusal.status, allowanceRefusal.body);
};

module.exports = { countRequest };
