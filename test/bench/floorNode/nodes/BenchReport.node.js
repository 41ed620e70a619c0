'use strict';

/**
 * What n8n itself wrote down about the measured nodes, as the one item the webhook answers with. Read here because an
 * execution that is not saved leaves nothing to read afterwards, and saving 50,000 items would be measured along.
 */
const { readCpuClock } = require('./cpuClock');

const countOf = ({ data }) => data?.main?.reduce((sum, items) => sum + (items?.length ?? 0), 0) ?? 0;

const failedIn = ({ data }) => data?.main?.flat().filter(({ json }) => json.error !== undefined).length ?? 0;

/** From the first start to the last end: of a node that ran once that is its executionTime. */
function spanOf(runs) {
	const ends = runs.map(({ startTime, executionTime }) => startTime + executionTime);
	return Math.max(...ends) - Math.min(...runs.map(({ startTime }) => startTime));
}

class BenchReport {
	description = {
		displayName: 'Bench Report',
		name: 'benchReport',
		group: ['transform'],
		version: 1,
		description: 'Says how long nodes took',
		defaults: { name: 'Bench Report' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'nodes', name: 'nodes', type: 'string', default: 'Measured' }],
	};

	async execute() {
		const cpu = readCpuClock();
		const { runData } = this.runExecutionData.resultData;
		const runs = this.getNodeParameter('nodes', 0)
			.split(',')
			.map((name) => runData[name]);
		const milliseconds = spanOf(runs.flat());
		const items = runs[0].reduce((sum, run) => sum + countOf(run), 0);
		const failed = runs[0].reduce((sum, run) => sum + failedIn(run), 0);
		const profile = await require('./profiler').end();
		return [[{ json: { milliseconds, cpu, items, failed, pid: process.pid, profile } }]];
	}
}

module.exports = { BenchReport };
