import type { IDataObject, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';

import type { GrantDialect } from '../../credentials/session/grantDialect';
import type { PagingStyle } from './paging';

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
	/** The value is the whole JSON body. */
	whole?: boolean;
}

/** One record of an answer, or one field of it, renamed: `output name -> path in the record`. */
export type Simplification = Record<string, string>;

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
	/** The answer is a list although it has no pages: one that is not there is empty. */
	list?: boolean;
	/** `text`: a sentence, nothing, or an object nobody documents; whatever comes is good. */
	result?: 'records' | 'deleted' | 'binary' | 'text';
	/** The endpoint refuses a second request while one is running. */
	alone?: boolean;
	/** Kept when the user leaves Simplify on. */
	simplify?: Simplification;
	/** How to find out whether an `acts` request took place after all; ends the error text. */
	check?: string;
	/** What an `acts` request brings about ("The call"), and the verb for it: "placed", "sent", "created". */
	deed?: string;
	done?: string;
	/** For what data cannot say: changes the outline before it becomes a request. Throws a NamedFieldError. */
	adjust?: (outline: RequestOutline, fields: FieldReader, timezone?: string) => void;
}

export type OperationTable = Record<string, OperationRow>;

export interface Resource {
	fields: INodeProperties[];
	operations: OperationTable;
}

/** A request before its parameters are encoded. */
export interface RequestOutline {
	path: string;
	pathParameters: Record<string, string>;
	query: Record<string, unknown>;
	body: IDataObject;
	wholeBody?: unknown;
}

/** Reads a field of the item at hand by its name (`collection.field` inside a collection). */
export type FieldReader = (field: string) => unknown;

/** One line of a provider's error table; the first that fits decides the words. */
export interface ErrorRow {
	status?: number;
	/** Searched in the answer's text. */
	says?: RegExp;
	message: string;
	description: string;
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
	/** True when a 200 answer carries a failure, e.g. `success: false`. */
	failedInside?: (body: unknown) => boolean;
	/** True when a 200 answer says that the bearer was refused. */
	rejectedInside?: (body: unknown) => boolean;
	/** Words of an answer that will not change for a long while, e.g. a quota used up: not tried again. */
	finalWhenItSays?: RegExp;
}
