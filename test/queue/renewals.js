'use strict';

// Shorter than half the shortest bearer here lives, longer than workers quarrel about one.
const PAUSE_MS = 5_000;

/**
 * Grants that belong to one renewal: those that follow each other without a pause.
 * @param {{ at: number }[]} grants in their order
 * @returns {any[][]}
 */
function renewalsOf(grants) {
	const renewals = [];
	for (const grant of grants) {
		const previous = renewals.at(-1)?.at(-1);
		if (previous && grant.at - previous.at < PAUSE_MS) renewals.at(-1).push(grant);
		else renewals.push([grant]);
	}
	return renewals;
}

module.exports = { PAUSE_MS, renewalsOf };
