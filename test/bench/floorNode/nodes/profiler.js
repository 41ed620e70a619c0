'use strict';

/** A CPU profile of n8n's own process, from the making of the items to the report. */
const { Session } = require('node:inspector/promises');

let session;

async function begin() {
	session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: 500 });
	await session.post('Profiler.start');
}

/** @returns {Promise<any | undefined>} undefined when none was begun */
async function end() {
	if (!session) return undefined;
	const { profile } = await session.post('Profiler.stop');
	session.disconnect();
	session = undefined;
	return profile;
}

module.exports = { begin, end };
