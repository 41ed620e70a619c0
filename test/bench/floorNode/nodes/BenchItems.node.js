'use strict';

const v8 = require('node:v8');
const vm = require('node:vm');
const { startCpuClock } = require('./cpuClock');

// Otherwise a node pays for what the one before it has left behind; the collection is over before the measured node
// starts.
v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc');

/** As many small items as the webhook's query asks for. */
class BenchItems {
	description = {
		displayName: 'Bench Items',
		name: 'benchItems',
		group: ['transform'],
		version: 1,
		description: 'Makes items',
		defaults: { name: 'Bench Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	async execute() {
		const [{ json }] = this.getInputData();
		collectGarbage();
		if (json.query.profile) await require('./profiler').begin();
		const items = Array.from({ length: Number(json.query.items) }, (_none, n) => ({
			json: { n },
			pairedItem: { item: 0 },
		}));
		startCpuClock();
		return [items];
	}
}

module.exports = { BenchItems };
