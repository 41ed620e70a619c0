'use strict';

/**
 * What examples talk to besides the providers. n8n's nodes are told of the double by their credential where that has an
 * address; where the address stands in the workflow (an HTTP Request node), it is put in its place on import.
 *
 * @typedef {object} Service
 * @property {() => Promise<any>} start  `{ requests, close }`, with `url` or `port`
 * @property {string} [origin]  the real address that stands in workflows
 * @property {{ type: string, data: (double: any) => any }} [credential]
 * @property {string[]} secrets  that nobody may see
 */

/** @type {Record<string, Service>} */
const SERVICES = {
	crm: require('./crm'),
	hubSpot: require('./hubSpot'),
	mail: require('./mailServer'),
	openAi: require('./openAi'),
};

/**
 * @param {any} client @param {Service} service @param {string} name @param {any} double
 * @returns {Promise<Record<string, { id: string, name: string }>>} by credential type
 */
async function createCredential(client, { credential }, name, double) {
	if (!credential) return {};
	const { type, data } = credential;
	const { id } = await client.createCredential({ name: `${name} of an example`, type, data: data(double) });
	return { [type]: { id, name } };
}

/** Texts of the workflow with the doubles' addresses in place of the real ones. */
const atDoubles = (workflow, doubles) =>
	JSON.parse(
		Object.entries(doubles).reduce((text, [name, { url }]) => {
			const { origin } = SERVICES[name];
			return origin ? text.replaceAll(origin, url) : text;
		}, JSON.stringify(workflow)),
	);

/**
 * @param {any} client  a signed-in client
 * @param {string[]} names
 */
async function openServices(client, names = []) {
	/** @type {Record<string, any>} */
	const doubles = {};
	const credentials = {};
	for (const name of names) {
		doubles[name] = await SERVICES[name].start();
		Object.assign(credentials, await createCredential(client, SERVICES[name], name, doubles[name]));
	}
	return {
		doubles,
		credentials,
		atDoubles: (workflow) => atDoubles(workflow, doubles),
		close: async () => void (await Promise.all(Object.values(doubles).map(({ close }) => close()))),
	};
}

const serviceSecrets = () => Object.values(SERVICES).flatMap(({ secrets }) => secrets);
const serviceTypes = () => Object.values(SERVICES).flatMap(({ credential }) => credential?.type ?? []);
/** @returns {string[]} */
const serviceOrigins = () => Object.values(SERVICES).flatMap(({ origin }) => origin ?? []);

module.exports = { openServices, serviceOrigins, serviceSecrets, serviceTypes };
