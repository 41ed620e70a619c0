/** Plays a plan: two n8n processes on one database, several executions at once in each, one provider in trouble. */
const { createStore, logged, startWorkers } = require('../engine/harness');
const { secretsIn } = require('../engine/spelling');
const { advance, startClock, stopClock } = require('../engine/harness/clock');
const { holdDeadlines } = require('./deadlines');
const { startElsewhere } = require('./elsewhere');
const { inProcess, Line } = require('./line');
const { startProvider } = require('./provider');
const { createRandom } = require('./random');
const { secretsWithStrangers } = require('./strangers');

const ID = 'c1';

/** Every item of the plan by the key that it carries into its requests. */
function itemsOf(plan, provider) {
	const items = new Map();
	for (const execution of plan.executions) {
		for (const number of execution.numbers) {
			const key = execution.operation.keyOf(number, provider);
			items.set(key, {
				number,
				key,
				execution,
				faults: plan.faultsOf(execution, number),
				met: [],
				asked: 0,
				askedAgain: 0,
			});
		}
	}
	return items;
}

function optionsOf({ row }, { operation, numbers, requestsAtOnce, continueOnFail, retryOnFail }, provider) {
	return {
		node: row.node,
		credentials: { [row.type]: ID },
		parameters: { ...operation.parameters, options: { requestsAtOnce, ...operation.parameters.options } },
		items: numbers.map((number) => ({ json: { number, key: operation.keyOf(number, provider) } })),
		continueOnFail,
		retryOnFail,
	};
}

/** What was typed, every token ever given out, and the tokens in links to recordings. */
function secretsOf({ row, recordingTokens = [] }, provider, store) {
	const { bearers, refreshTokens } = provider.sessions;
	const stored = store.peek(ID);
	const typed = row.secrets.map((field) => stored[field]);
	const all = [...typed, ...bearers.keys(), ...refreshTokens.keys(), stored.sessionKey, ...recordingTokens];
	return [...new Set(all.filter(Boolean))];
}

async function playExecution(stage, execution) {
	const { subject, workers, provider, store } = stage;
	const from = Date.now();
	const result = await inProcess.run(
		execution.process,
		async () => await workers[execution.process].runNode(optionsOf(subject, execution, provider)),
	);
	const { items, error, task, runData } = result;
	const leaks = secretsIn({ items, error, task, runData }, secretsOf(subject, provider, store));
	return { ...execution, items, error, leaks, from, to: Date.now() };
}

/** A little longer than what it is to outlive. */
const pauseBefore = ({ pauseMs, outlives }, { settings }) => (outlives ? settings[outlives] * 1100 : pauseMs);

async function playWaves(stage) {
	const played = [];
	for (const wave of stage.plan.waves) {
		const { settings, executions } = wave;
		advance(pauseBefore(wave, stage.provider));
		Object.assign(stage.provider.settings, settings);
		stage.line.enter(wave);
		played.push(...(await Promise.all(executions.map(async (execution) => await playExecution(stage, execution)))));
	}
	return played;
}

async function playOn(stage) {
	const { subject, plan, provider, store } = stage;
	const items = itemsOf(plan, provider);
	const line = new Line(subject, plan, items).open();
	try {
		const executions = await playWaves({ ...stage, line });
		const leaks = secretsIn(logged, secretsOf(subject, provider, store));
		const { met, signIns, strays } = line;
		return {
			subject,
			plan,
			executions,
			items: [...items.values()],
			met,
			signIns,
			strays,
			provider,
			logLeaks: leaks,
			logLines: logged.length,
		};
	} finally {
		line.close();
	}
}

/**
 * @param {any} subject of subjects.js
 * @param {any} plan of plan.js
 * @param {string} [root] of the built package
 */
async function play(subject, plan, root) {
	const random = createRandom(plan.seed, 'time');
	const deadlines = holdDeadlines();
	const jitter = jest.spyOn(Math, 'random').mockImplementation(random.next);
	// A sleep takes a moment, in which requests get on: else waiting for another process would be no waiting.
	startClock({ pace: 25 });
	logged.length = 0;
	const elsewhere = await startElsewhere();
	const { provider, endless, stop } = await startProvider(subject, plan, elsewhere.url, random);
	try {
		const store = createStore({ id: ID, type: subject.row.type, data: subject.row.data(provider) });
		const workers = await startWorkers(plan.processes, { store, root });
		const stage = { subject, plan, provider, store, workers };
		const played = await playOn(stage);
		const secrets = () => secretsOf(subject, provider, store);
		const toStrangers = await secretsWithStrangers(stage, ID, elsewhere, secrets);
		return { ...played, endless, elsewhere: elsewhere.arrived, toStrangers };
	} finally {
		stopClock();
		jitter.mockRestore();
		deadlines.mockRestore();
		await Promise.all([stop(), elsewhere.stop()]);
	}
}

module.exports = { play };
