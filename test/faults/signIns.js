/** What the provider's log tells of the sign-ins of each process. */
const { everyKind } = require('./kinds');

const faultOf = ({ headers }) => headers['x-fault'];
const processOf = ({ headers }) => headers['x-n8n-process'];

const isSignIn = ({ subject }, { path }) => subject.tokenPaths.includes(path);

const bearerIn = ({ headers }) => headers.authorization ?? headers.authentication;

/** The client got a bearer out of it: nothing came between. */
const isFruitful = (request) => request.status === 200 && !everyKind[faultOf(request)]?.fault;

const isRefresh = ({ rawBody }) => /refresh_token/.test(rawBody) && !/password/.test(rawBody);

/** A full sign-in with a definite end that is no bearer. */
const isRefused = (request) => !isRefresh(request) && everyKind[faultOf(request)]?.login === 'final' && request.status < 429;

const ofProcess = (run, process) => run.provider.requests.filter((request) => processOf(request) === String(process));

/** How many bearers the process got, and how many of those it had came to an end: refused, or run out. */
function renewalsOf(run, process) {
	const requests = ofProcess(run, process);
	const grants = requests.filter((request) => isSignIn(run, request) && isFruitful(request));
	const statuses = run.subject.expiredStatuses ?? [401];
	const refused = new Set(requests.filter((request) => !isSignIn(run, request) && statuses.includes(request.status)).map(bearerIn));
	return { grants: grants.length, ended: refused.size + ranOut(run, grants), refused: refused.size };
}

/** Bearers that were replaced only when their time was over. */
function ranOut({ provider }, grants) {
	const life = provider.settings.bearerLifetime * 1000;
	return grants.filter(({ at }, index) => index > 0 && at - grants[index - 1].at > life * 0.8).length;
}

const refusedSignIns = (run, process) => ofProcess(run, process).filter((request) => isSignIn(run, request) && isRefused(request));

module.exports = { renewalsOf, refusedSignIns };
