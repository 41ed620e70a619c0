'use strict';

/**
 * What has to hold after every scenario. Each property takes a world that has been played and gives what is wrong, in
 * words. What can be asked only where nothing else goes wrong (a healthy provider, say) says so by a condition.
 */
const {
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
} = require('./conditions');

const LOGINS = ['/login', '/refresh'];

const granted = ({ provider }) => provider.log.filter(({ path, status }) => LOGINS.includes(path) && status === 200);
const ours = ({ executions }) => executions.filter(({ caller, process }) => caller === 'ours' && !process.isDead);

const wordsFor = ({ kind, answer, text, trouble, error }) =>
	[kind, answer?.statusCode, text, trouble, error?.message].filter((one) => one !== undefined).join(' ');

function isGood({ path }, { outcome }) {
	if (outcome?.kind !== 'answered') return false;
	return outcome.answer.statusCode === (path === '/forbidden' ? 403 : 200);
}

function failed(world) {
	if (!isHealthy(world) || isHopeless(world)) return [];
	return ours(world).flatMap((execution) => {
		if (execution.error) return [`process ${execution.process.index}: ${execution.error.stack}`];
		const bad = execution.items.filter((item) => !isGood(execution, item));
		return bad.map(
			(item) =>
				`process ${execution.process.index}, from ${Math.round(item.began)} to ${Math.round(item.ended)} ms: ${wordsFor(item.outcome ?? {})}`,
		);
	});
}

const REMEMBERED_MS = 30_000;

/** Whom to act as belongs to what was typed; it is not in what is sent first. */
const isEditedBefore = ({ store }, sent) =>
	store.writes.some(({ by, at, before, after }) => by === 'edit' && at <= sent && before.actAs !== after.actAs);

function refusedAgain(world) {
	const last = new Map();
	const found = [];
	for (const { process, path, host, body, status, sent, arrived, isLost } of world.provider.log) {
		if (path !== '/login' || isEditedBefore(world, sent)) continue;
		const key = `${process.index} ${host} ${JSON.stringify(body)}`;
		const before = last.get(key);
		if (before !== undefined && sent > before && sent - before < REMEMBERED_MS)
			found.push(`process ${process.index} tried a secret again after ${Math.round(sent - before)} ms`);
		if (status === 401 && !isLost) last.set(key, arrived);
	}
	return found;
}

/** One that had been revoked before is no worse for a second try. */
const hasWorked = ({ isLost, process, status }) => !isLost && !process.isDead && status === 200;

function refreshedAgain(world) {
	const { kind, provider } = world;
	if (kind.refresh !== 'singleUse' || !isQuick(world) || !isOursAlone(world) || !isHealthy(world)) return [];
	// Whoever looks for a right that is missing gets one bearer after the other where nobody can be asked.
	if (happened(world, 'die') || (kind.refusedBy !== 401 && !kind.probe && asksForbidden(world))) return [];
	return [...provider.sessions.refreshTokens.values()].flatMap((used) =>
		used.uses.length > 1 &&
		used.uses.slice(0, -1).some(hasWorked) &&
		isIssuerThere(world, used) &&
		!looksOld(world, used)
			? [`${used.token} was used ${used.uses.length} times`]
			: [],
	);
}

/** Within one process nothing excuses it but an answer that was lost. */
function refreshedAgainByOne({ scenario, provider }) {
	if (scenario.kind.refresh !== 'singleUse') return [];
	return [...provider.sessions.refreshTokens.values()].flatMap(({ token, uses }) => {
		const again = uses.filter(({ process }, index) => uses.findIndex((one) => one.process === process) !== index);
		return again.length > 0 ? [`process ${again[0].process.index} used ${token} again`] : [];
	});
}

const SEEN_BY_ALL_MS = 1_500;

function needless(world) {
	const { scenario, provider, store } = world;
	if (!isHealthy(world) || !isQuick(world) || !isOursAlone(world) || !areClocksRight(world)) return [];
	if (happened(world, 'edit') || asksForbidden(world)) return [];
	return granted(world).flatMap(({ sent, process }) => {
		const write = store.writes.findLast(({ at }) => at <= sent);
		if (!write || sent - write.at < SEEN_BY_ALL_MS) return [];
		const bearer = provider.sessions.bearers.get(write.after.accessToken);
		const wasAlive = bearer && bearer.expiresAt - sent > marginOf(scenario.kind) && !(bearer.endedAt <= sent + 500);
		return wasAlive
			? [
					`process ${process.index} signed in at ${Math.round(sent)} ms, ${Math.round(sent - write.at)} ms after ${bearer.token} was stored, which was good`,
				]
			: [];
	});
}

const MOST_GRANTS = 2;

function tooMany(world) {
	if (!isHealthy(world) || !isQuick(world) || !isOursAlone(world) || !areClocksRight(world)) return [];
	const { scenario } = world;
	if (asksForbidden(world) || scenario.happenings.length > 1 || happened(world, 'edit', 'die')) return [];
	if (!isRenewerThere(world) || scenario.happenings.some(({ at }) => at > 0)) return [];
	const ends = scenario.happenings.length + (scenario.idle === 'fresh' ? 0 : 1);
	if (scenario.kind.lifetime < 3_600) return [];
	const count = granted(world).filter(({ sent }) => sent > world.beginning).length;
	return count > MOST_GRANTS * Math.max(1, ends) ? [`${count} grants for ${ends} endings`] : [];
}

function tooLong(world) {
	const most = isHealthy(world) && isQuick(world) && !asksForbidden(world) ? 40_000 : 400_000;
	return ours(world)
		.flatMap(({ items }) => items)
		.filter(({ began, ended }) => ended - began > most)
		.map(({ began, ended }) => `an item took ${Math.round(ended - began)} ms`);
}

const MOST_REMEMBERED = 400;

const remembersTooMuch = ({ processes }) =>
	processes.flatMap(({ index, memory }) =>
		memory.filter(({ size }) => size > MOST_REMEMBERED).map(({ size }) => `process ${index} remembers ${size} things`),
	);

const hangs = ({ isComplete, executions }) =>
	isComplete ? [] : [`${executions.filter(({ isOver }) => !isOver).length} executions wait for nothing`];

const watched = (name) => (world) => world.watch.found[name] ?? [];

/**
 * Which of two is the newer is known by the clocks of those who got them; and one that was refused because of a missing
 * right passes for dead.
 */
const older = (world) =>
	areClocksRight(world) && !(asksForbidden(world) && world.kind.refusedBy !== 401) ? watched('older')(world) : [];

/** @type {Record<string, (world: any) => string[]>} */
const PROPERTIES = {
	'no item fails for the sake of the bearer while the provider is healthy': failed,
	"nobody uses or keeps another account's bearer": watched('account'),
	'a refused secret is tried once in 30 s by each process': refusedAgain,
	'no refresh token is used twice where whoever got it is there': refreshedAgain,
	'no process uses a refresh token twice': refreshedAgainByOne,
	'no dead bearer goes over a newer one that is at hand': older,
	'nobody signs in while a good bearer has long been stored': needless,
	'one request of an execution has n8n get its first bearer, and the others wait': watched('crowd'),
	'a renewal is two grants at most': tooMany,
	'nobody waits longer than there is time': tooLong,
	'nothing waits for ever': hangs,
	'memory is bounded': remembersTooMuch,
};

/** @returns {string[]} what is wrong, each line with the property it is against */
const flawsOf = (world) =>
	Object.entries(PROPERTIES).flatMap(([name, property]) => property(world).map((text) => `${name}: ${text}`));

module.exports = { PROPERTIES, flawsOf, granted, happened, isHealthy };
