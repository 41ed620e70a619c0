import type { IDataObject } from 'n8n-workflow';

import type { PagingStyle } from './pagingStyle';

/**
 * One record of an answer, or one field of it, renamed: `output name -> path in the record`. What is converted on
 * the way (a duration, say) is kept as it came under `raw`.
 */
export type Simplification = Record<string, string | { from: string; as: (value: unknown) => unknown }>;

/** What is kept of a record: a table of its fields, or a shape of its own (a call record). */
export type Shortening = Simplification | ((record: IDataObject) => IDataObject);

/** What an answer holds as data. Places are dotted; the first that is there counts, the whole answer without any. */
interface Data {
	at?: string[];
	/** Kept when the user leaves Simplify on. */
	simplify?: Shortening;
	/** What is added to a record; not to one that the user wants as it came. */
	adds?: (record: IDataObject) => IDataObject;
}

/** A record. An answer that turns out to be a list gives its entries. */
export interface RecordResult extends Data {
	kind: 'record';
	/** There is exactly one, or the ID is wrong. */
	exists?: boolean;
	/** What the value of a record is called that is a mere text. */
	valueName?: string;
}

/** A list, which users can limit: one that is not there is empty. */
export interface ListResult extends Data {
	kind: 'list';
	paging?: PagingStyle;
	/** It has no pages: the period between these two query parameters is asked for day by day. */
	days?: { from: string; to: string };
	/** The answer holds a list of each kind: `place -> kind`. Each record says its `kind`. */
	kinds?: Record<string, string>;
	valueName?: string;
}

/** A file: the answer itself, or what lies behind a link in it. */
export interface FileResult {
	kind: 'file';
	link?: LinkedFile;
	/** It may come as base64 text. */
	mayBeBase64?: boolean;
}

/** A sentence, nothing, or an object nobody documents; whatever comes is good. */
export interface WordsResult extends Data {
	kind: 'words';
}

/** `{ deleted: true }`, with what the answer to a bulk deletion tells at these places. */
export interface DeletedResult {
	kind: 'deleted';
	at?: string[];
}

export type Result = RecordResult | ListResult | FileResult | WordsResult | DeletedResult;

/** A file that lies behind a link in the answer. */
export interface LinkedFile {
	/** Where in the answer, dotted; the first that is there. */
	at: string[];
	/** The answer is a list of several; this is where each of them has it. Users may want the first or all. */
	each?: string;
	/** What is found there is no link but an ID, `{found}` in this path of the provider's. */
	path?: string;
	/** Where its name is. */
	nameAt?: string[];
	missing: { message: string; description: string };
}
