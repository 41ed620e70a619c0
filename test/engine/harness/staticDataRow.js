/**
 * The static data of one workflow as n8n's database holds it: text, read whole when a delivery or a poll begins and
 * written whole when it ends. Two that overlap each begin with the old text, and the later one to end wins.
 */
const { NODE } = require('./testWorkflow');

const KEY = `node:${NODE}`;
const throughJson = (value) => JSON.parse(JSON.stringify(value));

class StaticDataRow {
	/** @param {any} [node] what the node under test is to find stored */
	constructor(node) {
		this.saved = node === undefined ? {} : { [KEY]: throughJson(node) };
		this.writes = 0;
	}

	/** What a new Workflow is given. */
	read() {
		return throughJson(this.saved);
	}

	get isEmpty() {
		return Object.keys(this.saved).length === 0;
	}

	/** As n8n does: nothing is written when nothing was set through what `getWorkflowStaticData` gave out. */
	save(workflow) {
		if (workflow.staticData.__dataChanged !== true) return;
		this.saved = throughJson(workflow.staticData);
		workflow.staticData.__dataChanged = false;
		this.writes += 1;
	}

	/** What is stored for the node under test.
	 * @returns {any} */
	get node() {
		return throughJson(this.saved[KEY] ?? {});
	}
}

/** A row shared by several deliveries or polls.
 * @param {any} [node] what is stored at first */
const createStaticData = (node) => new StaticDataRow(node);

/** @param {StaticDataRow | any | undefined} staticData a row, or what a row of its own begins with */
const rowOf = (staticData) => (staticData instanceof StaticDataRow ? staticData : new StaticDataRow(staticData));

/** The node's part as it stands in the memory of one Workflow, saved or not. */
const inMemory = (workflow) => throughJson(workflow.staticData[KEY] ?? {});

module.exports = { createStaticData, rowOf, inMemory };
