import type { IDataObject, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';

import type { Effect } from './effect';
import type { ErrorRow } from './errorRow';
import type { Parameters, QueryPlacement } from './placement';
import type { Question } from './question';
import type { Recipient } from './recipient';
import type { FieldReader, RequestPlan } from './requestPlan';
import type { ListResult, Result } from './result';
import type { Screen } from './screen';

/** Where a request goes. */
export interface Route {
	method: IHttpRequestMethods;
	/** Which of the provider's hosts. */
	host: string;
	/** `{name}` stands for a path parameter, `{/name}` for one that may be missing together with its slash. */
	path: string;
	/** Sent always, unless a field takes its place. */
	query: Record<string, string>;
}

/** What a request that `acts` brings about, for the one error nobody may skip over. */
export interface Deed {
	/** "The call" */
	deed: string;
	/** "placed", "sent", "created"; `placed` if it is not given. */
	done?: string;
	/** How to find out whether it took place after all; ends the error text. */
	check: string;
}

/** A field decides which other fields count; only those of its choice are read, and only they can be missing. */
export interface Dependency {
	field: string;
	choices: Record<string, Parameters>;
	/** The path of a choice that has one of its own. */
	paths?: Record<string, string>;
}

/** One of these fields must be filled in. The words are about the first of them, or about its collection. */
export interface AtLeastOne {
	fields: string[];
	message: string;
	advice: string;
}

/** A switch without which nothing is sent: what the operation does cannot be undone. */
export interface Confirmation {
	displayName: string;
	name: string;
	description: string;
}

/** A query parameter that makes a change conditional (an etag): its repetition would be refused. */
export interface Condition extends Deed {
	/** The option in which users give it. */
	option: INodeProperties;
	parameter: QueryPlacement;
}

/** One request made of all input items: a list in the body with an entry for each of them. */
export interface Gathering {
	/** Where in the body the list goes. */
	into: string;
	/** The fields that are read of each item, laid out in its entry; all others are read of the first. */
	parameters: Parameters;
	atLeastOneOf?: AtLeastOne[];
	/** What an entry has that no field has filled in. */
	usual?: IDataObject;
}

/** One of several requests that an operation makes, one after another. */
export interface Step {
	operation: Operation;
	/** What of its answer the output and the steps behind it need: name there -> place in the answer. All has to be there. */
	gives: Record<string, string>;
	/** Puts what the steps before have given into its plan. */
	takes?: (plan: RequestPlan, given: IDataObject) => void;
	/** What there is once it is done, for an error of a later step: "call list 17". */
	made: (given: IDataObject) => string;
	/** The operation that does this step alone. */
	alone: string;
}

/** One place where a call may be found. */
export interface Look {
	/** A read; its fields are those of the operation that waits. */
	operation: Operation;
	/** Which of its records is the call; the first if it is not given. */
	finds?: (records: IDataObject[], callId: string) => IDataObject | undefined;
	/** The refusal that says that the call is not there; `ifNew`: only where it has just been placed. */
	absent?: { status: number; says?: RegExp; ifNew?: boolean };
	/** @param wish what users have said of what they wait for */
	hasEnded: (record: IDataObject, wish: unknown) => boolean;
}

/** How it is found out that a call has ended. */
export interface Waiting {
	/** Looked at in this order, each time until one has the call. */
	looks: readonly Look[];
	/** Milliseconds: the first look comes after the first pause, each further pause is twice as long, up to the longest. */
	pace: { first: number; longest: number };
	/** The field that names the call. */
	call: string;
	/** Where users say what they wait for: reads it, before anything is sent. Throws a NamedFieldError. */
	wish?: (screen: Screen) => unknown;
	/** The output field that says whether it has come; without it the call record does. */
	says?: string;
	/** Which operation goes on with a call whose wait has failed, as on screen; Call > Wait Until Ended if not given. */
	alone?: string;
}

/** How what places a call may wait for it. */
export interface Following {
	waiting: Waiting;
	/** Where the answer names the call. */
	callAt: (screen: Screen) => string;
	/** The field that says that an item waits: a switch, or filled in. */
	asks: string;
	/** The field that says how long, in minutes. */
	longest: string;
}

/** What an operation may have besides its route and its result. */
export interface Settings {
	parameters?: Parameters;
	dependsOn?: Dependency;
	atLeastOneOf?: AtLeastOne[];
	/** The endpoint refuses a second request while one is running. */
	oneAtATime?: boolean;
	/** Made once of all input items. */
	gathers?: Gathering;
	/** Before the provider's own. */
	errors?: ErrorRow[];
	/**
	 * For what data cannot say: changes the plan before it becomes a request. Throws a NamedFieldError.
	 * @param ofCredential reads what is typed in the credential
	 */
	adjust?: (plan: RequestPlan, read: FieldReader, ofCredential: FieldReader) => void;
}

/** What only a change may have. */
export interface ChangeSettings extends Settings {
	confirm?: Confirmation;
	condition?: Condition;
	/** It calls or texts somebody: users may say what has to be so before it does. */
	reaches?: Recipient;
}

/**
 * What a creation is about, e.g. a phone number: at least as coarse as what the provider, or a lookup, takes for the same.
 * Two with a key in common never go at once. Without a key it goes alone.
 */
export type KeysOf = (plan: RequestPlan) => string[];

/** What is looked for before a record is created, so that there are no two of it. */
export interface Lookup {
	list: Operation<ListResult>;
	/** The query of each search; all are made, in order, until one finds it. */
	searches: (plan: RequestPlan) => Array<Record<string, unknown>>;
	isSame: (record: IDataObject, plan: RequestPlan) => boolean;
	keysOf: KeysOf;
	/** A refusal to create that shows the records in the way. */
	clash?: { status: number; at: string };
}

/** One operation of a provider, as `reads`, `repeats` and `acts` make it. */
export interface Operation<Holds extends Result = Result, Does extends Effect = Effect> {
	effect: Does;
	route: Route;
	settings: ChangeSettings;
	result: Holds;
	/** Of what acts, or changes under a condition. */
	deed?: Deed;
	/** Find or create: the record is created only when there is none. The result says so in `isNew`. */
	lookup?: Lookup;
	/** It creates, and those with different keys can not act on each other: they go at once. All else that acts does not. */
	keysOf?: KeysOf;
	/** In place of one request: each is asked, one after another, and gives a record of its own. */
	questions?: readonly Question[];
	/** In place of one request: all are laid out first, then sent one after another. */
	steps?: readonly Step[];
	/** In place of one request: the call is looked at until it has ended. */
	waits?: Waiting;
	/** It sends a text with a link, and the execution waits for the reply. `textAt`: where the text stands in the body. */
	replies?: { textAt: string };
	/** Users may have it wait for the call that it has placed. */
	follows?: Following;
}

export type OperationTable = Record<string, Operation>;
