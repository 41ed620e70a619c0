'use strict';

/** Sums of a V8 CPU profile, in milliseconds, longest first. */

/** A package, or Node's own module, or V8's own work: "(garbage collector)". */
function placeOf({ url, functionName }) {
	if (url.startsWith('node:')) return url;
	const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
	if (inPackage) return inPackage[1];
	return functionName.startsWith('(') ? functionName : url || '(built in)';
}

const nameOf = ({ functionName, url, lineNumber }) =>
	`${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}`;

/** What ran in each function itself, not in what it called. */
function selfTimes({ nodes, samples, timeDeltas }) {
	const times = new Map(nodes.map(({ id }) => [id, 0]));
	samples.forEach((id, index) => times.set(id, times.get(id) + timeDeltas[index] / 1000));
	return times;
}

function summed(profile, keyOf) {
	const times = selfTimes(profile);
	const sums = new Map();
	for (const node of profile.nodes) {
		const key = times.get(node.id) > 0 ? keyOf(node) : undefined;
		if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + times.get(node.id));
	}
	return [...sums].sort(([, one], [, other]) => other - one);
}

/** @returns {[string, number][]} self time of each package */
const timeByPlace = (profile) => summed(profile, ({ callFrame }) => placeOf(callFrame));

/**
 * What was done on behalf of one package: the nearest of its functions on the stack, and what that one had called.
 * @returns {[string, number][]}
 */
function timeOnBehalfOf(profile, packageName) {
	const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
	return summed(profile, (node) => {
		let called;
		for (let caller = node; caller; called = caller, caller = parents.get(caller.id)) {
			if (placeOf(caller.callFrame) !== packageName) continue;
			return `${nameOf(caller.callFrame)}${called ? ` -> ${nameOf(called.callFrame)}` : ''}`;
		}
		return undefined;
	});
}

module.exports = { timeByPlace, timeOnBehalfOf };
