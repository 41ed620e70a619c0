'use strict';

/** Keeps the first request to a token endpoint waiting, so that a worker is in the middle of a renewal. */
const { waitFor } = require('../n8n/waitFor');

// Every double's token addresses have this in them, and no other address has.
const TOKEN_PATH = /\/auth\//;

function holdFirstGrant(provider) {
	let release;
	const hold = new Promise((resolve) => (release = resolve));
	provider.faults.push({ match: { method: 'POST', path: TOKEN_PATH }, times: 1, hold });
	const heldRequest = () => provider.requests.find(({ path }) => TOKEN_PATH.test(path));

	return {
		arrived: () => waitFor('a worker to ask for a bearer', heldRequest),
		/** The provider goes on with it, whether anybody still waits for the answer or not. */
		async release() {
			release();
			await waitFor('the provider to have answered', () => heldRequest().ended === true);
		},
	};
}

module.exports = { holdFirstGrant };
