import type { IDataObject, IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { clock } from '../../../credentials/foundation/clock';
import { digest } from '../../../credentials/foundation/digest';
import { sameSecret } from '../../../credentials/foundation/sameSecret';
import type { Inquiry } from './inquiry';
import { inquiryKept, itemParked } from './parked';
import { SECRET_IN_QUERY } from './replyLink';
import { inquiryPage, PAGE_HEADERS, REFUSED_PAGE, THANKS_PAGE, TROUBLE_PAGE } from './replyPage';

const asked = (httpMethod: 'GET' | 'POST'): IWebhookDescription => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
});

/** Of a node that may wait for a reply: n8n asks it at the address of the waiting execution, by both methods. */
export const replyWebhooks = (): IWebhookDescription[] => [asked('GET'), asked('POST')];

/** What the editor says at the node while it waits. */
export const WAITING_TOOLTIP =
	'={{ $parameter["operation"] === "sendAndWait" ? "Goes on when the person has answered" : "" }}';

/**
 * The whole `webhook` of a node that waits for a reply: the page, and what is posted there. It throws nothing: n8n would
 * have the workflow go on.
 */
export function replyReceived(context: IWebhookFunctions): IWebhookResponseData {
	try {
		return received(context);
	} catch {
		return shown(context, 500, TROUBLE_PAGE);
	}
}

function received(context: IWebhookFunctions): IWebhookResponseData {
	const inquiry = inquiryKept(context);
	const { [SECRET_IN_QUERY]: secret } = context.getQueryData() as IDataObject;
	if (!inquiry || !sameSecret(digest(String(secret)), inquiry.secretHash)) return shown(context, 403, REFUSED_PAGE);
	// A look at the page is no answer: programs that preview links have one, too.
	if (context.getRequestObject().method !== 'POST') return shown(context, 200, inquiryPage(inquiry));
	const answer = answerIn(inquiry, context.getBodyData());
	if (!answer) return shown(context, 400, inquiryPage(inquiry));
	const data = { ...answer, respondedAt: new Date(clock.now()).toISOString() };
	const json = { ...itemParked(context), data };
	setHeaders(context);
	// n8n sends the page once the execution goes on: who comes second at the same moment is not thanked.
	return { webhookResponse: THANKS_PAGE, workflowData: [[{ json, pairedItem: { item: 0 } }]] };
}

/** @returns undefined where what was posted is no answer */
function answerIn({ kind }: Inquiry, body: IDataObject | undefined): IDataObject | undefined {
	const { approved, text } = body ?? {};
	if (kind === 'freeText') {
		const written = typeof text === 'string' ? text.trim() : '';
		return written === '' ? undefined : { text: written };
	}
	return approved === 'true' || approved === 'false' ? { approved: approved === 'true' } : undefined;
}

function shown(context: IWebhookFunctions, status: number, page: string): IWebhookResponseData {
	setHeaders(context);
	context.getResponseObject().status(status).send(page);
	return { noWebhookResponse: true };
}

function setHeaders(context: IWebhookFunctions): void {
	const response = context.getResponseObject();
	for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
}
