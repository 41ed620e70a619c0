import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** What `webhook()` returns when the answer is out and no workflow runs. */
export const NOTHING_RUNS: IWebhookResponseData = { noWebhookResponse: true };

/**
 * Answers whoever called the webhook, now: n8n itself would not before `webhook()` ends, and providers do not wait
 * for long. `webhook()` has to return `noWebhookResponse` then.
 * @param echoed headers of the request that come back in the answer, as they are spelled there
 * @param added headers of the answer
 */
export function answerAtOnce(
	context: IWebhookFunctions,
	status: number,
	text: string,
	echoed: readonly string[] = [],
	added: Record<string, string> = {},
): void {
	const response = context.getResponseObject();
	const headers = context.getHeaderData() as Record<string, string | string[] | undefined>;
	for (const name of echoed) {
		const value = headers[name.toLowerCase()];
		if (value !== undefined) response.setHeader(name, value);
	}
	for (const [name, value] of Object.entries(added)) response.setHeader(name, value);
	response.status(status).send(text).end();
}
