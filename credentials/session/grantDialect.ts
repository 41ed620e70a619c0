import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { typedKey } from './typedKey';

export type Credentials = ICredentialDataDecryptedObject;

/** Base URLs by role (`auth`, `api`, ...), each without a trailing slash. */
export type Hosts = Record<string, string>;

/**
 * Where the value of one parameter comes from: itself, a credential field, or a rule. A field gives a key or an ID, without
 * what was pasted around it; `asTyped` is for passwords, of which every character counts.
 */
export type FieldSource = string | { from: string; asTyped?: true } | ((credentials: Credentials) => unknown);
export type Fields = Record<string, FieldSource>;

export interface TokenEndpoint {
	host: string;
	path: string;
	encoding: 'form' | 'json';
	headers?: Fields;
}

/** Names of the answer's properties, dotted where they sit deeper. Only the first is always there. */
export interface TokenAnswerNames {
	accessToken: string;
	/** Seconds the bearer lives. */
	lifetime?: string;
	refreshToken?: string;
	/** Seconds the refresh token lives. */
	refreshLifetime?: string;
	/** Two dates of the provider's clock; only their difference is used, so that its skew does not matter. */
	expiry?: string;
	refreshExpiry?: string;
}

/** A cheap documented GET that tells whether a bearer is still accepted. */
export interface Probe {
	host: string;
	path: string;
	/** Built anew for each probe, for endpoints that want a date. */
	query?: () => Record<string, string>;
}

/** A part of the API that knows no bearer: what is below this path of this host. */
export interface OwnSignIn {
	host: string;
	under: string;
	/** @throws SessionError when something is not filled in */
	headers: (credentials: Credentials) => Record<string, string>;
}

/** One more step after a grant: the bearer is exchanged for one that acts as somebody else. */
export interface TokenExchange {
	wanted: (credentials: Credentials) => boolean;
	endpoint: TokenEndpoint;
	fields: Fields;
}

/**
 * How one provider hands out bearers, as data (RFC 6749 with each provider's own names).
 * The code in this folder knows no provider; a new one is a new value of this type.
 */
export interface GrantDialect {
	/** The provider's name as users know it; begins every error text. */
	provider: string;
	hosts: (credentials: Credentials) => Hosts;
	/** Fields that must be filled in, with their labels on screen. */
	required: (credentials: Credentials) => Record<string, string>;
	/** Names of the credential fields that must never be seen in a text. */
	secrets: string[];
	endpoint: TokenEndpoint;
	full: (credentials: Credentials) => Fields;
	refresh?: { path?: string; fields: (refreshToken: string) => Fields };
	exchange?: TokenExchange;
	answer: TokenAnswerNames;
	/** The headers that carry the bearer in every other call. */
	bearerHeaders: (credentials: Credentials, bearer: string) => Record<string, string>;
	/** What takes something else than the bearer. */
	ownSignIn?: OwnSignIn;
	/** Statuses that may mean "bearer refused". 401 always does; any other may also mean a missing right. */
	rejectedBy: number[];
	probe?: Probe;
	/** What to check, by the answer's OAuth `error` code; `default` for all others. */
	refusals: Record<string, string> & { default: string };
}

/** Evaluates a parameter table; empty values are left out. */
export function resolveFields(fields: Fields, credentials: Credentials): IDataObject {
	const resolved: IDataObject = {};
	for (const [name, source] of Object.entries(fields)) {
		const value = valueOf(source, credentials);
		if (value !== undefined && value !== null && value !== '') resolved[name] = value as string;
	}
	return resolved;
}

function valueOf(source: FieldSource, credentials: Credentials): unknown {
	if (typeof source === 'function') return source(credentials);
	if (typeof source === 'string') return source;
	const typed = credentials[source.from];
	return typeof typed === 'string' && !source.asTyped ? typedKey(typed) : typed;
}

/** The credential fields that hold passwords. */
export function passwordFields(grant: GrantDialect, credentials: Credentials): string[] {
	return Object.values(grant.full(credentials)).flatMap((source) =>
		typeof source === 'object' && source.asTyped ? [source.from] : [],
	);
}
