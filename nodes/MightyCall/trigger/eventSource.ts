import type { INodeExecutionData } from 'n8n-workflow';

import { bySecret } from '../../shared/triggers/bySecret';
import { fieldIn } from '../../shared/triggers/looseFields';
import type { Arrival, WebhookSource } from '../../shared/triggers/webhookSource';
import { mightyCall } from '../provider';
import { concernsUser, isUnanswered, noted } from './callCourse';
import { callEventIn, identityOf, tellsOfCall, type CallEvent } from './callEvent';
import { choiceOf, concerns, wants, type Choice, type Finding } from './choice';
import { eventItem } from './eventItem';
import type { NamedPhase } from './eventNames';
import { fetchedCall, wasConnected, type FetchedCall } from './fetchedCall';

/** Events may come out of order: that somebody took a call can be told after its end. */
const GRACE_MS = 5_000;

type Told = Arrival<CallEvent, Choice, NamedPhase>;

/** https://api.mightycall.com/v4/doc, Webhooks: what MightyCall posts, and what becomes of it. */
export const mightyCallEvents: WebhookSource<CallEvent, Choice, NamedPhase, FetchedCall> = {
	// Older relatives of this API want this header back.
	echoed: ['Echo'],
	eventsIn: (body) => [callEventIn(body)],
	identityOf,
	/**
	 * MightyCall signs nothing, but sends the account's API key in the body. Without it the only thing that is answered
	 * well is the check which the panel makes on saving the address; nobody knows what that posts. With it anything is
	 * an event.
	 */
	verify: bySecret({
		provider: mightyCall,
		shownIn: (body) => fieldIn(body, 'ApiKey'),
		secret: ({ apiKey }) => apiKey,
		refusal: 'The ApiKey is not that of the MightyCall credential of this workflow.',
		isCheck: (events: CallEvent[]) => !events.some(tellsOfCall),
	}),
	choiceOf,
	concerns,
	note: noted,
	stragglers: {
		graceMs: GRACE_MS,
		// Said to wait eight seconds for an answer.
		holdAnswer: true,
		mayMatter: (told) => seemsMissed(told) && [true, false].some((missed) => isWantedIf(told, missed)),
	},
	isWanted: (told) =>
		isWantedIf(told, seemsMissed(told)) && concernsUser(told.memory, told.event, told.choice.extensions),
	lookUp: lookedUp,
	itemOf,
};

function seemsMissed({ memory, event, noted: phase }: Told): boolean {
	return isUnanswered(memory, event, phase);
}

function isWantedIf({ choice, event, noted: phase }: Told, missed: boolean): boolean {
	return wants(choice, event, { phase, missed });
}

/**
 * A call that seems missed is looked up in any case, once: what was seen may not be all there was, e.g. when the
 * workflow was published in the middle of the call, or another process was told the rest.
 */
async function lookedUp(told: Told): Promise<FetchedCall> {
	const { context, choice, event } = told;
	if (event.callId === undefined) return {};
	if (choice.fetchCall) return await fetchedCall(context, choice, event);
	return seemsMissed(told) ? await fetchedCall(context, { ...choice, waitMs: 0 }, event) : {};
}

function itemOf(told: Told, found: FetchedCall = {}): INodeExecutionData | undefined {
	const { choice, event, noted: phase, secrets } = told;
	const finding: Finding = { phase, missed: seemsMissed(told) && !wasConnected(found) };
	if (!wants(choice, event, finding)) return undefined;
	return eventItem(choice, event, finding, choice.fetchCall ? found : {}, secrets);
}
