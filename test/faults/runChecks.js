/** What has to hold of a run as a whole: its sign-ins, its secrets, and whether it has met enough to prove anything. */
const { worthOf } = require('./kinds');
const { grantsOf, hastySignIns } = require('./signIns');

const inEachProcess = ({ plan }, check) =>
	Array.from({ length: plan.processes }, (_none, process) => process).flatMap(check);

/** One sign-in at the beginning, and one for each bearer that came to its end. */
function oneGrantPerRenewal(run) {
	return inEachProcess(run, (process) => {
		const grants = grantsOf(run, process);
		if (grants.length === 0) return [`process ${process} has never got a bearer`];
		return grants
			.filter(({ reason }) => reason === undefined)
			.map(({ at }) => `process ${process}: a bearer at ${at} though the last one was still good`);
	});
}

const noHaste = (run) =>
	inEachProcess(run, (process) =>
		hastySignIns(run, process).map(({ at }) => `process ${process}: signs in again at ${at}, within 30 s of a refusal`),
	);

const noSecretShown = ({ executions, logLeaks, logLines }) => [
	...executions
		.filter(({ leaks }) => leaks.length > 0)
		.map(({ index, leaks }) => `execution ${index} shows ${leaks.join(', ')}`),
	...logLeaks.map((leak) => `the log shows ${leak}`),
	...(logLines > 0 ? [] : ['nothing was logged, so nothing was looked through']),
];

const nobodyWaits = ({ endless }) => endless.map((what) => `nobody gave up on ${what} within an hour`);

const nothingElsewhere = ({ elsewhere }) => elsewhere;

const nothingToStrangers = ({ toStrangers }) => toStrangers.map((secret) => `a stranger has got ${secret}`);

const neverMet = (kinds, met, by) =>
	kinds.filter((kind) => !met.some(({ name }) => name === kind)).map((kind) => `${kind} was never met by ${by}`);

/** Operations that a run has to have met the kinds with; a provider may have no files. */
const SORTS = [
	{ by: 'a read', isOf: ({ acts, file }) => !acts && !file },
	{ by: 'a deed', isOf: ({ acts }) => acts },
	{ by: 'a download', isOf: ({ file }) => file },
];

/** A check that meets no fault proves nothing. */
function everyFaultMet({ plan, subject, ledger, met }) {
	const operations = new Map(ledger.map(({ number, execution }) => [number, execution.operation]));
	return SORTS.flatMap(({ by, isOf }) => {
		const all = Object.values(subject.operations).filter(isOf);
		const kinds = Object.keys(plan.kinds).filter((name) =>
			all.some((operation) => worthOf(plan.kinds[name], operation) !== undefined),
		);
		const ofThese = met.filter(({ number }) => number !== undefined && isOf(operations.get(number)));
		return neverMet(kinds, ofThese, by);
	});
}

const everySignInFaultMet = ({ plan, met }) =>
	neverMet(
		Object.keys(plan.kinds).filter((name) => plan.kinds[name].login !== undefined),
		met.filter(({ number }) => number === undefined),
		'a sign-in',
	);

const runChecks = {
	'each renewal is one grant in each process': oneGrantPerRenewal,
	'after a refused sign-in none is sent for 30 s': noHaste,
	'no secret is shown': noSecretShown,
	'nobody waits without end': nobodyWaits,
	'nothing goes to the host of a redirect': nothingElsewhere,
	'the HTTP Request node takes no secret to strangers': nothingToStrangers,
	'every kind of fault was met by requests': everyFaultMet,
	'every kind of fault was met by sign-ins': everySignInFaultMet,
};

module.exports = { runChecks };
