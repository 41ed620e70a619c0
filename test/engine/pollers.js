/** Published polling nodes of a stage: each with its parameters, its workflow in memory and its stored static data. */
const harness = require('./harness');
const { advance } = require('./harness/clock');

const MINUTES = 60_000;

let workflows = 0;

class Poller {
	constructor(stage, node, parameters) {
		workflows += 1;
		this.stage = stage;
		this.staticData = harness.createStaticData();
		this.options = {
			node,
			parameters,
			credentials: { [stage.row.type]: stage.id },
			store: stage.store,
			workflowId: `polling-${workflows}`,
			staticData: this.staticData,
		};
	}

	/** Publishes, which polls once. */
	async publish(process = this.stage.process) {
		this.published = await process.startPolling(this.options);
		return await this.published.poll();
	}

	/** n8n polls again after so many minutes. */
	async after(minutes = 5) {
		advance(minutes * MINUTES);
		return await this.published.poll();
	}

	/** n8n has ended and starts again: what was not stored is lost. */
	async restart() {
		return await this.publish(await this.stage.newProcess());
	}

	/** The editor fetches a test event. */
	async test() {
		return await this.stage.process.poll({ ...this.options, mode: 'manual' });
	}
}

/**
 * What happens after the publishing, and the items of the next poll.
 *
 * @param {Poller} poller
 * @param {(provider: any) => any} happen gives the record back
 */
async function itemsAfter(poller, happen) {
	await poller.publish();
	poller.stage.clear();
	const record = happen(poller.stage.provider);
	const { items, error } = await poller.after();
	if (error) throw error;
	return { items: items ?? [], record, one: poller };
}

/** @param {any} stage @param {string} node */
const pollersOf = (stage, node) => (parameters) => new Poller(stage, node, parameters);

module.exports = { pollersOf, itemsAfter };
