import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { BoundedMarks } from './boundedMarks';

type HookContext = IWebhookFunctions | IHookFunctions;

/** Where it stands in the node's static data. */
const STORED_AS = 'events';
const MOST_EVENTS = 500;
const MOST_SUBJECTS = 500;
const MOST_NODES = 200;

/** What a webhook trigger remembers: events that came, and marks on what they were about (a call, say). */
export interface EventMemory {
	events: BoundedMarks;
	subjects: BoundedMarks;
}

/**
 * One memory a node, for all deliveries of this process: n8n gives each the static data as it stood when it came,
 * and stores what it leaves behind when it ends, so that on their own two that overlap would not know of each other.
 */
const memories = new Map<string, EventMemory>();

/**
 * The node's memory, with what n8n's database held when this delivery came. A test of the editor has one of its own.
 */
export function eventMemoryOf(context: HookContext): EventMemory {
	const key = keyOf(context);
	const memory = memories.get(key) ?? {
		events: new BoundedMarks(MOST_EVENTS),
		subjects: new BoundedMarks(MOST_SUBJECTS),
	};
	memories.delete(key);
	memories.set(key, memory);
	if (memories.size > MOST_NODES) memories.delete(memories.keys().next().value as string);
	if (isTest(context)) return memory;
	const stored = context.getWorkflowStaticData('node')[STORED_AS] as Partial<EventMemory> | undefined;
	memory.events.merge(stored?.events);
	memory.subjects.merge(stored?.subjects);
	return memory;
}

/** To be called last: what n8n stores has to hold what other deliveries have noted meanwhile. */
export function storeEvents(context: HookContext, { events, subjects }: EventMemory): void {
	if (isTest(context)) return;
	const stored = { events: events.stored(), subjects: subjects.stored() };
	context.getWorkflowStaticData('node')[STORED_AS] = stored as unknown as IDataObject;
}

/**
 * Whoever tests in the editor posts the same event again and again. A published workflow keeps its memory when it is
 * published anew, in the middle of a call perhaps.
 */
export function forgetTest(context: HookContext): void {
	if (isTest(context)) memories.delete(keyOf(context));
}

function isTest(context: HookContext): boolean {
	return context.getMode() === 'manual';
}

function keyOf(context: HookContext): string {
	return JSON.stringify([context.getWorkflow().id, context.getNode().id, isTest(context)]);
}
