import type { IDataObject, IExecuteFunctions, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { WAIT_INDEFINITELY } from 'n8n-workflow';

import { clock } from '../../../credentials/foundation/clock';
import type { Inquiry } from './inquiry';

/*
 * The inquiry is kept in the node's part of the execution: n8n stores that with the waiting execution, so it survives a
 * restart, and any process of queue mode finds it. As text: a webhook can only read it through an expression.
 */
const KEPT_AS = 'inquiry';

/** What there is to read before there is an answer, and if there never is one. */
export const NO_ANSWER = { approved: false, timedOut: true };

export function keepInquiry(context: IExecuteFunctions, inquiry: Inquiry): void {
	context.getContext('node')[KEPT_AS] = JSON.stringify(inquiry);
}

/** The one that this run of the node has kept before; for a second try. */
export function inquiryKeptBefore(context: IExecuteFunctions): Inquiry | undefined {
	return parsed(context.getContext('node')[KEPT_AS]);
}

/** For the page behind the link. @returns undefined where nobody is asked anything */
export function inquiryKept(context: IWebhookFunctions): Inquiry | undefined {
	return parsed(
		context.evaluateExpression(`{{ $node[${inExpression(context.getNode().name)}].context["${KEPT_AS}"] }}`),
	);
}

/** The input item of the waiting node. */
export function itemParked(context: IWebhookFunctions): IDataObject {
	const item = JSON.parse(String(context.evaluateExpression('{{ JSON.stringify($json) }}'))) as IDataObject;
	return typeof item === 'object' && item !== null ? item : {};
}

/**
 * Has n8n put the execution away until there is an answer, or the time is over. n8n then hands the node's input on as it
 * is: an answer to an earlier inquiry in it would be taken for one to this, so the input says that there is none. Where
 * a person reviews what an agent wants, n8n looks for an approval in all of the item: nothing of the agent's stays in it.
 * @param longestMs undefined: for ever
 */
export async function park(context: IExecuteFunctions, longestMs: number | undefined): Promise<INodeExecutionData> {
	const [item] = context.getInputData();
	// An agent's own words are no approval.
	const own = context.getNode().type.endsWith('HitlTool') ? {} : item.json;
	const waiting = { ...item, json: { ...own, data: NO_ANSWER } };
	const execute = context.getExecuteData();
	execute.data = { ...execute.data, main: [[waiting]] };
	await context.putExecutionToWait(longestMs === undefined ? WAIT_INDEFINITELY : new Date(clock.now() + longestMs));
	return waiting;
}

function parsed(kept: unknown): Inquiry | undefined {
	return typeof kept === 'string' && kept !== '' ? (JSON.parse(kept) as Inquiry) : undefined;
}

/** Braces in the name of a node would end the expression. */
const inExpression = (name: string): string =>
	JSON.stringify(name).replace(/[{}]/g, (brace) => `\\u00${brace.charCodeAt(0).toString(16)}`);
