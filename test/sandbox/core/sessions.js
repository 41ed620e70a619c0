'use strict';

/**
 * Who is logged in. A session holds its bearers and refresh tokens; it ends when a newer session of the
 * same identity takes over (keepOnlyNewestSession), or when a test revokes something.
 */
class Sessions {
	/**
	 * @param {{ settings: any, now: () => number, definition: { tokens: { bearer(): string, refresh?(): string } }
	 * }} provider
	 */
	constructor(provider) {
		this.provider = provider;
		this.bearers = new Map();
		this.refreshTokens = new Map();
	}

	/** A full grant. `details` is whatever the provider wants to know later: app, scopes, user. */
	open(identity, details = {}, { refreshable = true } = {}) {
		const session = { identity, ...details };
		if (this.provider.settings.keepOnlyNewestSession) this.end((other) => other.identity === identity);
		return { session, ...this.addBearer(session), ...(refreshable ? this.addRefreshToken(session) : {}) };
	}

	/** A refresh grant: undefined when the refresh token is unknown, used, revoked or too old. */
	renew(refreshToken) {
		const entry = this.refreshTokens.get(refreshToken);
		if (!entry || entry.revoked || entry.expiresAt <= this.provider.now()) return undefined;
		if (this.provider.settings.rotateRefreshTokens) entry.revoked = true;
		if (this.provider.settings.keepOnlyNewestSession) this.revoke(this.bearers, (session) => session === entry.session);
		return { session: entry.session, ...this.addBearer(entry.session), ...this.addRefreshToken(entry.session) };
	}

	/** What is known about a bearer: its session, and whether it still counts. */
	look(bearer) {
		const entry = this.bearers.get(bearer);
		if (!entry) return { known: false, live: false };
		const live = !entry.revoked && entry.expiresAt > this.provider.now();
		return { known: true, live, session: entry.session };
	}

	addBearer(session) {
		const bearer = this.provider.definition.tokens.bearer();
		const lifetime = this.provider.settings.bearerLifetime;
		this.bearers.set(bearer, { session, expiresAt: this.provider.now() + lifetime * 1000 });
		return { bearer, lifetime };
	}

	addRefreshToken(session) {
		const { tokens } = this.provider.definition;
		if (!tokens.refresh) return {};
		const refreshToken = tokens.refresh();
		const refreshLifetime = this.provider.settings.refreshLifetime;
		this.refreshTokens.set(refreshToken, { session, expiresAt: this.provider.now() + refreshLifetime * 1000 });
		return { refreshToken, refreshLifetime };
	}

	end(whose) {
		this.revoke(this.bearers, whose);
		this.revoke(this.refreshTokens, whose);
	}

	revoke(tokens, whose = (_session) => true) {
		for (const entry of tokens.values()) if (whose(entry.session)) entry.revoked = true;
	}

	expireBearers() {
		for (const entry of this.bearers.values()) entry.expiresAt = Math.min(entry.expiresAt, this.provider.now());
	}
}

module.exports = { Sessions };
