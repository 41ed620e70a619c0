/** What has to hold after a run. Each check gives what it found wrong, in words; nothing means that all is well. */
const { ledgerOf } = require('./ledger');
const { MOST_REQUESTS } = require('./line');
const { refusedSignIns, renewalsOf } = require('./signIns');

const REFUSAL_MS = 30_000;

const processesOf = ({ plan }) => Array.from({ length: plan.processes }, (_none, process) => process);

const lineOf = ({ number, execution, met, acted, verdict, text }) =>
	`item ${number} (${execution.name}, ${execution.manner}) met ${met.join(', ') || 'nothing'}: ${verdict}, acted on ${acted} times. ${text}`;

const linesOf = (run, isWrong) => run.ledger.filter(isWrong).map(lineOf);

const goesOn = ({ execution }) => execution.continueOnFail;
const acts = ({ execution }) => execution.operation.acts === true;

/** In the order of the input, each linked to its own. */
function oneOutputEach({ executions }) {
	return executions.filter(({ error }) => error === undefined).flatMap(({ index, items, numbers }) => {
		const places = items.map(({ pairedItem }) => pairedItem?.item);
		return numbers.every((_none, place) => places[place] === place) && places.length === numbers.length ? [] : [`execution ${index}: ${places.join()}`];
	});
}

/** Nodes that go on never end with an error, and those that stop say why. */
const errorsOnlyWhereMeant = ({ executions }) =>
	executions.filter(({ error, continueOnFail }) => error && (continueOnFail || !error.message)).map(({ index, error }) => `execution ${index}: ${error.stack}`);

const nothingForEver = (run) => linesOf(run, ({ asked }) => asked > MOST_REQUESTS);

const neverTwice = (run) => linesOf(run, ({ acted }) => acted > 1);

const doneMeansDone = (run) => linesOf(run, (line) => acts(line) && line.verdict === 'done' && line.acted !== 1);

const refusedMeansNotDone = (run) => linesOf(run, (line) => line.verdict === 'refused' && line.acted !== 0);

const reasonsGiven = (run) => linesOf(run, ({ verdict, text }) => verdict !== 'done' && verdict !== 'none' && !/\w+.* \[item \d+\]/.test(text));

/** Doubt costs a person's time: only what nobody can know may leave it. */
const doubtOnlyWhereThereIsAny = (run) =>
	linesOf(run, ({ verdict, met }) => verdict === 'doubt' && !met.some((name) => run.plan.kinds[name].act === 'doubt'));

/** Faults that certainly kept the provider from acting, and passed, are no reason not to get it done. */
function mendedWhereItCanBe(run) {
	const field = ({ execution }) => (execution.operation.acts ? 'act' : 'read');
	const isMendable = (line) => line.met.every((name) => run.plan.kinds[name][field(line)] === 'mended');
	const hadNoBearer = (line) => /sign in|sign-in/.test(line.text) && run.lastingSignInFaults.some(({ at }) => at >= line.execution.from - REFUSAL_MS && at <= line.execution.to);
	return linesOf(run, (line) => goesOn(line) && line.verdict !== 'done' && isMendable(line) && !hadNoBearer(line));
}

/** One sign-in at the beginning, and one for each bearer that came to its end. */
function oneGrantPerRenewal(run) {
	return processesOf(run).flatMap((process) => {
		const { grants, ended } = renewalsOf(run, process);
		return grants > ended + 1 ? [`process ${process}: ${grants} grants for ${ended} bearers that came to an end`] : [];
	});
}

function noHaste(run) {
	return processesOf(run).flatMap((process) => {
		const times = refusedSignIns(run, process).map(({ at }) => at);
		const tooSoon = times.filter((at, index) => index > 0 && at - times[index - 1] < REFUSAL_MS);
		return tooSoon.map((at) => `process ${process}: refused again at ${at}, within 30 s`);
	});
}

const noSecretShown = ({ executions, logLeaks }) => [
	...executions.filter(({ leaks }) => leaks.length > 0).map(({ index, leaks }) => `execution ${index} shows ${leaks.join(', ')}`),
	...logLeaks.map((leak) => `the log shows ${leak}`),
];

const nothingElsewhere = ({ elsewhere }) => elsewhere;

/** A check that meets no fault proves nothing. */
const everyFaultMet = ({ plan, met }) =>
	Object.keys(plan.kinds).filter((name) => !met.some((fault) => fault.name === name)).map((name) => `${name} was never met`);

const checks = {
	'every item has one output item, in order, linked to it': oneOutputEach,
	'a node that goes on ends without an error': errorsOnlyWhereMeant,
	'nothing is asked for without end': nothingForEver,
	'nothing is acted on twice': neverTwice,
	'what is reported as done was done': doneMeansDone,
	'what is reported as refused was not done': refusedMeansNotDone,
	'every failure says why and at which item': reasonsGiven,
	'doubt is left only by faults that leave it': doubtOnlyWhereThereIsAny,
	'what trying again can mend is mended': mendedWhereItCanBe,
	'each renewal is one grant in each process': oneGrantPerRenewal,
	'a refused sign-in is not tried again within 30 s': noHaste,
	'no secret is shown': noSecretShown,
	'nothing goes to the host of a redirect': nothingElsewhere,
	'every kind of fault was met': everyFaultMet,
};

/** @param {any} run of play.js */
function prepared(run) {
	const lastingSignInFaults = run.met.filter(({ name, number }) => number === undefined && run.plan.kinds[name].login === 'final');
	return { ...run, ledger: ledgerOf(run), lastingSignInFaults };
}

module.exports = { checks, prepared };
