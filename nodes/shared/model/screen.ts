import type { FieldReader } from './requestPlan';

/** What the editor's screen tells of the fields of one item. */
export interface Screen {
	read: FieldReader;
	/** What is typed in the credential; nothing if it is not given. */
	ofCredential?: FieldReader;
	/** The name of a field on screen. */
	labelOf: (field: string) => string;
	/** The values a field offers, if it offers any; an expression may give others. */
	choicesOf?: (field: string) => string[] | undefined;
	/** The workflow's (IANA name), in which dates without an offset count; UTC if it is not given. */
	timezone?: string;
}
