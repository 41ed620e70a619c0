/** What a run is to meet, drawn from its seed before anything is sent: executions, and the faults of each request. */
const { drillsOf } = require('./drills');
const { everyKind, worthOf } = require('./kinds');
const { createRandom } = require('./random');

const ITEMS_PER_EXECUTION = 50;
/** Few enough that a node which stops at the first failure gets through now and then. */
const ITEMS_PER_RETRIED = 10;
const EXECUTIONS_AT_ONCE = 4;
const PROCESSES = 2;

/** The fewest tries that a request gets are four; a bearer may be refused more often than that. */
const MOST_FAULTS = 3;
const MOST_REFUSALS = 2;

/** A provider that may say 403 for an expired bearer. */
const saysExpiredBy403 = (subject) => subject.expiredStatuses?.includes(403) === true;

/** There it is a missing right where the bearer is good, and mended where it has ended meanwhile. */
const maybeExpired = { ...everyKind[401], read: 'either', act: 'refused', fault: () => ({ status: 403 }) };

const kindsOf = (subject) => (saysExpiredBy403(subject) ? { ...everyKind, 403: maybeExpired } : everyKind);

/** How faults of requests and of sign-ins are weighed against each other. */
const weighed = (kinds, isWanted) =>
	Object.entries(kinds)
		.filter(([name, kind]) => isWanted(kind, name))
		.map(([name, { weight = 1 }]) => [name, weight]);

const isMeant = (operation) => (kind) =>
	worthOf(kind, operation) !== undefined && !(operation.anyAnswer && kind.looksDone);

/** The faults that one item's requests meet, one after another. Half of the items meet none. */
function faultsOfItem(seed, subject, operation, number) {
	const random = createRandom(seed, `item ${number}`);
	const kinds = kindsOf(subject);
	const mostRefusals = saysExpiredBy403(subject) ? 1 : MOST_REFUSALS;
	const names = [];
	for (let left = random.chance(0.5) ? 0 : random.whole(1, MOST_FAULTS); left > 0; left -= 1) {
		const refusals = names.filter((name) => kinds[name].refuses).length;
		const fits = (kind) => isMeant(operation)(kind) && !(kind.refuses && refusals >= mostRefusals);
		names.push(random.weighted(weighed(kinds, fits)));
	}
	return names;
}

/** What the sign-ins of one process meet: never so much in a row that trying again could not help. */
function* faultsOfSignIn(seed, process, { faulty = 0.35, lasting: lastingShare = 0.08 } = {}) {
	const random = createRandom(seed, `sign-in ${process}`);
	const passing = weighed(everyKind, ({ login }) => login === 'mended');
	const lasting = weighed(everyKind, ({ login }) => login !== undefined && login !== 'mended');
	for (let inARow = 0; ; ) {
		const isFaulty = inARow < MOST_FAULTS && random.chance(faulty);
		inARow = isFaulty ? inARow + 1 : 0;
		if (!isFaulty) yield undefined;
		else yield random.weighted(random.chance(lastingShare) ? lasting : passing);
	}
}

const PAUSES_S = [0, 5, 20, 40, 90, 600, 4000];
/** By then a refused sign-in of a drill is forgotten. */
const AFTER_A_DRILL_MS = 40_000;

/**
 * Between waves time passes, and the provider's ways change. A request that is refused twice by 403 is taken for one
 * that lacks a right: where that stands for an expired bearer, a wave has one refusal only.
 */
function waveOf(seed, subject, index, executions) {
	const random = createRandom(seed, `wave ${index}`);
	const expiredStatus = random.pick(subject.expiredStatuses ?? [401]);
	const isTaken = expiredStatus !== 401;
	const keepOnlyNewestSession = random.chance(0.5) && !isTaken;
	return {
		executions,
		pauseMs: random.pick(PAUSES_S) * 1000,
		mostRefusals: isTaken ? 1 : Infinity,
		settings: { expiredStatus, keepOnlyNewestSession },
	};
}

const afterDrills = (waves) =>
	waves.map((wave, place) =>
		waves[place - 1]?.drill && !wave.drill ? { ...wave, pauseMs: Math.max(wave.pauseMs, AFTER_A_DRILL_MS) } : wave,
	);

/** How an execution deals with failure: n8n runs the whole node again, goes on, does both, or neither. */
const manners = {
	goOn: { continueOnFail: true },
	goOnAndRetry: { continueOnFail: true, retryOnFail: { maxTries: 3 } },
	retry: { continueOnFail: false, retryOnFail: { maxTries: 5 } },
};

