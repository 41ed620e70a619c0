import type { INodeExecutionData } from 'n8n-workflow';

import type { Arrival, WebhookSource } from '../../shared/triggers/webhookSource';
import { claimMissed, isMissed, mayGoOn, noted, type Told } from './callCourse';
import { choiceOf, type Choice } from './choice';
import { eventItem } from './eventItem';
import { hookEventIn, identityOf, type HookEvent } from './hookEvent';
import { verify } from './proof';

/** Events may come out of order, and the next phone may ring a moment after the last one. */
const GRACE_MS = 5_000;

type Heard = Arrival<HookEvent, Choice, Told>;

/** https://ipexas.atlassian.net/wiki/spaces/VD/pages/7405779/Webhooks: what VOIPEX posts, and what becomes of it. */
export const voipexEvents: WebhookSource<HookEvent, Choice, Told> = {
	eventsIn: (body, context) => [hookEventIn(body, choiceOf(context).renamed)],
	identityOf,
	verify,
	choiceOf,
	note: noted,
	stragglers: {
		graceMs: GRACE_MS,
		mayMatter: (heard) => mayGoOn(heard.event) && (has(heard, 'missedCall') || has(heard, 'hangup')),
	},
	isWanted: (heard) => heard.noted?.isRepetition !== true && labelsOf(heard).length > 0,
	itemOf,
};

const has = ({ choice }: Heard, event: string) => choice.events.includes(event);

/** What the item may be called. A missed call has ended, too: whoever asked for that alone finds it so. */
function labelsOf(heard: Heard): string[] {
	const { memory, event } = heard;
	return [...(isMissed(memory, event) ? ['missedCall'] : []), event.kind].filter((name) => has(heard, name));
}

function itemOf(heard: Heard): INodeExecutionData | undefined {
	const { memory, event, choice, secrets } = heard;
	const label = labelsOf(heard).find((name) => name !== 'missedCall' || claimMissed(memory, event));
	return label === undefined ? undefined : eventItem(memory, event, label, choice.simplify, secrets);
}
