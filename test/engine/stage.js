/** What a test of a session plays on: one provider's double, one stored credential, one fresh n8n process. */
const { startSandbox } = require('../sandbox');
const harness = require('./harness');
const { advance, startClock, stopClock, waits } = require('./harness/clock');

const ID = 'c1';
const MINUTES = 60_000;

const items = (count) => Array.from({ length: count }, (_none, number) => ({ json: { number } }));

/** The node of a row, ready to run. */
const nodeOf = ({ node, type }, parameters) => ({ node, parameters, credentials: { [type]: ID } });

const typeGroups = (grants) => grants.map(({ type }) => type);

class Stage {
	/** @param {import('../providers').Account} row */
	constructor(row) {
		this.row = row;
		this.id = ID;
		/** @type {any} The double. */
		this.provider = undefined;
		/** @type {any} */
		this.sandbox = undefined;
		/** @type {any} */
		this.store = undefined;
		/** @type {any} The first n8n process. */
		this.process = undefined;
	}

	async open() {
		const { provider: name, type, data } = this.row;
		this.sandbox = await startSandbox({ only: [name] });
		this.provider = this.sandbox[name];
		this.store = harness.createStore({ id: ID, type, data: data(this.provider) });
		this.process = await this.newProcess();
	}

	/** Another n8n process on the same database: the package's memory starts empty. */
	async newProcess() {
		return await harness.startWorker({ store: this.store });
	}

	async newProcesses(count) {
		return await harness.startWorkers(count, { store: this.store });
	}

	/** Runs the safe operation over `count` items. @param {number} [count] @param {any} [options] */
	async read(count = 1, options = {}) {
		const { process = this.process, ...rest } = options;
		return await process.runNode({ ...nodeOf(this.row, this.row.read), items: items(count), ...rest });
	}

	/** Runs the operation that places a call or sends a message. @param {number} [count] @param {any} [options] */
	async act(count = 1, options = {}) {
		return await this.read(count, { parameters: this.row.act, ...options });
	}

	/** Several executions at once in one process. */
	async readAtOnce(executions, count, options = {}) {
		return await Promise.all(Array.from({ length: executions }, () => this.read(count, options)));
	}

	/** What the HTTP Request node does with this credential. @param {any} options @param {any} [more] */
	async request(options, { process = this.process, ...rest } = {}) {
		return await process.requestWithCredential({ type: this.row.type, credentialId: ID, options, ...rest });
	}

	/** A good bearer is stored, five minutes old; the logs are empty. */
	async signedIn() {
		await this.read();
		advance(5 * MINUTES);
		this.clear();
		return this.store.peek(ID);
	}

	clear() {
		this.provider.clear();
		this.store.resetCounts();
		waits.length = 0;
	}

	get stored() {
		return this.store.peek(ID);
	}

	edit(changes) {
		this.store.edit(ID, changes);
	}

	get grants() {
		return typeGroups(this.provider.grants);
	}

	get requests() {
		return this.provider.requests;
	}

	/** How many answers had this status. */
	answered(...statuses) {
		return this.requests.filter(({ status }) => statuses.includes(status)).length;
	}

	/** Requests for this path, in order. */
	asked(path) {
		return this.requests.filter((request) => request.path === path);
	}

	get acted() {
		return this.requests.filter(({ acted }) => acted).length;
	}

	/** From now on this many matching requests go wrong. */
	fault(path, fault, times = 1) {
		this.provider.faults.push({ match: { path }, times, ...fault });
	}

	async close() {
		await this.sandbox.stop();
	}
}

/**
 * @param {any} row of providers.js
 * @param {{ clock?: boolean }} [options] `clock: false` leaves the time real
 * @returns {Stage} set up anew for every test
 */
function useStage(row, { clock = true } = {}) {
	const stage = new Stage(row);
	beforeEach(async () => {
		waits.length = 0;
		if (clock) startClock();
		await stage.open();
	});
	afterEach(async () => {
		if (clock) stopClock();
		await stage.close();
	});
	return stage;
}

module.exports = { useStage, Stage, items, nodeOf };
