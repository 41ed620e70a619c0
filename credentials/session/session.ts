import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Credentials } from './grantDialect';

/** A bearer and all that is known of it. Times are milliseconds since the epoch; 0 = not known. */
export interface Session {
	accessToken: string;
	refreshToken: string;
	issuedAt: number;
	expiresAt: number;
	refreshExpiresAt: number;
	sessionKey: string;
}

/** The properties that every credential spreads behind its own: where n8n stores the session, unseen. */
export const sessionProperties: INodeProperties[] = [
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	{
		displayName: 'Refresh Token',
		name: 'refreshToken',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{
		displayName: 'Session Key',
		name: 'sessionKey',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{ displayName: 'Issued At', name: 'issuedAt', type: 'hidden', default: 0 },
	{ displayName: 'Expires At', name: 'n8n_expires_at', type: 'hidden', default: 0 },
	{ displayName: 'Refresh Expires At', name: 'refreshExpiresAt', type: 'hidden', default: 0 },
];

export function readSession(credentials: Credentials): Session {
	return {
		accessToken: String(credentials.accessToken ?? ''),
		refreshToken: String(credentials.refreshToken ?? ''),
		issuedAt: Number(credentials.issuedAt) || 0,
		expiresAt: Number(credentials.n8n_expires_at) || 0,
		refreshExpiresAt: Number(credentials.refreshExpiresAt) || 0,
		sessionKey: String(credentials.sessionKey ?? ''),
	};
}

/** The session in the shape in which n8n stores it: both tokens always together. */
export function toStored(session: Session): IDataObject {
	const { expiresAt, ...rest } = session;
	return { ...rest, n8n_expires_at: expiresAt };
}

/** What the user has typed, without the session. */
export function typedIn(credentials: Credentials): Credentials {
	const typed = { ...credentials };
	for (const { name } of sessionProperties) delete typed[name];
	return typed;
}
