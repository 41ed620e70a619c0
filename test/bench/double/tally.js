'use strict';

/** What a double has seen since it was last asked to forget. */
function createTally() {
	const seen = { requests: 0, grants: 0, refusals: 0, connections: 0 };
	return {
		connected: () => void (seen.connections += 1),
		arrived(route) {
			seen.requests += 1;
			if (route?.grant) seen.grants += 1;
		},
		answered(status) {
			if (status === 401) seen.refusals += 1;
		},
		forget: () => void Object.assign(seen, { requests: 0, grants: 0, refusals: 0, connections: 0 }),
		seen: () => ({ ...seen }),
	};
}

module.exports = { createTally };
