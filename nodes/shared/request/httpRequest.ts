import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { assertSecure } from '../../../credentials/session/secureUrl';
import type { Operation } from '../model/operation';
import type { RequestPlan } from '../model/requestPlan';
import { multipart } from './multipart';
import { filledPath } from './pathTemplate';

const TIMEOUT_MS = 30_000;

/** For files. Of a compressed one that breaks off nobody would notice, and a small one may unfold into a huge one. */
export const AS_IT_IS = { Accept: '*/*', 'Accept-Encoding': 'identity' };

/**
 * Makes the request of a plan. It is built anew for each try, because n8n and axios change what they send.
 * @param base the host's base URL, without trailing slash
 */
export function httpRequest({ route, result }: Operation, plan: RequestPlan, base: string): IHttpRequestOptions {
	const url = `${base}${filledPath(plan)}${queryString(plan.query)}`;
	assertSecure(url);
	const isFile = result.kind === 'file';
	const { contentType, body } = encoded(plan);
	return {
		method: plan.method ?? route.method,
		url,
		headers: {
			...(isFile ? AS_IT_IS : { Accept: 'application/json' }),
			...(contentType === undefined ? {} : { 'Content-Type': contentType }),
		},
		...(body === undefined ? {} : { body }),
		...(isFile ? { encoding: 'stream' as const } : {}),
		timeout: plan.timeoutMs ?? TIMEOUT_MS,
		returnFullResponse: true,
		// The transport reads every status itself, the refusal of a bearer included.
		ignoreHttpStatusErrors: true,
		// n8n would take the bearer along to whatever host an answer names.
		// guard: redirects are not followed
		disableFollowRedirect: true,
	};
}

function queryString(query: RequestPlan['query']): string {
	const pairs = Object.entries(query).flatMap(([name, value]) =>
		(Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
	);
	// A plus for a space is for forms; in a query some servers take it literally.
	return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString().replace(/\+/g, '%20')}`;
}

const CONTENT_TYPES = {
	json: 'application/json',
	form: 'application/x-www-form-urlencoded',
	text: 'text/plain',
};

interface Encoded {
	contentType?: string;
	body?: IHttpRequestOptions['body'];
}

function encoded(plan: RequestPlan): Encoded {
	if (plan.upload) return multipart(plan.body, plan.upload);
	if (plan.wholeBody === undefined && Object.keys(plan.body).length === 0) return {};
	const { encoding = 'json', contentType = CONTENT_TYPES[encoding] } = plan;
	const body = plan.wholeBody ?? plan.body;
	if (encoding === 'form') return { contentType, body: new URLSearchParams(body as Record<string, string>).toString() };
	return { contentType, body: encoding === 'text' ? String(body) : (structuredClone(body) as IDataObject) };
}
