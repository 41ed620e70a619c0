/** What the logs of the line and of the provider tell of the sign-ins of each process. */
const { everyKind } = require('./kinds');

const REFUSAL_MS = 30_000;
/** A bearer is renewed a little before its time is over. */
const MOST_OF_ITS_LIFE = 0.8;

const faultOf = ({ headers }) => headers['x-fault'];

const isSignIn = ({ subject }, { path }) => subject.tokenPaths.includes(path);

const bearerIn = ({ headers }) => headers.authorization ?? headers.authentication;

/** The client got a bearer out of it: nothing came between. */
const isFruitful = (request) => request.status === 200 && !everyKind[faultOf(request)]?.fault;

const ofProcess = (run, process) =>
	run.provider.requests.filter(({ headers }) => headers['x-n8n-process'] === String(process));

/**
 * Every bearer that the process got, in order.
 * @returns {Array<{ at: number, reason?: string }>} `reason`: since the one before, a bearer was refused for the first
 * time,
 *   or the one before ran out; undefined if there was none
 */
function grantsOf(run, process) {
	const statuses = run.subject.expiredStatuses ?? [401];
	const life = run.provider.settings.bearerLifetime * 1000 * MOST_OF_ITS_LIFE;
	const refused = new Set();
	const grants = [];
	let refusedNow = false;
	for (const request of ofProcess(run, process)) {
		if (!isSignIn(run, request)) {
			const bearer = bearerIn(request);
			if (!statuses.includes(request.status) || refused.has(bearer)) continue;
			refused.add(bearer);
			refusedNow = true;
		} else if (isFruitful(request)) {
			const last = grants.at(-1);
			const reason =
				last === undefined ? 'the first' : refusedNow ? 'refused' : request.at - last.at > life ? 'ran out' : undefined;
			grants.push({ at: request.at, reason });
			refusedNow = false;
		}
	}
	return grants;
}

const isRefusal = ({ isFull, name }) => isFull && everyKind[name]?.login === 'refused';

/** Grants that prove the secrets, sent too soon after one was refused. */
function hastySignIns({ signIns }, process) {
	const full = signIns.filter((one) => one.isFull && one.process === process);
	return full.filter(({ at }, place) =>
		full.slice(0, place).some((before) => isRefusal(before) && at - before.at < REFUSAL_MS),
	);
}

module.exports = { grantsOf, hastySignIns, REFUSAL_MS };
