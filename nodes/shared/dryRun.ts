import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { redact } from '../../credentials/session/redaction';

/** What would be sent, without a bearer or any other secret. */
export function dryRunRecord(request: IHttpRequestOptions, secrets: string[]): IDataObject {
	const { method, url, body } = request;
	const record = { dryRun: true, method, url, ...(body === undefined ? {} : { body }) };
	return JSON.parse(JSON.stringify(record), (_key, value: unknown) =>
		typeof value === 'string' ? redact(value, secrets) : value,
	) as IDataObject;
}
