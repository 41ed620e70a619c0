'use strict';

/** Bearers of a double: valid for a while, any number at a time. */
const DAY = 86_399;
const FOR_EVER = `bearer-for-ever-${'x'.repeat(100)}`;

function createSessions() {
	const endOf = new Map();
	let opened = 0;
	let lifetime = DAY;
	return {
		/** @param {number} seconds of the bearers to come */
		setLifetime: (seconds = DAY) => (lifetime = seconds),
		open() {
			const bearer = `bearer-${(opened += 1)}-${'x'.repeat(100)}`;
			endOf.set(bearer, Date.now() + lifetime * 1000);
			return { bearer, lifetime };
		},
		/** One that never ends. */
		forEver: () => FOR_EVER,
		expireAll: () => endOf.clear(),
		isLive: (bearer) => bearer === FOR_EVER || (endOf.get(bearer) ?? 0) > Date.now(),
	};
}

module.exports = { createSessions, DAY };
