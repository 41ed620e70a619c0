/**
 * The credential table of n8n's database, in memory. What goes in and out passes through JSON as it does through
 * n8n's encryption: symbols and undefined are lost, and nobody holds the row itself.
 */
const throughJson = (value) => JSON.parse(JSON.stringify(value));

class CredentialStore {
	constructor() {
		this.rows = new Map();
		/** Every access in order; `by` names the caller in n8n.
		 * @type {Array<{ op: 'read' | 'write', id: string, by: string }>} */
		this.log = [];
		/** Races: replace by an async function `(id, by)`; the row is read after it has settled.
		 * @type {(id: string, by: string) => any} */
		this.beforeRead = async () => undefined;
		/** Races: replace by an async function `(id, data, by)`; the row is already written.
		 * @type {(id: string, data: any, by: string) => any} */
		this.afterWrite = async () => undefined;
	}

	get reads() {
		return this.log.filter(({ op }) => op === 'read').length;
	}

	get writes() {
		return this.log.filter(({ op }) => op === 'write').length;
	}

	/** Reads made for one purpose: `getDecrypted` is what a node's getCredentials costs. */
	readsBy(by) {
		return this.log.filter((entry) => entry.op === 'read' && entry.by === by).length;
	}

	/** A user creates a credential. Not counted. */
	add({ id, name = `Credential ${id}`, type, data = {} }) {
		this.rows.set(id, { id, name, type, data: throughJson(data) });
		return id;
	}

	/** A user edits a credential in the editor. Not counted.
	 * @param {string} id @param {any} changes */
	edit(id, changes) {
		const row = this.rows.get(id);
		row.data = throughJson({ ...row.data, ...changes });
	}

	/** What is stored now. Not counted, for assertions.
	 * @returns {any} */
	peek(id) {
		return throughJson(this.rows.get(id).data);
	}

	/** How a workflow's node names the credential. */
	reference(id) {
		return { id, name: this.rows.get(id)?.name ?? `Missing ${id}` };
	}

	resetCounts() {
		this.log = [];
	}

	async read(id, type, by) {
		this.log.push({ op: 'read', id, by });
		await this.beforeRead(id, by);
		const row = this.rows.get(id);
		if (row === undefined || row.type !== type) {
			throw new Error(`Credential with ID "${id}" does not exist for type "${type}".`);
		}
		return throughJson(row);
	}

	async write(id, type, data, by) {
		this.log.push({ op: 'write', id, by });
		const row = this.rows.get(id);
		if (row !== undefined && row.type === type) row.data = throughJson(data);
		await this.afterWrite(id, throughJson(data), by);
	}
}

/** @param {...any} rows `{ id, name?, type, data }` */
const createStore = (...rows) => {
	const store = new CredentialStore();
	rows.forEach((row) => store.add(row));
	return store;
};

module.exports = { CredentialStore, createStore };
