import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { redact } from '../../../credentials/session/redaction';

/** A file in the body says nothing to anybody. */
const LONGEST_TEXT = 2_000;

const shortened = (text: string) =>
	text.length > LONGEST_TEXT ? `${text.slice(0, 40)}... (${text.length} characters)` : text;

/** What would be sent, without a bearer or any other secret. */
export function dryRunRecord(request: IHttpRequestOptions, secrets: string[]): IDataObject {
	const { method, url, body } = request;
	const shown = Buffer.isBuffer(body) ? `a form with a file, ${body.length} bytes` : body;
	const record = { dryRun: true, method, url, ...(shown === undefined ? {} : { body: shown }) };
	return JSON.parse(JSON.stringify(record), (_key, value: unknown) =>
		typeof value === 'string' ? shortened(redact(value, secrets)) : value,
	) as IDataObject;
}
