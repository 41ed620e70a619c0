import type { IAuthenticateRuleResponseCode } from 'n8n-workflow';

/** For a credential's test, which follows no redirect: whoever answers elsewhere says nothing of the credential. */
export function redirectRules(provider: string): IAuthenticateRuleResponseCode[] {
	const message = `${provider} points to another address, which is not followed. Check the address in the credential.`;
	return [301, 302, 303, 307, 308].map((value) => ({ type: 'responseCode', properties: { value, message } }));
}
