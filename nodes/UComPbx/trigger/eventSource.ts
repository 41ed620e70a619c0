import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import { isWithin } from '../../shared/triggers/networks';
import { bySecretPath } from '../../shared/triggers/secretPath';
import type { Arrival, WebhookSource } from '../../shared/triggers/webhookSource';
import { claimEnd, courseOf, noted, type Course, type Told } from './callCourse';
import { choiceOf, type Choice } from './choice';
import { eventItem } from './eventItem';
import { identityOf, pbxEventIn, type PbxEvent } from './pbxEvent';
import { BY_TYPE } from './triggerEvents';

/** Events may come out of order, and the next phone may ring a moment after the last one. */
const GRACE_MS = 5_000;

type Heard = Arrival<PbxEvent, Choice, Told>;

/** https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/18612328: what the PBX posts, and what becomes of it. */
export const uComPbxEvents: WebhookSource<PbxEvent, Choice, Told> = {
	/** Form fields, in the body or in the address. */
	eventsIn: (body, context) => [pbxEventIn({ ...(context.getQueryData() as IDataObject), ...body })],
	identityOf,
	verify: bySecretPath(mayCall),
	choiceOf,
	note: noted,
	stragglers: { graceMs: GRACE_MS, mayMatter: mayBeEnd },
	isWanted: (heard) => labelOf(heard) !== undefined,
	itemOf,
};

function mayCall(context: IWebhookFunctions): boolean {
	const { networks } = choiceOf(context);
	return networks.length === 0 || isWithin(context.getRequestObject().ip, networks);
}

const has = ({ choice }: Heard, event: string) => choice.events.includes(event);

function mayBeEnd(heard: Heard): boolean {
	const { event, choice } = heard;
	if (event.type !== 'hangup') return false;
	return has(heard, 'missedCall') || (has(heard, 'callEnded') && !choice.eachPhone);
}

const courseNow = ({ memory, event, choice }: Heard): Course => courseOf(memory, event, choice.menus);

/** What the item calls it; undefined for what the user does not want. */
function labelOf(heard: Heard): string | undefined {
	const { event, noted: told, choice } = heard;
	const ifWanted = (name: string) => (has(heard, name) ? name : undefined);
	const isFirst = choice.eachPhone || told?.isFirst === true;
	if (event.type === 'dial-in') return isFirst ? ifWanted('incomingCall') : undefined;
	if (event.type === 'dial-out') return isFirst ? ifWanted('outgoingCall') : undefined;
	if (event.type === 'answer') return ifWanted('answered');
	return event.type === 'hangup' ? endLabel(heard) : ifWanted(BY_TYPE[event.type] ?? '');
}

/** A missed call has ended, too: whoever asked for those alone finds them so. */
function endLabel(heard: Heard): string | undefined {
	const course = courseNow(heard);
	if (course.isOver && isMissed(course) && has(heard, 'missedCall')) return 'missedCall';
	if (!has(heard, 'callEnded')) return undefined;
	return course.isOver || heard.choice.eachPhone ? 'callEnded' : undefined;
}

const isMissed = ({ direction, isAnswered }: Course) => direction === 'incoming' && !isAnswered;

function itemOf(heard: Heard): INodeExecutionData | undefined {
	const { event, choice, memory, secrets } = heard;
	const label = labelOf(heard);
	if (label === undefined) return undefined;
	const course = courseNow(heard);
	const isOfCall = label === 'missedCall' || (label === 'callEnded' && !choice.eachPhone);
	if (isOfCall && !claimEnd(memory, event, course)) return undefined;
	return eventItem(choice, event, label, course, secrets);
}
