import type { IWebhookFunctions } from 'n8n-workflow';

import { postedIn } from './postedBodies';
import type { Verdict, WebhookSource } from './webhookSource';

/** What somebody posted to the address, and what they are to be told. */
export interface Delivery<Event> {
	status: number;
	text: string;
	/** Of the answer to who is refused. */
	headers?: Record<string, string>;
	/** None of what was not accepted. */
	events: Event[];
	secrets: string[];
}

const UNREADABLE = { status: 400, text: 'This cannot be read. Send JSON.' };

/**
 * Each entry of a list is judged by itself; one that is refused stands for all.
 * @throws what n8n throws when the credential cannot be read
 */
export async function deliveryOf<Event>(
	context: IWebhookFunctions,
	{ eventsIn, verify }: Pick<WebhookSource<Event, unknown>, 'eventsIn' | 'verify'>,
): Promise<Delivery<Event>> {
	const { bodies, isBroken } = postedIn(context);
	const accepted: Delivery<Event> = { status: 200, text: '', events: [], secrets: [] };
	let last: Verdict | undefined;
	for (const body of bodies) {
		const events = eventsIn(body, context);
		const verdict = await verify(context, body, events);
		if (verdict.kind === 'refused') return refusing(verdict);
		if (last?.kind !== 'accepted') last = verdict;
		if (verdict.kind !== 'accepted') continue;
		accepted.events.push(...events);
		accepted.secrets = verdict.secrets;
	}
	if (last?.kind !== 'accepted') return refusing(isBroken || last === undefined ? UNREADABLE : last);
	return { ...accepted, status: last.status, text: last.text };
}

type Refusal = Pick<Delivery<never>, 'status' | 'text' | 'headers'>;

function refusing({ status, text, headers }: Refusal): Delivery<never> {
	return { status, text, headers, events: [], secrets: [] };
}
