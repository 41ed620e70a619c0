/** n8n reads a body by its content type alone; providers send others, or none. */
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { jsonIn } from '../../../credentials/foundation/jsonText';
import { objectIn } from './looseFields';

/** What was posted in one request. */
export interface Posted {
	/** One for each entry of a list. What is no object leaves an empty one, a text that says nothing `{ unreadable }`. */
	bodies: IDataObject[];
	/** Looks like data, but cannot be read. */
	isBroken: boolean;
}

const DATA = /^\s*[[{<]|\0/;
const FORM = /^[^\s=&]+=\S*$/;

export function postedIn(context: IWebhookFunctions): Posted {
	const content = contentOf(context);
	const text = typeof content === 'string' ? content : undefined;
	const data = text === undefined ? content : (jsonIn(text) ?? formIn(text));
	if (data === undefined && text !== undefined && text.trim() !== '')
		return { bodies: [{ unreadable: text }], isBroken: DATA.test(text) };
	const entries = Array.isArray(data) && data.length > 0 ? data : [data];
	return {
		bodies: entries.map((entry) => objectIn(entry) ?? {}),
		isBroken: isEmpty(data) && mediaType(context).startsWith('multipart/'),
	};
}

/** What n8n has made of it; else its text. */
function contentOf(context: IWebhookFunctions): unknown {
	const body = context.getBodyData() as unknown;
	if (mediaType(context) === 'multipart/form-data') return fieldsOf(body);
	if (!isEmpty(body)) return body;
	const { rawBody } = context.getRequestObject() as { rawBody?: Buffer };
	return rawBody?.length ? rawBody.toString('utf8').replace(/^\ufeff/, '') : body;
}

/** n8n puts fields and files beside each other. One field alone may hold all as JSON. */
function fieldsOf(body: unknown): unknown {
	const fields = objectIn(objectIn(body)?.data) ?? {};
	const values = Object.values(fields);
	const whole = values.length === 1 && typeof values[0] === 'string' ? jsonIn(values[0]) : undefined;
	return typeof whole === 'object' && whole !== null ? whole : fields;
}

function formIn(text: string): unknown {
	return FORM.test(text.trim()) ? Object.fromEntries(new URLSearchParams(text.trim())) : undefined;
}

function mediaType(context: IWebhookFunctions): string {
	const { 'content-type': type = '' } = context.getHeaderData() as { 'content-type'?: string };
	return type.split(';')[0].trim().toLowerCase();
}

function isEmpty(body: unknown): boolean {
	return body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0);
}
