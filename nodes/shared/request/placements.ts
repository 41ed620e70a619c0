import { flag, text } from '../conversions/textField';
import type { Conversion } from '../model/conversion';
import type {
	BodyEncoding,
	BodyPlacement,
	FilesPlacement,
	HostPlacement,
	ListPlacement,
	PathPlacement,
	Placement,
	QueryPlacement,
	RequestPlacement,
	SiftPlacement,
	SpreadPlacement,
	SpreadQueryPlacement,
	UploadPartPlacement,
	UploadPlacement,
	WholePathPlacement,
	WholePlacement,
} from '../model/placement';

/** A part of the path. @param name the provider's, if the field has another */
export const path = (as?: Conversion, more: Omit<PathPlacement, 'in' | 'as'> = {}): PathPlacement => ({
	in: 'path',
	as,
	...more,
});

/** A query parameter. @param name the provider's, if the field has another */
export const query = (as?: Conversion, name?: string): QueryPlacement => ({ in: 'query', as, name });

/** A field of the body; dots nest. @param name the provider's, if the field has another */
export const body = (as?: Conversion, name?: string): BodyPlacement => ({ in: 'body', as, name });

/** Adds to a list in the body that other fields add to as well. */
export const addedTo = (name: string, as: Conversion): ListPlacement => ({ in: 'list', as, name });

/** An object whose fields go into the body. */
export const spread = (as: Conversion): SpreadPlacement => ({ in: 'spread', as });

/** An object whose fields go into the query. */
export const spreadQuery = (as: Conversion): SpreadQueryPlacement => ({ in: 'spreadQuery', as });

/** A switch: where it is on, the node itself keeps of a list what fits. Its description has to say so. */
export const sift = (keeps: SiftPlacement['keeps']): SiftPlacement => ({ in: 'sift', as: flag, keeps });

/** The method of a request that users make up. */
export const method: RequestPlacement = { in: 'method', as: text, required: true };

/** Which of the provider's hosts a request goes to. */
export const host: HostPlacement = { in: 'host', as: text, required: true };

/** A switch that says whether such a request acts; without it, it may be sent again. */
export const actsIfOn: RequestPlacement = { in: 'acts', as: flag, required: true };

/** The whole body. */
export const wholeBody = (as: Conversion, encoding: BodyEncoding = 'json'): WholePlacement => ({
	in: 'whole',
	as,
	encoding,
	required: true,
});

/** The whole path, as the user types it. */
export const wholePath = (as: Conversion): WholePathPlacement => ({ in: 'wholePath', as, required: true });

/** Files of the input item as base64, in a list of the body. */
export const files = (at: string, fileName: string, content: string): FilesPlacement => ({
	in: 'files',
	at,
	fileName,
	content,
});

/** A file of the input item, as a part of multipart/form-data. The field names the binary property. */
export const upload = (part: string): UploadPlacement => ({ in: 'upload', part, as: text, required: true });

/** What the endpoint calls the part with the file, where that is not certain. */
export const uploadPart: UploadPartPlacement = { in: 'uploadPart', as: text };

/** A part of the path is wanted unless it says otherwise. */
type Requirable = Extract<Placement, { in: 'query' | 'body' | 'list' | 'spread' | 'whole' }>;

/** Must be filled in. @param advice what to do when it is not, in place of the usual words */
export const required = <Placed extends Requirable>(placement: Placed, advice?: string): Placed => ({
	...placement,
	required: advice ?? true,
});

/** A field of a collection that was added and left empty sends this. */
export const clearedBy = <Placed extends QueryPlacement | BodyPlacement>(
	placement: Placed,
	clears: unknown,
): Placed => ({
	...placement,
	clears,
});
