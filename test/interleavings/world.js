'use strict';

/** One scenario played from its beginning to its end; everything that happened is handed to the properties. */
const { createRandom } = require('../faults/random');
const { grantOf, providerOf, typedOf } = require('./grant');
const { createN8n } = require('./n8n');
const { startProcess } = require('./process');
const { createProvider } = require('./provider');
const { createStore } = require('./store');
const { createTime } = require('./virtualTime');
const { happen } = require('./happenings');
const { createWatch } = require('./watch');

const TYPED = { host: 'a', username: 'u1', password: 'example-word', actAs: '' };
const EMPTY = {
	accessToken: '',
	refreshToken: '',
	issuedAt: 0,
	n8n_expires_at: 0,
	refreshExpiresAt: 0,
	sessionKey: '',
};

/** Before anything of a scenario happens: time for a first sign-in, or nearly the whole life of its bearer. */
const BEGINNINGS = {
	fresh: (lifetime) => Math.min(19_000, lifetime * 500),
	// It is renewed within the next twentieth of its life.
	ending: (lifetime) => lifetime * 850,
	expiring: (lifetime) => lifetime * 1_000 - 1_500,
	expired: (lifetime) => lifetime * 1_000 + 1_000,
};

const beginningOf = ({ signedIn, idle = 'fresh', kind }) =>
	signedIn === undefined ? 0 : BEGINNINGS[idle](kind.lifetime);

/** The node of one process: what it sends with, and how. */
function nodeIn(world, process) {
	const { hook, sign } = process;
	const n8n = createN8n({ ...world, process, hook, sign });
	const context = {
		getNode: () => ({ name: 'Model', credentials: { modelApi: { id: 'c1', name: 'Model' } } }),
		getCredentials: n8n.getCredentials,
		helpers: n8n.helpers,
	};
	return { n8n, context };
}

async function oursEnds(world, { process, items, path, atOnce }) {
	const { connect, send, inOrder } = process.shipped;
	const { context } = nodeIn(world, process);
	const connection = await connect(context, providerOf(world.kind));
	const build = () => ({
		method: 'GET',
		url: `${connection.hosts.api}${path}`,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	});
	// A width that may change, as Automatic's is: nothing but the pace spreads what begins.
	await inOrder(
		items,
		() => atOnce,
		async (item) => {
			item.began = world.time.now;
			// As everything that only reads; a refusal is the same for what acts.
			item.outcome = await send(connection, { build, effect: 'acts' });
			item.ended = world.time.now;
		},
	);
}

async function otherEnds(world, { process, items, caller, path }) {
	const { n8n } = nodeIn(world, process);
	const { HOSTS } = require('./grant');
	const send = caller === 'declarative' ? n8n.declarative : n8n.olderHelper;
	const url = `${HOSTS[world.store.row.host]}${path}`;
	await Promise.all(
		items.map(async (item) => {
			item.began = world.time.now;
			const request = caller === 'declarative' ? { method: 'GET', url } : { method: 'GET', uri: url };
			item.outcome = await send(request).then(
				(answer) => ({ kind: 'answered', answer }),
				(error) => ({ kind: 'failed', error }),
			);
			item.ended = world.time.now;
		}),
	);
}

/** @returns {any} the execution, with what became of each of its items */
function startExecution(world, { process: index, items: count, ...more }) {
	const { caller = 'ours', path = '/calls', atOnce = 10 } = more;
	const process = world.processes[index % world.processes.length];
	const execution = {
		process,
		caller,
		path,
		atOnce,
		began: world.time.now,
		isOver: false,
		items: /** @type {any[]} */ ([]),
	};
	execution.items = Array.from({ length: count }, () => ({}));
	world.executions.push(execution);
	const ends = caller === 'ours' ? oursEnds : otherEnds;
	ends(world, execution).then(
		() => (execution.isOver = true),
		(error) => Object.assign(execution, { isOver: true, error }),
	);
	return execution;
}

function worldOf(scenario, code) {
	const random = createRandom(scenario.seed);
	const time = createTime(random);
	const base = { time, random, kind: scenario.kind, style: scenario.style };
	const world = Object.assign(base, {
		code,
		scenario,
		provider: createProvider(base, scenario.kind, scenario),
		store: createStore(base, { ...TYPED, ...EMPTY, actAs: scenario.kind.exchange ? 'somebody' : '' }, scenario),
		/** @type {any[]} */ processes: [],
		/** @type {any[]} */ executions: [],
		/** @type {any} */ watch: undefined,
		pending: 0,
		beginning: beginningOf(scenario),
		isComplete: false,
	});
	world.watch = createWatch(world);
	world.processes = Array.from({ length: scenario.processes }, (_none, index) => {
		const process = startProcess(world, { index, skew: scenario.skews?.[index % scenario.skews.length] ?? 0 });
		const { renewalHook, signer } = process.shipped;
		const grant = grantOf(scenario.kind);
		return Object.assign(process, { hook: renewalHook(grant), sign: signer(grant) });
	});
	return world;
}

const isOver = (world) =>
	world.pending === 0 && world.executions.every(({ isOver, process }) => isOver || process.isDead);

/** At a moment of the scenario. */
function at(world, milliseconds, run) {
	world.pending += 1;
	world.time.after(milliseconds, () => {
		world.pending -= 1;
		run();
	});
}

/**
 * @param {any} scenario see `scenarios.js`
 * @param {(clock: any) => any} code of `shippedCode`
 * @returns {Promise<any>} the world as it is afterwards
 */
async function play(scenario, code) {
	const world = worldOf(scenario, code);
	// Somebody has signed in before; who that was decides who renews first.
	if (scenario.signedIn !== undefined) startExecution(world, { process: scenario.signedIn, items: 1 });
	for (const happening of scenario.happenings)
		at(world, world.beginning + happening.at, () => happen(world, happening));
	for (const execution of scenario.executions)
		at(world, world.beginning + execution.at, () => startExecution(world, execution));
	world.isComplete = await world.time.play(() => isOver(world));
	return world;
}

module.exports = { play, typedOf };
