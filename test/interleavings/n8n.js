'use strict';

/**
 * What n8n does around a credential, rewritten from n8n 2.41 and 2.8: when it runs the hook, what it stores of it, and
 * who sends again. `ours` is `httpRequestWithAuthentication` with the caller's own data; a declarative node has n8n read
 * the credential for each request; the HTTP Request node uses the older helper, which sends again after any error.
 */

/** @param {any} data of the row */
const readable = (data) => ({ ...data });

class StatusError extends Error {
	constructor(status) {
		super(`Request failed with status code ${status}`);
		this.response = { status };
	}
}

/** n8n 1.x to 2.8: the caller's whole object goes over the row. */
async function storeWhole({ store, process }, data, output) {
	const merged = Object.assign(data, output);
	await process.goingOn(store.read());
	await process.goingOn(store.write({ ...merged }, 'renewal'));
	return merged;
}

/** n8n 2.41: the row is read again and the answer's keys change. */
async function storeMerged({ store, process }, data, output) {
	const row = await process.goingOn(store.read());
	await process.goingOn(store.write({ ...row, ...output }, 'renewal'));
	return Object.assign(data, output);
}

const STORES = { 2.8: storeWhole, 2.41: storeMerged };

/** @param {any} world with the process that this n8n runs in */
function createN8n(world) {
	const { store, process, provider, hook, sign, style, time, watch } = world;
	const getCredentials = async () => readable(await process.goingOn(store.read()));
	const httpRequest = (request) => process.goingOn(provider.request(process, request));

	async function preAuthentication(data, isExpired) {
		if (data.accessToken !== '' && !isExpired) return undefined;
		const began = time.now;
		watch.hookBegan(process, data);
		const output = await hook.call({ helpers: { httpRequest } }, data).finally(() => watch.hookEnded(data));
		watch.hookReturned(process, data, output, began);
		if (output.accessToken === undefined) return undefined;
		return await STORES[style](world, data, output);
	}

	async function signed(data, request) {
		const ready = await sign(data, request);
		watch.signed(process, data, ready);
		return ready;
	}

	async function sent(request) {
		const answer = await httpRequest(request);
		if (answer.statusCode >= 300 && !request.ignoreHttpStatusErrors) throw new StatusError(answer.statusCode);
		return answer;
	}

	async function newerHelper(request, data) {
		try {
			Object.assign(data, await preAuthentication(data, false));
			return await sent(await signed(data, request));
		} catch (/** @type {any} */ error) {
			if (error.response?.status !== 401) throw error;
			Object.assign(data, await preAuthentication(data, true));
			return await sent(await signed(data, request));
		}
	}

	async function olderHelper(request) {
		const data = await getCredentials();
		try {
			Object.assign(data, await preAuthentication(data, false));
			return await sent(await signed(data, request));
		} catch (error) {
			const renewed = await preAuthentication(data, true);
			if (!renewed) throw error;
			Object.assign(data, renewed);
			return await sent(await signed(data, request));
		}
	}

	return {
		getCredentials,
		helpers: {
			httpRequest,
			httpRequestWithAuthentication: async (_type, request, { credentialsDecrypted }) =>
				await newerHelper(request, credentialsDecrypted.data),
		},
		declarative: async (request) => await newerHelper(request, await getCredentials()),
		olderHelper,
	};
}

module.exports = { createN8n };
