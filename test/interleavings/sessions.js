'use strict';

/** What the provider knows: bearers and refresh tokens, whose they are and what has become of them. */
const { typedOf } = require('./grant');

/** @param {import('./kinds').Kind} kind @param {{ now: number }} time */
function createSessions(kind, time) {
	const bearers = new Map();
	const refreshTokens = new Map();
	let serial = 0;

	const isAlive = (one) => one !== undefined && !one.isEnded && time.now < one.expiresAt;
	const end = (one) => {
		one.isEnded = true;
		one.endedAt ??= time.now;
	};
	const of = (user) => [...bearers.values()].filter((one) => one.user === user);

	function issued({ user, typed, family, more = {} }) {
		const order = ++serial;
		const bearer = {
			token: `bearer-${order}-example`,
			user,
			typed,
			family,
			order,
			isEnded: false,
			issuedAt: time.now,
			expiresAt: time.now + kind.lifetime * 1_000,
			...more,
		};
		bearers.set(bearer.token, bearer);
		return bearer;
	}

	function withRefreshToken(bearer) {
		if (kind.refresh === 'none') return { bearer };
		const token = `refresh-${bearer.order}-example`;
		refreshTokens.set(token, { ...bearer, token, isEnded: false, uses: [] });
		return { bearer, refreshToken: token };
	}

	function endOthers(user, but) {
		if (kind.keeps === 'all') return;
		for (const one of of(user)) if (one.family !== but) end(one);
		if (kind.keeps !== 'newestAll') return;
		for (const one of refreshTokens.values()) if (one.user === user && one.family !== but) end(one);
	}

	return {
		bearers,
		refreshTokens,
		isAlive: (token) => isAlive(bearers.get(token)),
		login(user, typed) {
			const living = kind.sameBearer
				? of(user).find((one) => isAlive(one) && one.typed === typed && one.expiresAt - time.now > kind.lifetime * 100)
				: undefined;
			if (living) return withRefreshToken(living);
			const family = ++serial;
			const bearer = issued({ user, typed, family });
			endOthers(user, family);
			return withRefreshToken(bearer);
		},
		/** @returns {any} undefined: refused */
		refresh(token, use) {
			const found = refreshTokens.get(token);
			const isReuse = kind.refresh === 'singleUse' && found?.uses.length > 0;
			found?.uses.push(use);
			if (isReuse) this.endFamily(found.family);
			if (!found || found.isEnded || isReuse) return undefined;
			if (kind.keeps !== 'all') for (const one of of(found.user)) end(one);
			const bearer = issued(found);
			return kind.refresh === 'singleUse' ? withRefreshToken(bearer) : { bearer };
		},
		exchange(token, email) {
			const base = bearers.get(token);
			if (!isAlive(base)) return undefined;
			const typed = JSON.stringify([...JSON.parse(base.typed).slice(0, 3), email]);
			return { bearer: issued({ ...base, typed, more: { isExchanged: true } }) };
		},
		endFamily(family) {
			for (const one of [...bearers.values(), ...refreshTokens.values()]) if (one.family === family) end(one);
		},
		revoke: () => bearers.forEach(end),
		revokeRefreshTokens: () => refreshTokens.forEach(end),
		typed: typedOf,
	};
}

module.exports = { createSessions };