function executionOf(seed, subject, index, { manner, name, size, faults, signInFault, oneAtATime }) {
	const random = createRandom(seed, `execution ${index}`);
	return {
		index,
		name,
		manner,
		...manners[manner],
		faults,
		signInFault,
		operation: subject.operations[name],
		process: index % PROCESSES,
		requestsAtOnce: oneAtATime ? 1 : random.pick([1, 3, 10, 25]),
		numbers: Array.from({ length: size }, (_none, place) => index * ITEMS_PER_EXECUTION + place),
	};
}

const inWaves = (executions) =>
	Array.from({ length: Math.ceil(executions.length / EXECUTIONS_AT_ONCE) }, (_none, index) =>
		executions.slice(index * EXECUTIONS_AT_ONCE, (index + 1) * EXECUTIONS_AT_ONCE),
	);

/** The bulk of a run. */
function mixedWaves(seed, subject, { items, retried, downloads }) {
	const files = Object.keys(subject.operations).filter((name) => subject.operations[name].file);
	const names = Object.keys(subject.operations).filter((name) => !files.includes(name));
	const mannersOfAll = [
		...Array.from({ length: Math.ceil(items / ITEMS_PER_EXECUTION) }, (_none, index) =>
			index % 4 < 2 ? 'goOn' : 'goOnAndRetry',
		),
		...Array.from({ length: Math.ceil(retried / ITEMS_PER_RETRIED) }, () => 'retry'),
	];
	const all = [
		...mannersOfAll.map((manner, index) => ({ manner, name: names[index % names.length] })),
		...(downloads ? files : []).flatMap((name) => Object.keys(manners).map((manner) => ({ manner, name }))),
	];
	const executions = all.map(({ manner, name }, index) => {
		const size = manner === 'retry' ? ITEMS_PER_RETRIED : ITEMS_PER_EXECUTION;
		return executionOf(seed, subject, index, { manner, name, size });
	});
	return inWaves(createRandom(seed, 'plan').shuffled(executions)).map((inWave, index) =>
		waveOf(seed, subject, index, inWave),
	);
}

/** Waves of one execution each. @param {number} first index of their executions */
function drillWaves(seed, subject, first, { drills, only }) {
	const all = Object.entries(kindsOf(subject));
	const kinds = Object.fromEntries(all.filter(([name]) => only?.includes(name) ?? true));
	const chosen = drillsOf(seed, subject, kinds).filter(({ about }) => drills === true || drills.includes(about));
	return chosen.map((drill, place) => {
		const size = drill.faults.length;
		return {
			drill: true,
			executions: [executionOf(seed, subject, first + place, { ...drill, manner: 'goOn', size })],
			outlives: drill.outlives,
			signInFault: drill.signInFault,
			mostRefusals: Infinity,
			settings: { expiredStatus: 401, keepOnlyNewestSession: false },
		};
	});
}

/**
 * @param {any} subject of subjects.js
 * @param {object} options
 * @param {number} options.seed
 * @param {number} [options.items] go on when they fail, half of them in nodes with Retry On Fail
 * @param {number} [options.retried] more are in nodes that stop at the first failure and are run again
 * @param {boolean | string[]} [options.drills] whether each kind is met for certain, or what the drills are to be about
 * @param {string[]} [options.only] the kinds that these deal, if not all
 * @param {{ faulty?: number, lasting?: number }} [options.signIns] how many of them go wrong, and how many of those so
 *   that no retry mends it
 */
function createPlan(subject, { seed, items = 2000, retried = 300, drills = true, only, signIns }) {
	const mixed = mixedWaves(seed, subject, { items, retried, downloads: drills === true });
	const count = mixed.flatMap(({ executions }) => executions).length;
	const waves = afterDrills(
		createRandom(seed, 'waves').shuffled([
			...mixed,
			...(drills ? drillWaves(seed, subject, count, { drills, only }) : []),
		]),
	);
	return {
		seed,
		waves,
		kinds: kindsOf(subject),
		processes: PROCESSES,
		executions: waves.flatMap(({ executions }) => executions),
		faultsOf: (execution, number) =>
			execution.faults
				? [...execution.faults[execution.numbers.indexOf(number)]]
				: faultsOfItem(seed, subject, execution.operation, number),
		faultsOfSignIn: (process) => faultsOfSignIn(seed, process, signIns),
	};
}

module.exports = { createPlan };
