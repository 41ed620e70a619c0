import type { Credentials, GrantDialect } from '../../../credentials/session/grantDialect';
import type { Session } from '../../../credentials/session/session';
import { DIALECTS } from './dialects';
import { accounts } from './sources';

/** What a provider documents about its token requests, spelled out once more. */
export interface TokenBodies {
	full: (typed: Credentials) => object;
	refresh?: (typed: Credentials, refreshToken: string) => object;
	exchange?: (typed: Credentials) => object;
	/** What the credential itself puts into headers. */
	headers?: (typed: Credentials) => object;
}

export interface Account {
	grant: GrantDialect;
	credentials: Credentials;
}

/** What a user fills in, one account of each provider, by its name on screen. */
export const ACCOUNTS: Record<string, Account & { tokenBodies: TokenBodies }> = Object.fromEntries(
	accounts().map(({ label, ...account }) => [label, account]),
);

let count = 0;

/**
 * A credential nobody else in this test file has, so that the process memory holds nothing of it.
 * @param name of a dialect, or of a provider on screen
 */
export function newAccount(name = 'jsonLogin'): Account {
	const { grant, credentials } = DIALECTS[name] ?? ACCOUNTS[name];
	count += 1;
	const identity = 'username' in credentials ? 'username' : 'clientId' in credentials ? 'clientId' : 'apiKey';
	return { grant, credentials: { ...credentials, [identity]: `example-${count}` } };
}

export function session(part: Partial<Session> = {}): Session {
	return { accessToken: '', refreshToken: '', issuedAt: 0, expiresAt: 0, refreshExpiresAt: 0, sessionKey: '', ...part };
}

/** A good answer in the dialect of `jsonLogin`. */
export function issued(token: string, refreshToken = `${token}-refresh`) {
	return {
		success: true,
		token,
		tokenLifetime: 3600,
		tokenExpiration: '2018-04-01T21:39:12+00:00',
		refreshToken,
		refreshTokenExpiration: '2018-04-30T21:39:12+00:00',
	};
}

export const NOW = Date.UTC(2026, 0, 31, 9, 30);
export const HOUR = 3_600_000;
