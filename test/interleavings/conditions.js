'use strict';

/** Where a property can be asked, of a world that has been played. */
const TROUBLES = ['outage', 'lostAnswers', 'drips', 'storeAway'];

const happened = ({ scenario }, ...what) => scenario.happenings.some((one) => what.includes(one.what));
const isWrong = ({ what, changes }) => what === 'edit' && changes.password?.startsWith('wrong');
const isHealthy = (world) => !happened(world, ...TROUBLES) && !world.scenario.happenings.some(isWrong);
const isQuick = ({ scenario }) => !scenario.sometimesSlow && scenario.signInMs === 0 && scenario.kind.lifetime >= 60;
const isOursAlone = ({ scenario }) => scenario.executions.every(({ caller }) => (caller ?? 'ours') === 'ours');
const asksForbidden = ({ scenario }) => scenario.executions.some(({ path }) => path === '/forbidden');
const areClocksRight = ({ scenario }) => (scenario.skews ?? [0]).every((skew) => skew === 0);

/**
 * What nobody can mend. Each of two steps takes up to 12 s, and every other worker's first step undoes it. Or what has
 * ended says 403, as a missing right does, and one bearer ends after the other: by several revokes, by other people's
 * nodes while requests take seconds, or by slow sign-ins, or of clocks that differ, at a provider
 * that cannot be asked whether a bearer is good.
 */
function isHopeless(world) {
	const { kind, scenario } = world;
	const revokes = scenario.happenings.filter(({ what }) => what.startsWith('revoke')).length;
	if (kind.refusedBy !== 401 && revokes > 1) return true;
	const mayBeLate = scenario.signInMs > 0 || scenario.sometimesSlow;
	if (kind.refusedBy !== 401 && !kind.probe && (mayBeLate || !areClocksRight(world))) return true;
	if (kind.keeps === 'all') return false;
	if (kind.exchange && scenario.signInMs > 1_000) return true;
	return kind.refusedBy !== 401 && scenario.sometimesSlow && !isOursAlone(world);
}

/** How long before its end a bearer may be renewed; it is told in whole seconds, and counted from when it was asked for. */
const marginOf = ({ lifetime }) => Math.min(90_000, lifetime * 150) + 1_500;

/**
 * Whoever got a token is among the first to meet the end of its bearer. Where it is not, those who look around for a
 * random time may come to an end of it within one latency of each other: nothing but a lock would keep them apart. Whose
 * last request was judged before the end did not meet it.
 */
function isIssuerThere({ kind, provider, executions }, { token, order }) {
	const issuer = provider.log.find(({ refreshToken }) => refreshToken === token).process;
	const bearer = [...provider.sessions.bearers.values()].find((one) => one.order === order);
	const end = Math.min(bearer.endedAt ?? Infinity, bearer.expiresAt - marginOf(kind));
	const meets = ({ outcome }) => !(outcome?.answer?.judgedAt <= end);
	const after = executions.flatMap(({ process, items }) =>
		items.filter(meets).map(({ began }) => ({ process, met: Math.max(began, end) })),
	);
	const first = Math.min(...after.map(({ met }) => met));
	return after.some(({ process, met }) => process === issuer && met - first < 200);
}

const YOUNG_MS = 5_000;

/**
 * A bearer that ends within seconds of its issue is its issuer's to renew, after a look around: the others wait longer.
 * Whether it is seconds they know by the clock, and one that is ahead of the issuer's makes it look old.
 */
function looksOld({ provider }, { token, order, uses }) {
	const issuer = provider.log.find(({ refreshToken }) => refreshToken === token).process;
	const { sentAt } = [...provider.sessions.bearers.values()].find((one) => one.order === order);
	return uses.some(({ process, sent }) => {
		const age = sent - sentAt;
		return process !== issuer && age < YOUNG_MS && age + process.skew - issuer.skew >= YOUNG_MS;
	});
}

/** The process that got the last bearer is at work when it ends. */
function isRenewerThere({ scenario }) {
	const { signedIn, executions, processes } = scenario;
	const first = Math.min(...executions.map(({ at }) => at));
	return executions.some(({ process, at }) => process % processes === signedIn % processes && at - first < 200);
}

module.exports = {
	areClocksRight,
	asksForbidden,
	happened,
	isHealthy,
	isHopeless,
	isIssuerThere,
	isOursAlone,
	isQuick,
	isRenewerThere,
	looksOld,
	marginOf,
};
