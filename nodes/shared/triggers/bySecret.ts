import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { secretsOf } from '../../../credentials/session/redaction';
import type { Provider } from '../model/provider';
import { sameSecret } from './sameSecret';
import type { Verdict, WebhookSource } from './webhookSource';

/** How a provider that signs nothing proves that it is itself: it shows a secret that only it and the user know. */
export interface SharedSecret<Event> {
	provider: Pick<Provider, 'credential' | 'grant'>;
	/** What the caller shows: a field of the body, a part of the address. */
	shownIn: (body: IDataObject, context: IWebhookFunctions) => unknown;
	/** What it has to be. */
	secret: (credentials: ICredentialDataDecryptedObject, context: IWebhookFunctions) => unknown;
	/** What a caller is told that shows another. */
	refusal: string;
	/** Whether what came without any secret may be the check that a provider makes of an address. */
	isCheck?: (events: Event[]) => boolean;
}

const GOOD = { status: 200, text: 'OK' };

/**
 * Makes a source's `verify`. Whoever shows the secret is believed whatever else they post. A check is answered without
 * a look at the credential.
 */
export function bySecret<Event>(shared: SharedSecret<Event>): WebhookSource<Event, unknown>['verify'] {
	const { provider, shownIn, secret, refusal, isCheck = () => false } = shared;
	return async (context, body, events): Promise<Verdict> => {
		const shown = shownIn(body, context);
		if ((shown === undefined || shown === null) && isCheck(events)) return { kind: 'check', ...GOOD };
		const credentials = await context.getCredentials(provider.credential);
		if (!sameSecret(shown, secret(credentials, context))) return { kind: 'refused', status: 401, text: refusal };
		return { kind: 'accepted', ...GOOD, secrets: [...secretsOf(credentials, provider.grant.secrets), shown as string] };
	};
}
