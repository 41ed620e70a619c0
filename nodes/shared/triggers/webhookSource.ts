import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import type { EventMemory } from './eventMemory';

/**
 * What whoever called the webhook is to be told. `accepted`: it comes from the provider; `secrets` are the values that
 * no item may show. `check`: it tells of nothing, but somebody looks whether the address answers. Only what is accepted
 * starts anything.
 */
export type Verdict =
	| { kind: 'accepted'; status: number; text: string; secrets: string[] }
	| { kind: 'refused'; status: number; text: string; headers?: Record<string, string> }
	| { kind: 'check'; status: number; text: string };

/** An event that is new and concerns the trigger, and all there is to judge it by. */
export interface Arrival<Event, Choice, Noted = undefined> {
	context: IWebhookFunctions;
	choice: Choice;
	event: Event;
	/** What `note` has made of it. */
	noted: Noted | undefined;
	/** Others may note something in it meanwhile: is to be asked anew each time. */
	memory: EventMemory;
	secrets: readonly string[];
}

/**
 * What posts events to a webhook trigger, as data. Up to the answer only `verify` may throw, and nothing may take long;
 * what is thrown behind it goes to n8n's log, and costs the event it came of (in `concerns`, `identityOf` and `note`: the
 * whole delivery).
 */
export interface WebhookSource<Event, Choice, Noted = undefined, Found = undefined> {
	/** Headers of the request that come back in the answer, as they are spelled there. */
	echoed?: readonly string[];
	/**
	 * The events in a body, which nobody has vouched for yet: it may hold anything. Text that cannot be read comes as
	 * `{ unreadable }`.
	 */
	eventsIn: (body: IDataObject, context: IWebhookFunctions) => Event[];
	/** The same for each repetition of an event, and for no other. */
	identityOf: (event: Event) => string;
	/** Whether the provider has posted this; see `bySecret`. Throws what n8n throws when a credential cannot be read. */
	verify: (context: IWebhookFunctions, body: IDataObject, events: Event[]) => Promise<Verdict>;
	/** What the user wants of the events. */
	choiceOf: (context: IWebhookFunctions) => Choice;
	/** Of what does not concern the trigger nothing is remembered. The default is that all does. */
	concerns?: (choice: Choice, event: Event) => boolean;
	/** Remembers what an event says of its subject (a call, say). */
	note?: (memory: EventMemory, event: Event) => Noted | undefined;
	/** Events may come out of order: some are judged only after this many milliseconds. */
	stragglers?: {
		graceMs: number;
		mayMatter: (arrival: Arrival<Event, Choice, Noted>) => boolean;
		/**
		 * Who posted one that waits is answered when it has waited, so that a restart of n8n meanwhile leaves the event
		 * unanswered rather than lost unseen. Only for who is known to wait that long for an answer.
		 */
		holdAnswer?: boolean;
	};
	isWanted: (arrival: Arrival<Event, Choice, Noted>) => boolean;
	/** Asks the provider for what an event does not say. */
	lookUp?: (arrival: Arrival<Event, Choice, Noted>) => Promise<Found>;
	/** @param found undefined also when the look-up threw; none is made of an event that is not wanted after all */
	itemOf: (arrival: Arrival<Event, Choice, Noted>, found: Found | undefined) => INodeExecutionData | undefined;
}
