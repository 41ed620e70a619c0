'use strict';

/** Keeps requests for a bearer waiting, so that workers are in the middle of a renewal. */
const { waitFor } = require('../n8n/waitFor');

// The token addresses of the doubles in providerKinds.js have this in them, and no other address of theirs has.
const TOKEN_PATH = /\/auth\//;

/**
 * @param {any} provider
 * @param {number} [times] how many of them; without it all that come before the release
 */
function holdGrants(provider, times = Infinity) {
	/** @type {any} */
	let release;
	const hold = new Promise((resolve) => (release = resolve));
	const fault = { match: { method: 'POST', path: TOKEN_PATH }, times, hold };
	provider.faults.push(fault);
	const requests = () => provider.requests.filter(({ path }) => TOKEN_PATH.test(path));

	return {
		arrived: () => waitFor('a worker to ask for a bearer', () => requests().length > 0),
		/** The provider goes on with them, whether anybody still waits for the answer or not. */
		async release() {
			provider.faults = provider.faults.filter((one) => one !== fault);
			const held = requests();
			release();
			await waitFor('the provider to have answered', () => held.every(({ ended }) => ended));
		},
	};
}

module.exports = { holdGrants };
