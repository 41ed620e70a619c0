import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { optOutMark } from '../../shared/response/optOutWords';
import { scrubbed } from '../../shared/response/scrubbed';
import type { EventMemory } from '../../shared/triggers/eventMemory';
import { moment } from '../callMappings';
import { agentOf, callOf } from './eventRecord';
import { textIn, type HookEvent } from './hookEvent';

const OF_CALLS = ['newCall', 'ringing', 'answered', 'hangup', 'attendedTransfer', 'cdr'];
const OF_AGENTS = ['agentLogin', 'agentLogout', 'agentPaused', 'agentUnpaused'];

/** The item of an event. What is not known is left out. With Simplify off the event comes as VOIPEX has posted it. */
export function eventItem(
	memory: EventMemory,
	event: HookEvent,
	label: string,
	isSimple: boolean,
	secrets: readonly string[],
): INodeExecutionData {
	const json = { event: label, ...(isSimple ? simple(memory, event) : event.payload) };
	return { json: scrubbed(json as IDataObject, { secrets, without: [], signedLinks: [] }) };
}

/** What VOIPEX says beyond the keys that were read by us stands behind the rest, as it is. */
function simple(memory: EventMemory, event: HookEvent): IDataObject {
	const { kind, told, more, payload } = event;
	const record = OF_CALLS.includes(kind)
		? callOf(memory, event)
		: OF_AGENTS.includes(kind)
			? ({ agent: agentOf(told), queue: told.Queue, pauseName: told.PauseName } as IDataObject)
			: undefined;
	if (record) return { ...record, ...without(more, ['event', ...Object.keys(record)]) };
	if (kind === 'other') return { raw: payload };
	// Nothing but an SMS names a moment.
	const sentAt = textIn(payload, 'createdAt');
	const eventAt = sentAt === undefined ? {} : { eventAt: moment(sentAt) as string };
	return { ...eventAt, ...payload, ...(kind === 'smsReceived' ? optOutMark(textIn(payload, 'text')) : {}) };
}

const without = (record: IDataObject, names: string[]): IDataObject =>
	Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
