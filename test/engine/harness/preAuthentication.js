/** When n8n runs a credential's hook and what it does with the answer. Two generations of n8n store it differently. */
const { isExpression } = require('n8n-workflow');

const isCredentialTest = (node) => node?.parameters?.temp === '' && node?.type === 'n8n-nodes-base.noOp';

const expirableProperty = (type) =>
	type.properties.find(({ type: kind, typeOptions }) => kind === 'hidden' && typeOptions?.expirable === true)?.name;

/** n8n 1.x to 2.8: the caller's whole data object is stored over the row. */
async function storeWhole(helper, reference, type, data, output) {
	const merged = Object.assign(data, output);
	await helper.updateCredentials(reference, type.name, merged);
	return merged;
}

/** n8n 2.41: the row is read again and only the answer's keys change, expressions excepted. */
async function storeMerged(helper, reference, type, data, output) {
	const row = await helper.readRow(reference, type.name, 'preAuthentication');
	const kept = { ...row.data };
	for (const [key, value] of Object.entries(output)) {
		if (key === expirableProperty(type) || !isExpression(row.data[key])) kept[key] = value;
	}
	await helper.updateCredentials(reference, type.name, kept);
	return Object.assign(data, output);
}

const STYLES = {
	2.8: { store: storeWhole, context: (given) => given },
	// This generation hands the hook nothing but httpRequest.
	2.41: {
		store: storeMerged,
		context: ({ helpers }) => ({ helpers: { httpRequest: async (options) => await helpers.httpRequest(options) } }),
	},
};

/** @returns the changed data object, or undefined when there was nothing to do or nothing new */
async function preAuthentication(helper, style, { context, data, type, node, expired }) {
	const property = expirableProperty(type);
	if (property === undefined || typeof type.preAuthentication !== 'function') return undefined;
	if (data[property] !== '' && !expired && !isCredentialTest(node)) return undefined;
	const { store, context: contextOf } = STYLES[style];
	const output = await type.preAuthentication.call(contextOf(context), data);
	if (output[property] === undefined || !node.credentials) return undefined;
	return await store(helper, node.credentials[type.name], type, data, output);
}

module.exports = { preAuthentication, STYLES: Object.keys(STYLES) };
