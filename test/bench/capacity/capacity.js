'use strict';

/** Providers with a capacity: how much of it is used, how much is answered 429, how many items fail. */
const { randomUUID } = require('node:crypto');
const { isNearAnAim } = require('../aims');
const { CONTESTANTS } = require('../contestants');
const { openBenchedN8n } = require('../benchedN8n');
const { startDouble } = require('../double');
const { figuresOf, supply } = require('./figures');
const { PROVIDERS } = require('./providers');

const OURS = 'mightyCallNew';
/** So many rounds, and more only where a figure lies near its aim. */
const FEW = 2;

/** The whole of it: as many items as the provider can do in the time. */
const itemsFor = ({ perSecond, seconds, executions = 1 }, divisor) =>
	Math.ceil(supply(perSecond, 0, (seconds * 1000) / divisor) / executions);

/** An account that nobody has asked before, the same in all processes. */
async function runOnce({ double, processes }, provider, contestant, divisor) {
	const { executions = 1, processes: wanted = 1, nature } = provider;
	await double.set({});
	const used = await processes(wanted);
	const asked = { contestant, task: 'get', account: randomUUID(), goesOn: true };
	for (const one of used) await one.prepare(asked);
	await double.set({ nature });
	const items = itemsFor(provider, divisor);
	const answers = await Promise.all(
		Array.from({ length: executions }, (_none, index) => used[index % used.length].run({ ...asked, items })),
	);
	const failed = answers.reduce((sum, answer) => sum + answer.failed, 0);
	const milliseconds = Math.max(...answers.map((answer) => answer.milliseconds));
	return { ...figuresOf(await double.told(), provider), failed, items: items * executions, milliseconds };
}

async function rowsOf(stage, provider, { rounds, divisor }) {
	const rows = [];
	for (const contestant of [OURS, ...(provider.others ?? [])]) {
		/** @type {{ key: string, title: string, measured: any[] }} */
		const row = { key: contestant, title: CONTESTANTS[contestant].title, measured: [] };
		// How the others fare has no aim.
		const isEnough = ({ length }) =>
			contestant === OURS
				? length >= FEW && !isNearAnAim({ capacity: [{ key: provider.key, rows: [row] }] })
				: length > 0;
		while (row.measured.length < rounds && !isEnough(row.measured))
			row.measured.push(await runOnce(stage, provider, contestant, divisor));
		rows.push(row);
	}
	return rows;
}

/** Further processes are started when they are wanted. */
async function openStage(options) {
	const double = await startDouble();
	const open = [];
	const processes = async (count) => {
		while (open.length < count) open.push(await openBenchedN8n({ ...options, double }));
		return open.slice(0, count);
	};
	const close = async () => {
		for (const one of open) await one.stop();
		await double.stop();
	};
	return { double, processes, close };
}

/** @param {any} options of options.js @param {(row: any) => any} show prints a provider as soon as it is measured */
async function capacity(options, show) {
	const stage = await openStage(options);
	try {
		const results = [];
		for (const provider of PROVIDERS.filter(options.wantsProvider)) {
			const { key, title, settled = 5, fits, perSecond, most429 } = provider;
			const rows = await rowsOf(stage, provider, options);
			results.push(show({ key, title, settled, fits, perSecond, most429, rows }));
		}
		return results;
	} finally {
		await stage.close();
	}
}

module.exports = { capacity, OURS };
