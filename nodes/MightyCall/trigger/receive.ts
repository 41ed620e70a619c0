import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { eventMemoryOf, storeEvents, type EventMemory } from '../../shared/eventMemory';
import { pause } from '../../shared/pause';
import { answerAtOnce, NOTHING_RUNS } from '../../shared/webhookAnswer';
import { isUnanswered, noted } from './callCourse';
import type { CallEvent } from './callEvent';
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
	if (!memory.events.add(delivery.event.guid)) return NOTHING_RUNS;
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

async function itemOf({ context, choice, memory, event, phase, secrets }: Arrival): Promise<INodeExecutionData | undefined> {
	const isWanted = (missed: boolean) => wants(choice, event, { phase, missed });
	if (isUnanswered(memory, event, phase) && (isWanted(true) || isWanted(false))) await pause(GRACE_MS, undefined);
	const missed = isUnanswered(memory, event, phase);
	if (!isWanted(missed)) return undefined;
	const fetched: FetchedCall = choice.fetchCall && event.callId !== undefined ? await fetchedCall(context, choice, event) : {};
	const finding: Finding = { phase, missed: missed && !wasConnected(fetched) };
	return wants(choice, event, finding) ? eventItem(choice, event, finding, fetched, secrets) : undefined;
}
