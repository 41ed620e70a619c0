'use strict';

/** All that can be measured, behind one question: how long does this contestant take for this work? */
const { ensureHost } = require('../n8n/host');
const { openBenchedN8n } = require('./benchedN8n');
const { startChild } = require('./childProcess');
const { AT_ONCE, CONTESTANTS } = require('./contestants');
const { startDouble } = require('./double');

/** Nothing may count that did not do the whole work. */
function assertWhole({ contestant, task, items, records }, answer) {
	if (answer.error) throw new Error(`${contestant}, ${task}: ${answer.error}`);
	const each = CONTESTANTS[contestant].recordsInAnItem?.[task] ?? 1;
	const expected = records ?? items;
	if (answer.items * each !== expected)
		throw new Error(`${contestant}, ${task}: expected ${expected} records, got ${answer.items * each}`);
}

async function startFetchFloor(double) {
	const { node } = await ensureHost();
	const { ask, stop } = await startChild(node, require.resolve('./fetchFloor.child.js'));
	const headers = { authorization: `Bearer ${await double.bearer()}` };
	return { run: ({ task, items }) => ask('run', { task, items, url: double.url, headers, atOnce: AT_ONCE }), stop };
}

/**
 * @param {{ tarball: string, env?: any, own?: { key: string, cert: string }, log: (line: string) => void }} options own: a
 * certificate, if the provider is to be asked over TLS
 */
async function openStage(options) {
	const double = await startDouble();
	const url = options.own ? await double.secureUrl(options.own) : double.url;
	const n8n = await openBenchedN8n({ ...options, double, url });
	const floor = await startFetchFloor(double);

	/** @param {{ contestant: string, task: string, items: number, records?: number, profile?: boolean }} run */
	async function perform(run) {
		const answer = await (CONTESTANTS[run.contestant].outsideN8n ? floor : n8n).run(run);
		assertWhole(run, answer);
		return answer;
	}

	async function close() {
		await n8n.stop();
		await floor.stop();
		await double.stop();
	}

	return { double, perform, logs: n8n.logs, close };
}

module.exports = { openStage };
