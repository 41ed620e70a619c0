/** Runs a polling node, through n8n-core's PollContext and with n8n's own way of keeping its static data. */
const { core } = require('./n8nRuntime');
const { createAdditionalData, nextExecutionId } = require('./additionalData');
const { createStore } = require('./credentialStore');
const { loadPackage } = require('./packageLoader');
const { inMemory, rowOf } = require('./staticDataRow');
const { NODE, nodeAlone } = require('./testWorkflow');

const MANUAL = 'manual';

/** Only a test of the editor polls inside an execution. */
const executionIdOf = (mode) => (mode === MANUAL ? nextExecutionId() : undefined);

async function pollTarget(options) {
	const {
		store = createStore(),
		style,
		mode = 'trigger',
		activation = mode === MANUAL ? MANUAL : 'activate',
	} = options;
	const pkg = options.pkg ?? (await loadPackage(options.root));
	const row = rowOf(options.staticData);
	const workflow = nodeAlone(pkg, { ...options, store, staticData: row.read() });
	const node = workflow.getNode(NODE);
	const type = pkg.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const additionalData = createAdditionalData({ pkg, store, style, mode, executionId: executionIdOf(mode) });
	const context = new core.PollContext(workflow, node, additionalData, mode, activation);
	return { row, workflow, type, mode, context };
}

async function pollOnce({ type, context }) {
	try {
		const output = await type.poll.call(context);
		return { items: output === null ? null : output[0], error: undefined };
	} catch (error) {
		return { items: null, error };
	}
}

const outcome = ({ row, workflow }, result) => ({ ...result, staticData: row.node, memory: inMemory(workflow) });

/**
 * @typedef {object} Polled
 * @property {any[] | null} items null when `poll()` returned null, which starts nothing; [] starts an empty execution
 * @property {any} error
 * @property {any} staticData what is now stored for the node
 * @property {any} memory the node's static data in the memory of the process; n8n saves it when it next emits
 */

/**
 * The one poll n8n makes when a workflow is published (or the editor fetches a test event): it begins with what
 * is stored, and what it changed is stored unless it failed or was a test.
 *
 * @param {any} options as of deliver; `mode` is 'trigger' (default) or 'manual'
 * @returns {Promise<Polled>}
 */
async function poll(options) {
	const target = await pollTarget(options);
	const result = await pollOnce(target);
	if (result.error === undefined && target.mode !== MANUAL) target.row.save(target.workflow);
	return outcome(target, result);
}

/**
 * The polls of a workflow that stays published: one Workflow in memory. The first is that of the publishing. Later
 * n8n stores the static data when a poll has given items; after null, or an error, it stays in memory only.
 *
 * @param {any} options as of deliver
 * @returns {Promise<{ poll: () => Promise<Polled> }>}
 */
async function startPolling(options) {
	const target = await pollTarget(options);
	let isPublished = false;
	const next = async () => {
		const result = await pollOnce(target);
		if (result.items !== null || (!isPublished && result.error === undefined)) target.row.save(target.workflow);
		isPublished ||= result.error === undefined;
		return outcome(target, result);
	};
	return { poll: next };
}

module.exports = { poll, startPolling };
