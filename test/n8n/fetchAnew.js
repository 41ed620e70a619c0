'use strict';

/**
 * `fetch` on a connection of its own. n8n ends one that has been idle for five seconds, and what is just being sent on
 * it is lost ("fetch failed"): on a machine that others load, every hour or so.
 */

/** @param {string} url of n8n @param {RequestInit & { headers?: Record<string, string> }} [options] */
const fetchAnew = (url, options = {}) =>
	fetch(url, { ...options, headers: { ...options.headers, connection: 'close' } });

module.exports = { fetchAnew };
