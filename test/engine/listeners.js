/** Published trigger nodes of a stage: each with its parameters and the static data of its own workflow. */
const harness = require('./harness');

let workflows = 0;

class Listener {
	constructor(stage, node, parameters, { process = stage.process, ...options } = {}) {
		workflows += 1;
		const published = { node, parameters, credentials: { [stage.row.type]: stage.id }, store: stage.store };
		this.process = process;
		this.staticData = harness.createStaticData();
		this.options = { ...published, workflowId: `workflow-${workflows}`, staticData: this.staticData, ...options };
		this.deliveries = [];
	}

	/** The same published workflow, answered for by another n8n process. */
	in(process) {
		const other = Object.create(this);
		return Object.assign(other, { process });
	}

	start(body, options = {}) {
		const delivery = this.process.startDelivery({ ...this.options, body, ...options });
		this.deliveries.push(delivery.finished);
		return delivery;
	}

	/** One request, to its very end. */
	async post(body, options) {
		return await this.start(body, options).finished;
	}

	/** As providers send: each request once the one before is answered, whether or not it is done with.
	 * @returns {Promise<any[]>} what became of each */
	async play(bodies, options) {
		const started = [];
		for (const body of bodies) {
			const delivery = this.start(body, options);
			started.push(delivery.finished);
			await Promise.race([delivery.answered, delivery.finished]);
		}
		return await Promise.all(started);
	}

	/** What all requests of `bodies` started the workflow with.
	 * @returns {Promise<any[]>} */
	async items(bodies, options) {
		return (await this.play(bodies, options)).flatMap(({ items }) => items);
	}

	/** The same without files.
	 * @returns {Promise<any[]>} */
	async json(bodies, options) {
		return (await this.items(bodies, options)).map(({ json }) => json);
	}
}

/** @param {any} stage @param {string} node */
const listenersOf = (stage, node) => (parameters, options) => new Listener(stage, node, parameters, options);

module.exports = { listenersOf };
