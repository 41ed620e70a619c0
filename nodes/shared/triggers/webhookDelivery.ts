import type { IWebhookFunctions } from 'n8n-workflow';

import { objectIn } from './looseFields';
import type { WebhookSource } from './webhookSource';

/** What somebody posted to the address, and what they are to be told. */
export interface Delivery<Event> {
	status: number;
	text: string;
	/** None of what was not accepted. */
	events: Event[];
	secrets: string[];
}

/** @throws what n8n throws when the credential cannot be read */
export async function deliveryOf<Event>(
	context: IWebhookFunctions,
	{ eventsIn, verify }: Pick<WebhookSource<Event, unknown>, 'eventsIn' | 'verify'>,
): Promise<Delivery<Event>> {
	// JSON is JSON, also when it comes under another content type.
	const body = objectIn(context.getBodyData()) ?? {};
	const events = eventsIn(body, context);
	const verdict = await verify(context, body, events);
	const { status, text } = verdict;
	if (verdict.kind !== 'accepted') return { status, text, events: [], secrets: [] };
	return { status, text, events, secrets: verdict.secrets };
}
