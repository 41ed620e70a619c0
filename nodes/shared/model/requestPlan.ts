import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import type { Effect } from './effect';
import type { BodyEncoding, FilesPlacement } from './placement';

/** A binary property of the item, and its file once it has been read. */
export interface Upload {
	property: string;
	part: string;
	/** The field that names the property. */
	field: string;
	file?: { name: string; type: string; bytes: Uint8Array };
}

/** A request before its parameters are encoded. */
export interface RequestPlan {
	/** In place of the operation's own: the user has made the request up. */
	method?: IHttpRequestMethods;
	effect?: Effect;
	/** In place of the operation's own: the user has chosen one of the provider's. */
	host?: string;
	/** `{name}` stands for a path parameter. */
	path: string;
	pathParameters: Record<string, string>;
	query: Record<string, unknown>;
	body: IDataObject;
	/** In place of `body`. */
	wholeBody?: unknown;
	encoding?: BodyEncoding;
	/** In place of the one that the encoding stands for. */
	contentType?: string;
	/** How long the user wants to wait for an answer; then it is not asked for again. */
	timeoutMs?: number;
	/** How the bearer is carried, in fields of the credential; a refusal then says nothing of the bearer. */
	signedAs?: Record<string, string>;
	/** Of a list the node itself keeps only these. */
	keeps?: (record: IDataObject) => boolean;
	/** Of several files, all are wanted. */
	everyFile?: boolean;
	/** Of an operation that makes several requests, each; the first is this one. */
	steps?: RequestPlan[];
	/** A file of the item that travels beside the fields of `body`, as multipart/form-data. */
	upload?: Upload;
	/** Names of binary properties of the item, and where their files go. */
	files?: { properties: string[]; placement: FilesPlacement; field: string };
}

/** Reads a field of the item at hand by its name (`collection.field` inside a collection). */
export type FieldReader = (field: string) => unknown;
