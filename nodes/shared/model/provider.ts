import type { IDataObject, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';

import type { GrantDialect } from '../../../credentials/session/grantDialect';
import type { PagingStyle } from './pagingStyle';

/**
 * What a request does at the provider, which decides when it may be sent again:
 * `safe` changes nothing, `idempotent` may be repeated, `acts` places a call, sends a message or creates.
 */
export type Effect = 'safe' | 'idempotent' | 'acts';

/**
 * Turns what the user entered into what the endpoint wants. Throws a FieldError that says what is wrong.
 * @param timezone the workflow's (IANA name), in which dates without an offset count; UTC if it is not given
 */
export type Conversion = (value: unknown, timezone?: string) => unknown;

/** Where the value of one field goes. `name` defaults to the field's own; in bodies dots nest. */
export interface Placement {
	in: 'path' | 'query' | 'body';
	name?: string;
	as?: Conversion;
	required?: boolean;
	/** The value is a list that joins what other fields put there. */
	append?: boolean;
	/** The value is the whole body. */
	whole?: boolean;
	/** The value is an object whose fields go into the body. */
	spread?: boolean;
	/** What a field of a collection sends that was added and left empty; without it the field is left out. */
	clears?: unknown;
}

/**
 * One record of an answer, or one field of it, renamed: `output name -> path in the record`. What is converted on
 * the way (a duration, say) is kept as it came under `raw`.
 */
export type Simplification = Record<string, string | { from: string; as: (value: unknown) => unknown }>;

/** A file that lies behind a link in the answer. */
export interface LinkedFile {
	/** Where in the answer, dotted; the first that is there. */
	at: string[];
	/** Where its name is. */
	nameAt?: string[];
	missing: { message: string; description: string };
}

/** Files of the input item that travel in the body. */
export interface Attachments {
	/** Holds the names of the binary properties, separated by commas. */
	field: string;
	/** Where in the body the list goes, and what its entries call the file's name and its base64 content. */
	at: string;
	name: string;
	content: string;
}

/** What is looked for before a record is created, so that there are no two of it. */
export interface Lookup {
	list: OperationRow;
	/** The query of each search; all are made, in order, until one finds it. */
	searches: (plan: RequestPlan) => Array<Record<string, unknown>>;
	isSame: (record: IDataObject, plan: RequestPlan) => boolean;
	/** A refusal to create that shows the records in the way. */
	clash?: { status: number; at: string };
}

export interface OperationRow {
	method: IHttpRequestMethods;
	/** Which of the provider's hosts; the default is `api`. */
	host?: string;
	/** `{name}` stands for a path parameter. A user-editable path comes from a field placed as `path`. */
	path: string;
	effect: Effect;
	/** By field name; a field inside a collection as `collection.field`. */
	parameters?: Record<string, Placement>;
	/** Sent always. */
	constants?: { query?: Record<string, string>; body?: IDataObject };
	encoding?: 'json' | 'form' | 'text';
	/** Where the result sits in the answer, dotted; the first that is there. The default is the whole answer. */
	unwrap?: string[];
	paging?: PagingStyle;
	/** There is exactly one record, or the ID is wrong. */
	one?: boolean;
	/** The answer holds a list of each kind: `place -> kind`. Each record says its `kind`. */
	kinds?: Record<string, string>;
	/** What the value of a record is called that is a mere text. */
	valueName?: string;
	/** The answer is a list although it has no pages: one that is not there is empty. */
	list?: boolean;
	/** `text`: a sentence, nothing, or an object nobody documents; whatever comes is good. */
	result?: 'records' | 'deleted' | 'binary' | 'text';
	/** The endpoint refuses a second request while one is running. */
	alone?: boolean;
	/** For `binary`: the file is not the answer itself. */
	link?: LinkedFile;
	/** For `binary`: the file may come as base64 text. */
	mayBeBase64?: boolean;
	attachments?: Attachments;
	/** Find or create: the record is created only when there is none. The result says so in `isNew`. */
	unlessFound?: Lookup;
	/** A switch without which nothing is sent: what the operation does cannot be undone. */
	confirm?: string;
	/** A query parameter that makes the request conditional (an etag): its repetition would be refused. */
	condition?: string;
	/** Before the provider's own. */
	errors?: ErrorRow[];
	/** Kept when the user leaves Simplify on. */
	simplify?: Simplification;
	/** How to find out whether an `acts` request took place after all; ends the error text. */
	check?: string;
	/** What an `acts` request brings about ("The call"), and the verb for it: "placed", "sent", "created". */
	deed?: string;
	done?: string;
	/** For what data cannot say: changes the plan before it becomes a request. Throws a NamedFieldError. */
	adjust?: (plan: RequestPlan, fields: FieldReader, timezone?: string) => void;
}

export type OperationTable = Record<string, OperationRow>;

export interface Resource {
	fields: INodeProperties[];
	operations: OperationTable;
}

/** A request before its parameters are encoded. */
export interface RequestPlan {
	path: string;
	pathParameters: Record<string, string>;
	query: Record<string, unknown>;
	body: IDataObject;
	wholeBody?: unknown;
	/** In place of the one that the row's encoding stands for. */
	contentType?: string;
}

/** Reads a field of the item at hand by its name (`collection.field` inside a collection). */
export type FieldReader = (field: string) => unknown;

/** One line of a provider's error table; the first that fits decides the words. */
export interface ErrorRow {
	status?: number;
	/** Searched in the answer's text. */
	says?: RegExp;
	/**
	 * Searched in the provider's own words only (`saidAt`): what users have written elsewhere in an answer is none of
	 * them.
	 */
	words?: RegExp;
	message: string;
	description: string;
	/** What the answer shows besides words, e.g. the records in the way; ends the description. */
	quotes?: (body: unknown) => string | undefined;
}

export interface Provider {
	/** The provider's name on screen. */
	name: string;
	credential: string;
	grant: GrantDialect;
	resources: Record<string, Resource>;
	/** Where the provider puts its own words in an error answer, dotted, in order. */
	saidAt: string[];
	errors: ErrorRow[];
	/** Where answers hold links with a token of their own: `name` or `parent.name`. Their query is in no output. */
	signedLinks?: string[];
	/** True when a 200 answer carries a failure, e.g. `success: false`. */
	failedInside?: (body: unknown) => boolean;
	/** True when a 200 answer says that the bearer was refused. */
	rejectedInside?: (body: unknown) => boolean;
	/** Words of a refusal that will not change for a long while, e.g. a quota used up: not tried again. */
	finalWhenItSays?: RegExp;
}
