'use strict';

/** Credentials as the editor handles them: what it reads is redacted, and it sends that back. */

/** @param {ReturnType<typeof import('./restSession').createRestSession>} session */
function credentialsApi(session) {
	const path = (id) => `/credentials/${encodeURIComponent(id)}`;

	/** @returns {Promise<{ id: string, name: string, type: string, data: any }>} with redacted data */
	const getCredential = (id) => session.get(`${path(id)}?includeData=true`);

	const createCredential = ({ name, type, data }) => session.post('/credentials', { name, type, data });

	/** Changes some fields; the others go back as they were read, as the editor's Save does. */
	async function updateCredential(id, changes) {
		const { name, type, data } = await getCredential(id);
		return await session.patch(path(id), { name, type, data: { ...data, ...changes } });
	}

	/**
	 * The editor's own test of a stored credential: n8n puts the stored secrets back in for the redacted ones.
	 * @param {string | { id: string }} credential
	 * @returns {Promise<{ status: 'OK' | 'Error', message: string }>}
	 */
	async function testCredential(credential) {
		const { id, name, type, data } = await getCredential(credential.id ?? credential);
		return await session.post('/credentials/test', { credentials: { id, name, type, data } });
	}

	const deleteCredential = (id) => session.delete(path(id));

	return { createCredential, getCredential, updateCredential, testCredential, deleteCredential };
}

module.exports = { credentialsApi };
