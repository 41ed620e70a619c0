/**
 * After a run n8n's HTTP Request node tries with the same credential to get a secret to somebody else: by an address on
 * a strange host, and by a redirect that it follows.
 */
const { secretsIn } = require('../engine/spelling');

const FOLLOWING = { followRedirect: true, followAllRedirects: true };
const REDIRECTS = ['302Before', '303Before', '307'];

/** @returns {Promise<string[]>} the secrets that have arrived there */
async function secretsWithStrangers({ subject, workers, provider }, credentialId, elsewhere, secrets) {
	const { type, get } = subject.row;
	const redirected = (kind) => ({ ...FOLLOWING, url: `${provider.url}${get}`, headers: { 'x-fault': kind } });
	const options = [{ url: elsewhere.url }, ...REDIRECTS.map(redirected)];
	const arrivedBefore = elsewhere.arrived.length;
	for (const legacy of [true, false]) await workers[0].requestWithCredential({ type, credentialId, options, legacy });
	return secretsIn(elsewhere.arrived.splice(arrivedBefore), secrets());
}

module.exports = { secretsWithStrangers };
