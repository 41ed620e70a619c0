'use strict';

/** Keeps requests for a bearer waiting, so that workers are in the middle of a renewal. */
const { waitFor } = require('../n8n/waitFor');
const { accountOf } = require('../providers');

/** What of a double's requests asks for a bearer. */
function tokenPathOf({ name }) {
	const paths = accountOf(name).tokenPaths.map((path) => path.replace(/[.+]/g, '\\$&'));
	return new RegExp(`^(${paths.join('|')})$`);
}

/**
 * @param {any} provider
 * @param {number} [times] how many of them; without it all that come before the release
 */
function holdGrants(provider, times = Infinity) {
	const tokenPath = tokenPathOf(provider);
	/** @type {any} */
	let release;
	const hold = new Promise((resolve) => (release = resolve));
	const fault = { match: { method: 'POST', path: tokenPath }, times, hold };
	provider.faults.push(fault);
	const requests = () => provider.requests.filter(({ path }) => tokenPath.test(path));

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
