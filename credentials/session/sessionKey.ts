import { digest } from '../foundation/digest';
import { passwordFields, resolveFields, type Credentials, type GrantDialect } from './grantDialect';
import { SessionError } from './sessionError';
import { typedKey } from './typedKey';

/**
 * Names the account that a bearer belongs to: a hash over everything that takes part in the login. Two
 * credentials with the same key may share a bearer; after any edit the key differs and the old bearer is
 * not used again. Throws a SessionError of kind `invalid` when a field is empty or an address is unusable.
 */
export function sessionKeyOf(grant: GrantDialect, credentials: Credentials): string {
	const known = lastKeys.get(credentials);
	if (known?.grant === grant && isSame(known.fields, credentials)) return known.key;
	const key = computedKey(grant, credentials);
	lastKeys.set(credentials, { grant, fields: { ...credentials }, key });
	return key;
}

/** Most requests of an execution bring the very same credentials, unchanged. */
const lastKeys = new WeakMap<Credentials, { grant: GrantDialect; fields: Credentials; key: string }>();

function isSame(fields: Credentials, credentials: Credentials): boolean {
	const names = Object.keys(credentials);
	return names.length === Object.keys(fields).length && names.every((name) => fields[name] === credentials[name]);
}

function computedKey(grant: GrantDialect, credentials: Credentials): string {
	assertComplete(grant, credentials);
	const exchange = grant.exchange?.wanted(credentials) ? resolveFields(grant.exchange.fields, credentials) : null;
	return digest(
		JSON.stringify([
			grant.provider,
			grant.hosts(credentials),
			resolveFields(grant.endpoint.headers ?? {}, credentials),
			resolveFields(grant.full(credentials), credentials),
			exchange,
		]),
	);
}

function assertComplete(grant: GrantDialect, credentials: Credentials): void {
	const passwords = passwordFields(grant, credentials);
	for (const [field, label] of Object.entries(grant.required(credentials))) {
		const value = String(credentials[field] ?? '');
		const typed = passwords.includes(field) ? value : typedKey(value);
		const unfit = unfitFor(grant, field, typed);
		if (unfit)
			throw new SessionError(
				'invalid',
				`"${label}" in the ${grant.provider} credential holds ${unfit}. Paste it again, without what is around it.`,
			);
		if (typed.trim() !== '') continue;
		throw new SessionError(
			'invalid',
			`Fill in "${label}" in the ${grant.provider} credential; ${grant.provider} cannot sign in without it.`,
		);
	}
}

/** What Node.js would refuse in a header, with words that help nobody. */
function unfitFor({ endpoint }: GrantDialect, field: string, typed: string): string | undefined {
	if (/[\r\n\0]/.test(typed)) return 'a line break';
	const inHeader = Object.values(endpoint.headers ?? {}).some(
		(source) => typeof source === 'object' && source.from === field,
	);
	return inHeader && /[^\t\x20-\x7e\x80-\xff]/.test(typed)
		? 'a character that cannot be sent, often an invisible one'
		: undefined;
}
