import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isoUtc } from '../../shared/conversions/dateTime';
import { optOutMark } from '../../shared/response/optOutWords';
import { scrubbed } from '../../shared/response/scrubbed';
import type { Course } from './callCourse';
import { callOfEvent } from './callOfEvent';
import type { Choice } from './choice';
import { textIn, type PbxEvent } from './pbxEvent';

/** The item of an event, without what is not known. With Simplify off the event comes as the PBX has posted it. */
export function eventItem(
	{ simplify }: Choice,
	event: PbxEvent,
	label: string,
	course: Course,
	secrets: readonly string[],
): INodeExecutionData {
	const front = { event: label, eventAt: momentOf(event) };
	const told = !simplify ? event.payload : (callOfEvent(event, course) ?? otherRecord(event));
	return { json: scrubbed({ ...front, ...told } as IDataObject, { secrets, without: [], signedLinks: [] }) };
}

const momentOf = ({ at, payload }: PbxEvent) =>
	at === undefined ? textIn(payload, 'change_dt') : isoUtc(new Date(at));

/** What messages, agents and statuses tell, under names of one kind; a voicemail's are not known. */
const NAMES: Record<string, string> = {
	agent_id: 'agentId',
	agent_status: 'status',
	agent_type: 'agentType',
	agent_number: 'agentNumber',
	event_source: 'source',
	extension_name: 'extension',
	extension_id: 'extensionId',
	did_number: 'ownNumber',
	src_number: 'from',
	dst_number: 'to',
	client_id: 'clientId',
	old_status_id: 'oldStatusId',
	new_status_id: 'newStatusId',
	change_dt: 'changedAt',
};

function otherRecord({ payload, type }: PbxEvent): IDataObject {
	const named = Object.entries(payload).map(([name, value]) => [NAMES[name.toLowerCase()] ?? name, value]);
	return { ...Object.fromEntries(named), ...(type === 'message-in' ? optOutMark(textIn(payload, 'text')) : {}) };
}
