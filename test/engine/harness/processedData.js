/**
 * n8n's table processed_data in memory, after the code of n8n 2.41.1 (deduplication-helper.js): the whole list of a node
 * or a workflow is read, and written back whole. Between the two anybody else may do the same.
 */
const { core } = require('./n8nRuntime');

/** Lists by workflow and node. */
const rows = new Map();

/** Set to an error: the database is away.
 * @type {{ error?: Error }} */
const trouble = { error: undefined };

/** Set to a function: what it gives is waited for between reading and writing.
 * @type {{ wait?: () => Promise<unknown> }} */
const between = { wait: undefined };

const keyOf = (scope, { node, workflow }) => {
	if (!workflow.id) throw new Error('The expression evaluated to a falsy value');
	return `${workflow.id} ${scope === 'node' ? `n:${node.id}` : ''}`;
};

async function read(scope, contextData) {
	if (trouble.error) throw trouble.error;
	const list = rows.get(keyOf(scope, contextData));
	await between.wait?.();
	return list ?? [];
}

const table = {
	checkProcessedAndRecord: async (items, scope, contextData, { mode, maxEntries = Infinity }) => {
		if (mode !== 'entries') throw new Error(`The harness has no mode ${mode}`);
		const list = await read(scope, contextData);
		const fresh = items.filter((item) => !list.includes(item));
		rows.set(keyOf(scope, contextData), [...list, ...fresh].slice(-maxEntries));
		return { new: fresh, processed: items.filter((item) => list.includes(item)) };
	},
	removeProcessed: async (items, scope, contextData) => {
		const list = await read(scope, contextData);
		rows.set(
			keyOf(scope, contextData),
			list.filter((item) => !items.includes(item)),
		);
	},
	clearAllProcessedItems: async (scope, contextData) => void rows.delete(keyOf(scope, contextData)),
	getProcessedDataCount: async (scope, contextData) => (await read(scope, contextData)).length,
};

/** n8n lets it be set once in a process. */
void core.DataDeduplicationService.init(/** @type {any} */ (table));

/** An empty table, and a database that answers. */
function clearProcessedData() {
	rows.clear();
	trouble.error = undefined;
	between.wait = undefined;
}

/** All that is noted anywhere. */
const processedData = () => [...rows.values()].flat();

module.exports = { processedData, clearProcessedData, databaseTrouble: trouble, betweenReadAndWrite: between };
