import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { jsonText } from '../../../credentials/foundation/jsonText';
import { sameSecret } from '../../../credentials/foundation/sameSecret';
import { settled } from '../../../credentials/foundation/settled';
import { secretsOf } from '../../../credentials/session/redaction';
import type { Provider } from '../model/provider';
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

/** A shorter one could stand in any text. */
const SHORTEST_SECRET = 8;

/**
 * Makes a source's `verify`. Whoever shows the secret is believed whatever else they post, also where it stands in a
 * place that nobody knows. What says nothing at all is answered without a look at the credential.
 */
export function bySecret<Event>(shared: SharedSecret<Event>): WebhookSource<Event, unknown>['verify'] {
	const { provider, shownIn, secret, refusal, isCheck = () => false } = shared;
	return async (context, body, events): Promise<Verdict> => {
		const shown = shownIn(body, context);
		const isShown = shown !== undefined && shown !== null;
		const mayBeCheck = !isShown && isCheck(events);
		if (mayBeCheck && Object.keys(body).length === 0) return { kind: 'check', ...GOOD };
		const read = await settled(context.getCredentials(provider.credential));
		if (mayBeCheck && !('value' in read && holds(body, secret(read.value, context)))) return { kind: 'check', ...GOOD };
		if ('error' in read) throw read.error;
		const own = secret(read.value, context);
		if (!mayBeCheck && !sameSecret(shown, own)) return { kind: 'refused', status: 401, text: refusal };
		return { kind: 'accepted', ...GOOD, secrets: [...secretsOf(read.value, provider.grant.secrets), own as string] };
	};
}

/** Whether the secret stands anywhere in it. */
function holds(body: IDataObject, secret: unknown): boolean {
	return typeof secret === 'string' && secret.length >= SHORTEST_SECRET && jsonText(body).includes(secret);
}
