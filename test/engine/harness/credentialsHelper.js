/** n8n's credentials helper over a `CredentialStore`; the part of the n8n server that n8n-core asks for. */
const { ICredentialsHelper } = require('n8n-workflow');
const { applyDefaults, credentialProperties } = require('./credentialDefaults');
const { genericAuthentication } = require('./genericAuthentication');
const { preAuthentication, STYLES } = require('./preAuthentication');

class StoreCredentialsHelper extends ICredentialsHelper {
	/**
	 * @param {any} credentialTypes of a loaded package
	 * @param {any} store a CredentialStore
	 * @param {'2.8' | '2.41'} style which n8n generation stores a renewed token
	 */
	constructor(credentialTypes, store, style = '2.41') {
		super();
		if (!STYLES.includes(style)) throw new Error(`Unknown n8n style "${style}", known: ${STYLES.join(', ')}`);
		Object.assign(this, { credentialTypes, store, style });
	}

	getParentTypes(name) {
		return this.credentialTypes.getParentTypes(name);
	}

	getCredentialsProperties(name) {
		return credentialProperties(this.credentialTypes, name);
	}

	async readRow(reference, type, by) {
		if (!reference?.id) throw new Error(`Found credential with no ID: "${reference?.name}" of type "${type}".`);
		return await this.store.read(reference.id, type, by);
	}

	/** An ICredentials over the row; n8n wraps the encrypted text in the same interface. */
	async getCredentials(reference, type) {
		const row = await this.readRow(reference, type, 'getCredentials');
		return { ...row, getData: () => row.data, getDataToSave: () => row };
	}

	async getDecrypted(additionalData, reference, type, mode, executeData, raw, node) {
		const row = await this.readRow(reference, type, 'getDecrypted');
		if (raw === true) return row.data;
		return this.prepare(row.data, type, { additionalData, mode, executeData, node });
	}

	/** A credential test prepares what the user typed in the same way, without reading a row. */
	prepare(data, type, about) {
		return applyDefaults(this.getCredentialsProperties(type), data, about);
	}

	async authenticate(credentials, typeName, request, workflow, node) {
		const { authenticate } = this.credentialTypes.getByName(typeName);
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (authenticate === undefined) return request;
		return genericAuthentication(authenticate, credentials, request, workflow, node);
	}

	async preAuthentication(context, data, typeName, node, expired) {
		const type = this.credentialTypes.getByName(typeName);
		return await preAuthentication(this, this.style, { context, data, type, node, expired });
	}

	async updateCredentials(reference, type, data) {
		await this.readRow(reference, type, 'updateCredentials');
		await this.store.write(reference.id, type, data, 'updateCredentials');
	}

	async updateCredentialsOauthTokenData(reference, type, { oauthTokenData }) {
		const row = await this.readRow(reference, type, 'updateCredentials');
		await this.store.write(reference.id, type, { ...row.data, oauthTokenData }, 'updateCredentials');
	}
}

module.exports = { StoreCredentialsHelper };
