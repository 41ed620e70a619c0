/** A run in a few lines, for whoever wants to repeat it. */
const { grantsOf } = require('./signIns');

const counted = (names) => {
	const counts = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
};

const listed = (counts) =>
	Object.entries(counts)
		.sort(([one], [other]) => one.localeCompare(other))
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');

function reportOf(run, seconds) {
	const { subject, plan, ledger, met, provider } = run;
	const verdicts = counted(ledger.map(({ verdict }) => verdict));
	const isSignIn = ({ number }) => number === undefined;
	const grants = Array.from({ length: plan.processes }, (_none, process) => grantsOf(run, process));
	return [
		`${subject.row.label}: seed ${plan.seed}, ${ledger.length} items in ${plan.executions.length} executions, ${provider.requests.length} requests, ${met.length} faults, ${run.logLines} lines logged, ${seconds} s`,
		`  faults of requests: ${listed(counted(met.filter((fault) => !isSignIn(fault)).map(({ name }) => name)))}`,
		`  faults of sign-ins: ${listed(counted(met.filter(isSignIn).map(({ name }) => name)))}`,
		`  done ${verdicts.done ?? 0}, refused ${verdicts.refused ?? 0}, may have been done ${verdicts.doubt ?? 0}, unknown as the node stopped ${verdicts.none ?? 0}; acted on ${ledger.reduce((sum, { acted }) => sum + acted, 0)}`,
		`  grants of each process: ${grants.map((one) => listed(counted(one.map(({ reason }) => reason ?? 'for no reason')))).join('; ')}`,
	].join('\n');
}

module.exports = { reportOf };
