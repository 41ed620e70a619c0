/** The time limit of requests, made short: what is tested is what happens when it is over, not how long it is. */
const path = require('node:path');

/** The axios that n8n's request helper uses; a second copy would be a different one. */
const axios = require(require.resolve('axios', { paths: [path.dirname(require.resolve('n8n-core'))] }));

const IMPATIENCE_MS = 40;

/**
 * @param {() => Promise<any>} work
 * @returns {Promise<{ result: any, patience: number[] }>} what it gave, and how long each request would have waited
 */
async function impatiently(work) {
	const patience = [];
	const interceptor = axios.interceptors.request.use((config) => {
		patience.push(config.timeout);
		return Object.assign(config, { timeout: IMPATIENCE_MS });
	});
	try {
		return { result: await work(), patience };
	} finally {
		axios.interceptors.request.eject(interceptor);
	}
}

module.exports = { impatiently };
