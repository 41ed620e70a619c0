import { micoVoiceAiGrant } from '../../../credentials/MicoVoiceAiApi.credentials';
import { mightyCallGrant } from '../../../credentials/MightyCallApi.credentials';
import { teleTrackerGrant } from '../../../credentials/TeleTrackerApi.credentials';
import { uComPbxGrant } from '../../../credentials/UComPbxApi.credentials';
import { voipexGrant } from '../../../credentials/VoipexApi.credentials';
import type { Credentials, GrantDialect } from '../../../credentials/session/grantDialect';
import type { Session } from '../../../credentials/session/session';

/** What a user fills in, one account of each provider. */
export const ACCOUNTS: Record<string, { grant: GrantDialect; credentials: Credentials }> = {
	MightyCall: {
		grant: mightyCallGrant,
		credentials: {
			edition: 'classic',
			baseUrl: '',
			signInWith: 'userKey',
			apiKey: 'example-key',
			userSecretKey: 'example-user',
			extension: '',
		},
	},
	'Mico Voice AI': {
		grant: micoVoiceAiGrant,
		credentials: {
			baseUrl: 'https://api.micovoice.com',
			apiBasePath: '/api/v1',
			clientId: 'example-id',
			clientSecret: 'example-word',
			scopes: ['campaigns:read', 'outbound_calls:write'],
		},
	},
	Voipex: {
		grant: voipexGrant,
		credentials: {
			username: 'api@example.com',
			password: 'example pass&word',
			clientId: 'api',
			scope: '',
			actAs: '',
			authUrl: 'https://auth.voipex.io',
			apiUrl: 'https://ipbxapi.voipex.io',
			smsUrl: 'https://sms-api.voipex.io',
		},
	},
	TeleTracker: {
		grant: teleTrackerGrant,
		credentials: {
			baseUrl: 'https://api.teletracker.net',
			username: 'test@example.com',
			password: 'example-word',
			accountId: '',
			bearerHeader: 'both',
		},
	},
	'uCom PBX': {
		grant: uComPbxGrant,
		credentials: {
			hostname: 'pbx.example.com',
			applicationType: 'password',
			appId: 'example-app',
			appSecret: 'example-word',
			username: 'someone',
			password: 'example-pass',
		},
	},
};

let count = 0;

/** A credential nobody else in this test file has, so that the process memory holds nothing of it. */
export function newAccount(provider = 'TeleTracker'): { grant: GrantDialect; credentials: Credentials } {
	const { grant, credentials } = ACCOUNTS[provider];
	count += 1;
	const identity = 'username' in credentials ? 'username' : 'clientId' in credentials ? 'clientId' : 'apiKey';
	return { grant, credentials: { ...credentials, [identity]: `example-${count}` } };
}

export function session(part: Partial<Session> = {}): Session {
	return { accessToken: '', refreshToken: '', issuedAt: 0, expiresAt: 0, refreshExpiresAt: 0, sessionKey: '', ...part };
}

/** A good answer in TeleTracker's dialect. */
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
