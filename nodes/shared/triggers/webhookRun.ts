import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { settled } from '../../../credentials/foundation/settled';
import { redact } from '../../../credentials/session/redaction';
import { pause } from '../transport/pause';
import { eventMemoryOf, storeEvents } from './eventMemory';
import { answerAtOnce, NOTHING_RUNS } from './webhookAnswer';
import { deliveryOf } from './webhookDelivery';
import type { Arrival, WebhookSource } from './webhookSource';

/**
 * A webhook trigger's whole `webhook`. The provider is answered at once, for it does not wait for long; what takes
 * longer happens behind the answer, and from there on nothing is thrown. Only events that wait for others may have the
 * answer wait with them (`stragglers.holdAnswer`).
 * @returns one item for each event that is new and wanted; nothing runs if there is none
 * @throws what n8n throws when the credential cannot be read; then nobody has been answered
 */
export async function webhookRun<Event, Choice, Noted, Found>(
	context: IWebhookFunctions,
	source: WebhookSource<Event, Choice, Noted, Found>,
): Promise<IWebhookResponseData> {
	const { status, text, headers, events, secrets } = await deliveryOf(context, source);
	const chosen = events.length === 0 ? undefined : { choice: source.choiceOf(context) };
	const answer = onceOnly(() => answerAtOnce(context, status, text, source.echoed, headers));
	if (!chosen || !source.stragglers?.holdAnswer) answer();
	if (!chosen) return NOTHING_RUNS;
	const end = await settled(newItems(source, { context, secrets, ...chosen }, events, answer));
	// Where nothing was new.
	answer();
	if ('error' in end) report(context, secrets, end.error);
	const items = 'value' in end ? end.value : [];
	return items.length === 0 ? NOTHING_RUNS : { ...NOTHING_RUNS, workflowData: [items] };
}

type Round<Choice> = Pick<Arrival<unknown, Choice>, 'context' | 'choice' | 'secrets'>;

function onceOnly(act: () => void): () => void {
	let isDone = false;
	return () => {
		if (!isDone) act();
		isDone = true;
	};
}

async function newItems<Event, Choice, Noted, Found>(
	source: WebhookSource<Event, Choice, Noted, Found>,
	round: Round<Choice>,
	events: Event[],
	answer: () => void,
): Promise<INodeExecutionData[]> {
	const { context, choice } = round;
	const { identityOf, concerns = () => true, note } = source;
	const concerned = events.filter((event) => concerns(choice, event));
	if (concerned.length === 0) return [];
	const memory = eventMemoryOf(context);
	const fresh = concerned.filter((event) => memory.events.add(identityOf(event)));
	if (fresh.length === 0) return [];
	try {
		const arrivals = fresh.map((event) => ({ ...round, memory, event, noted: note?.(memory, event) }));
		const graces = arrivals.map(async (arrival) => await graceOf(source, arrival));
		void Promise.allSettled(graces).then(answer);
		const items = await Promise.all(
			arrivals.map(async (arrival, index) => {
				return await valueOf(arrival, async () => await itemOf(source, arrival, graces[index]));
			}),
		);
		return items.filter((item) => item !== undefined);
	} finally {
		storeEvents(context, memory);
	}
}

/** Over at once for what waits for nothing. */
async function graceOf<Event, Choice, Noted, Found>(
	{ stragglers }: WebhookSource<Event, Choice, Noted, Found>,
	arrival: Arrival<Event, Choice, Noted>,
): Promise<void> {
	if (stragglers?.mayMatter(arrival)) await pause(stragglers.graceMs, undefined);
}

async function itemOf<Event, Choice, Noted, Found>(
	source: WebhookSource<Event, Choice, Noted, Found>,
	arrival: Arrival<Event, Choice, Noted>,
	grace: Promise<void>,
): Promise<INodeExecutionData | undefined> {
	const { isWanted, lookUp } = source;
	await grace;
	if (!isWanted(arrival)) return undefined;
	// An event counts also when nothing more can be found out about it.
	const found = lookUp && (await valueOf(arrival, async () => await lookUp(arrival)));
	return source.itemOf(arrival, found);
}

async function valueOf<Value>(
	{ context, secrets }: Round<unknown>,
	work: () => Promise<Value>,
): Promise<Value | undefined> {
	const end = await settled(work());
	if ('value' in end) return end.value;
	report(context, secrets, end.error);
	return undefined;
}

/** Whoever posted has been answered, and n8n would only try to answer again: there is nobody left to throw it to. */
function report(context: IWebhookFunctions, secrets: readonly string[], error: unknown): void {
	const text = error instanceof Error ? error.message : String(error);
	context.logger.error(redact(`${context.getNode().name}, behind the answer to a webhook: ${text}`, secrets));
}
