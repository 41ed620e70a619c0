'use strict';

const { refusal } = require('./refusals');

/**
 * The hourly quota, shared by the whole client and reset at the full hour. Page: ucom4b wiki RACD 13598761.
 * The real number is not published. Token answers carry no X-RateLimit headers.
 */
const hour = 3600 * 1000;
const counters = new WeakMap();

const counterOf = (provider) => {
	const hourNow = Math.floor(provider.now() / hour);
	const counter = counters.get(provider);
	if (counter?.hour === hourNow) return counter;
	const fresh = { hour: hourNow, used: 0 };
	counters.set(provider, fresh);
	return fresh;
};

const isApi = ({ request }) => request.path.startsWith('/api/');

const count = (provider, context) => {
	if (!isApi(context)) return;
	const counter = counterOf(provider);
	counter.used += 1;
	if (counter.used > provider.settings.rateLimit) throw refusal(429, 'Rate limit exceeded', 'rate_limit_exceeded');
};

const headers = (provider, context) => {
	if (!isApi(context)) return {};
	const { rateLimit } = provider.settings;
	return {
		'X-RateLimit-Limit': String(rateLimit),
		'X-RateLimit-Remaining': String(Math.max(rateLimit - counterOf(provider).used, 0)),
		'X-RateLimit-Reset': String(Math.ceil((hour - (provider.now() % hour)) / 1000)),
	};
};

module.exports = { count, headers };
