import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { eventMemoryOf, storeEvents, type EventMemory } from '../../shared/triggers/eventMemory';
import { pause } from '../../shared/transport/pause';
import { answerAtOnce, NOTHING_RUNS } from '../../shared/triggers/webhookAnswer';
import { concernsUser, isUnanswered, noted } from './callCourse';
import { identityOf, type CallEvent } from './callEvent';
import { choiceOf, concerns, wants, type Choice, type Finding } from './choice';
import { deliveryOf } from './delivery';
import { eventItem } from './eventItem';
import { fetchedCall, wasConnected, type FetchedCall } from './fetchedCall';
import type { NamedPhase } from './eventNames';

/** Events may come out of order: that somebody took a call can be told after its end. */
const GRACE_MS = 5_000;

/** Older relatives of this API want this header back. */
const ECHOED = ['Echo'];

/**
 * The trigger's whole `webhook`. MightyCall is answered at once (Call Center waits 8 seconds); what takes longer
 * happens behind the answer, and from there on nothing is thrown.
 * @returns one item for a new event that the user wants
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const delivery = await deliveryOf(context);
	const choice = delivery.event ? choiceOf(context) : undefined;
	answerAtOnce(context, delivery.status, delivery.text, ECHOED);
	if (!delivery.event || !choice || !concerns(choice, delivery.event)) return NOTHING_RUNS;
	const memory = eventMemoryOf(context);
	if (!memory.events.add(identityOf(delivery.event))) return NOTHING_RUNS;
	const phase = noted(memory, delivery.event);
	const item = await itemOf({ context, choice, memory, event: delivery.event, phase, secrets: delivery.secrets });
	storeEvents(context, memory);
	return item ? { ...NOTHING_RUNS, workflowData: [[item]] } : NOTHING_RUNS;
}

interface Arrival {
	context: IWebhookFunctions;
	choice: Choice;
	memory: EventMemory;
	event: CallEvent;
	phase?: NamedPhase;
	secrets: string[];
}

async function itemOf(arrival: Arrival): Promise<INodeExecutionData | undefined> {
	const { choice, memory, event, phase, secrets } = arrival;
	const isWanted = (missed: boolean) => wants(choice, event, { phase, missed });
	const seemsMissed = () => isUnanswered(memory, event, phase);
	if (seemsMissed() && (isWanted(true) || isWanted(false))) await pause(GRACE_MS, undefined);
	if (!isWanted(seemsMissed()) || !concernsUser(memory, event, choice.extensions)) return undefined;
	const fetched = await lookedUp(arrival, seemsMissed());
	const finding: Finding = { phase, missed: seemsMissed() && !wasConnected(fetched) };
	return wants(choice, event, finding)
		? eventItem(choice, event, finding, choice.fetchCall ? fetched : {}, secrets)
		: undefined;
}

/**
 * A call that seems missed is looked up in any case, once: what was seen may not be all there was, e.g. when the
 * workflow was published in the middle of the call, or another process was told the rest.
 */
async function lookedUp({ context, choice, event }: Arrival, seemsMissed: boolean): Promise<FetchedCall> {
	if (event.callId === undefined) return {};
	if (choice.fetchCall) return await fetchedCall(context, choice, event);
	return seemsMissed ? await fetchedCall(context, { ...choice, waitMs: 0 }, event) : {};
}
