'use strict';

const { KEYS, partOf } = require('../providers');
const { Provider } = require('./core/provider');

/**
 * The doubles of all providers, or of some, each under its key.
 *
 * @param {{ only?: string[], ports?: Record<string, number|Record<string, number>> }} [options]
 * @returns {Promise<Record<string, any> & { stop: () => Promise<void> }>}
 */
async function startSandbox({ only = KEYS, ports = {} } = {}) {
	/** @type {Provider[]} */
	const started = [];
	const stop = async () => void (await Promise.all(started.map((provider) => provider.stop())));
	const sandbox = { stop };
	try {
		for (const name of only) {
			const provider = new Provider({ ...partOf(name, 'double'), name });
			started.push(provider);
			sandbox[name] = await provider.start(ports[name]);
		}
	} catch (error) {
		await stop();
		throw error;
	}
	return sandbox;
}

module.exports = { startSandbox };
