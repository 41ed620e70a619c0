import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { putAt } from '../../../credentials/foundation/putAt';
import type { Settled } from '../../../credentials/foundation/settled';
import { valueAt } from '../../../credentials/foundation/valueAt';
import type { RequestPlan } from '../model/requestPlan';
import type { Screen } from '../model/screen';
import { inquiryOn, type Inquiry } from '../replies/inquiry';
import { inquiryKeptBefore, keepInquiry, park } from '../replies/parked';
import { newReplySecret, replyLink, withoutQuery } from '../replies/replyLink';
import { inOption, isRehearsal } from './choices';
import type { NodeRun } from './nodeRun';

/** What is left to do once the text is out. */
export type Parking = () => Promise<INodeExecutionData[]>;

/**
 * Puts the link behind the text of a message that asks for a reply.
 * @returns undefined for any other
 * @throws NamedFieldError
 */
export function replyWanted(run: NodeRun, plan: RequestPlan, screen: Screen, itemIndex: number): Parking | undefined {
	const { context, operation, memory } = run;
	if (!operation.replies) return undefined;
	const { textAt } = operation.replies;
	const message = String(valueAt(plan.body, textAt));
	// What Retry On Fail does not send again has another secret in it.
	const sent = memory?.recall(itemIndex) ? inquiryKeptBefore(context) : undefined;
	const secret = newReplySecret();
	const inquiry = sent ?? inquiryOn(screen, message, secret);
	const longestMs = inOption(screen, 'longestWait', 60_000);
	const link = replyLink(context, secret);
	putAt(plan.body, textAt, `${message}\n${isRehearsal(operation, screen) ? withoutQuery(link) : link}`);
	return async () => await parked(context, inquiry, longestMs);
}

async function parked(
	context: IExecuteFunctions,
	inquiry: Inquiry,
	longestMs: number | undefined,
): Promise<INodeExecutionData[]> {
	keepInquiry(context, inquiry);
	return [{ ...(await park(context, longestMs)), pairedItem: { item: 0 } }];
}

/** n8n waits for one answer, and an answer takes the place of all items. Nothing is sent for any of them. */
export function refusedTogether<Value>(
	context: IExecuteFunctions,
	items: Array<Settled<Value>>,
): Array<Settled<Value>> {
	return items.map((_one, itemIndex) => ({
		error: new NodeOperationError(
			context.getNode(),
			`Send and Wait for Response takes one item, not ${items.length}, so nothing was sent [item ${itemIndex}]`,
			{
				itemIndex,
				description:
					'n8n can wait for one person at a time in one execution. Put a Loop Over Items node before this one, or switch on Execute Once in its Settings to ask about all items in one text.',
			},
		),
	}));
}
