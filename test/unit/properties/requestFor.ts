import type { IHttpRequestOptions } from 'n8n-workflow';

import { FieldError } from '../../../nodes/shared/conversions/fieldError';
import { httpRequest } from '../../../nodes/shared/request/httpRequest';
import { requestPlanOf } from '../../../nodes/shared/request/requestPlan';
import type { Operation } from '../../../nodes/shared/model/operation';
import { thrownBy } from './arbitraries';

export const BASE = 'https://api.example.com/v1';

/** The request, or undefined where a field was refused by its name; any other error is a flaw. */
export function requestFor(
	operation: Operation,
	read: (field: string) => unknown,
	ofCredential?: (field: string) => unknown,
): IHttpRequestOptions | undefined {
	let request: IHttpRequestOptions | undefined;
	const error = thrownBy(() => {
		request = httpRequest(
			operation,
			requestPlanOf(operation, {
				read,
				labelOf: (field) => `Label of ${field}`,
				ofCredential,
				timezone: 'Europe/Prague',
			}),
			BASE,
		);
	});
	// Without expect, which is slow: most of what is typed is refused.
	if (error === undefined || (error instanceof FieldError && /^".+"/s.test(error.message))) return request;
	throw error;
}
