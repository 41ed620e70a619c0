'use strict';

const { Provider } = require('./core/provider');

/** The five doubles by the name the package knows them by; a provider is one folder. */
const definitions = {
	mightyCall: () => require('./mightyCall'),
	mico: () => require('./mico'),
	voipex: () => require('./voipex'),
	teleTracker: () => require('./teleTracker'),
	uCom: () => require('./uCom'),
};

/**
 * @param {{ only?: string[], ports?: Record<string, number|Record<string, number>> }} [options]
 * @returns {Promise<Record<string, Provider> & { stop: () => Promise<void> }>}
 */
async function startSandbox({ only = Object.keys(definitions), ports = {} } = {}) {
	const started = [];
	const stop = async () => void (await Promise.all(started.map((provider) => provider.stop())));
	const sandbox = { stop };
	try {
		for (const name of only) {
			const provider = new Provider(definitions[name]());
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
