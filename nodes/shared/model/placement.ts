import type { IDataObject } from 'n8n-workflow';

import type { Conversion } from './conversion';

interface Named {
	/** The provider's name for it; the field's own where it is not given. In bodies dots nest. */
	name?: string;
	as?: Conversion;
	/** What to do when it is empty, in place of the usual words; `true` for those. */
	required?: boolean | string;
}

/** A part of the path. It is wanted unless the path says `{/part}`, or something stands for nothing. */
export interface PathPlacement extends Named {
	in: 'path';
	/** What stands there when the field is empty. */
	absent?: string;
	/** A first character that goes out as it is; what follows it is encoded. */
	keeps?: string;
}

export interface QueryPlacement extends Named {
	in: 'query';
	/** What a field of a collection sends that was added and left empty; without it the field is left out. */
	clears?: unknown;
}

export interface BodyPlacement extends Named {
	in: 'body';
	clears?: unknown;
}

/** A list in the body that joins what several fields put there. */
export interface ListPlacement extends Named {
	in: 'list';
}

/** An object whose fields go into the body. */
export interface SpreadPlacement {
	in: 'spread';
	as: Conversion;
	required?: boolean | string;
}

/** An object whose fields go into the query. */
export interface SpreadQueryPlacement {
	in: 'spreadQuery';
	as: Conversion;
	required?: undefined;
}

/** The whole body. */
export interface WholePlacement {
	in: 'whole';
	as: Conversion;
	encoding: BodyEncoding;
	required?: boolean | string;
}

/** The whole path, checked by its conversion. */
export interface WholePathPlacement {
	in: 'wholePath';
	as: Conversion;
	required: true;
}

/** A file of the input item that travels as a part of multipart/form-data: the field names the binary property. */
export interface UploadPlacement {
	in: 'upload';
	/** What the endpoint calls that part, if nobody says otherwise. */
	part: string;
	as: Conversion;
	required: true;
}

/** What the endpoint calls the part with the file; behind the upload itself. */
export interface UploadPartPlacement {
	in: 'uploadPart';
	as: Conversion;
	required?: undefined;
}

/** Not sent: where the switch is on, the node itself keeps of a list those records that fit. */
export interface SiftPlacement {
	in: 'sift';
	as: Conversion;
	keeps: (record: IDataObject) => boolean;
	required?: undefined;
}

/** Which of the provider's hosts the request goes to. */
export interface HostPlacement {
	in: 'host';
	as: Conversion;
	required: true;
}

/** Of a request that users make up themselves: its method, or a switch that says whether it acts. */
export interface RequestPlacement {
	in: 'method' | 'acts';
	as: Conversion;
	required: true;
}

/** Files of the input item that travel in the body: the field holds the names of the binary properties. */
export interface FilesPlacement {
	in: 'files';
	/** Where in the body the list goes, and what its entries call the file's name and its base64 content. */
	at: string;
	fileName: string;
	content: string;
}

export type BodyEncoding = 'json' | 'form' | 'text';

/** Where the value of one field goes. */
export type Placement =
	| PathPlacement
	| QueryPlacement
	| BodyPlacement
	| ListPlacement
	| SpreadPlacement
	| SpreadQueryPlacement
	| WholePlacement
	| WholePathPlacement
	| FilesPlacement
	| HostPlacement
	| UploadPartPlacement
	| UploadPlacement
	| SiftPlacement
	| RequestPlacement;

/** By field name; a field inside a collection as `collection.field`. */
export type Parameters = Record<string, Placement>;
