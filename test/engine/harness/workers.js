/** n8n in queue mode: processes that share the database and nothing else. */
const { loadIsolatedPackage } = require('./packageLoader');
const { runNode, runParallel } = require('./run');
const { requestWithCredential } = require('./credentialRequest');
const { testCredential } = require('./credentialTest');
const { listSearch, loadOptions } = require('./nodeMethods');
const { deliver, startDelivery } = require('./webhookRun');
const { webhookMethods } = require('./webhookMethods');
const { openLink, timeOver } = require('./waitingExecution');
const { poll, startPolling } = require('./pollRun');

/**
 * One simulated process: the package's module-level memory is its own.
 *
 * @param {any} shared options every call gets, e.g. `{ store, style, root }`
 */
async function startWorker(shared = {}) {
	const pkg = await loadIsolatedPackage(shared.root);
	/** @param {any} options */
	const mine = (options) => ({ ...shared, ...options, pkg });
	return {
		pkg,
		runNode: async (/** @type {any} */ options) => await runNode(mine(options)),
		runParallel: async (/** @type {any[]} */ runs) => await runParallel(runs.map(mine)),
		requestWithCredential: async (/** @type {any} */ options) => await requestWithCredential(mine(options)),
		testCredential: async (/** @type {any} */ options) => await testCredential(mine(options)),
		listSearch: async (/** @type {any} */ options) => await listSearch(mine(options)),
		loadOptions: async (/** @type {any} */ options) => await loadOptions(mine(options)),
		deliver: async (/** @type {any} */ options) => await deliver(mine(options)),
		startDelivery: (/** @type {any} */ options) => startDelivery(mine(options)),
		webhookMethods: (/** @type {any} */ options) => webhookMethods(mine(options)),
		openLink: async (/** @type {any} */ options) => await openLink(mine(options)),
		timeOver: async (/** @type {any} */ options) => await timeOver(mine(options)),
		poll: async (/** @type {any} */ options) => await poll(mine(options)),
		startPolling: async (/** @type {any} */ options) => await startPolling(mine(options)),
	};
}

/** @param {number} count @param {any} [shared] */
const startWorkers = async (count, shared) =>
	await Promise.all(Array.from({ length: count }, () => startWorker(shared)));

/**
 * Two processes work off their own lists of executions at the same time.
 *
 * @param {any[]} firstRuns options of runNode
 * @param {any[]} secondRuns
 * @param {any} [shared]
 */
async function runTwoWorkers(firstRuns, secondRuns, shared) {
	const [first, second] = await startWorkers(2, shared);
	return await Promise.all([first.runParallel(firstRuns), second.runParallel(secondRuns)]);
}

module.exports = { startWorker, startWorkers, runTwoWorkers };
