import type { IDataObject } from 'n8n-workflow';

import { fieldIn } from '../../shared/triggers/looseFields';

/**
 * One event as the PBX posts it: https://ucom4b.atlassian.net/wiki/spaces/RACD/pages/28213730. Names come in any case;
 * what an event does not say is undefined.
 */
export interface PbxEvent {
	/** As it came. */
	payload: IDataObject;
	/** The event type, e.g. `hangup`; empty for one that nobody knows. */
	type: string;
	/** The whole call, the same over transfers; in lower case, though answers give it in upper case. */
	callId?: string;
	/** One phone's part in it. */
	legId?: string;
	flow?: 'in' | 'out';
	/** In upper case. */
	status?: string;
	/** Of the end of a queue's or menu's part: whether a person took the call. */
	bridged?: boolean;
	/** Who calls: a queue, for a phone that rings for it. */
	callerExtensionId?: string;
	isInternal: boolean;
	/** Milliseconds. */
	at?: number;
}

export function pbxEventIn(payload: IDataObject): PbxEvent {
	const flow = textIn(payload, 'CallFlow')?.toLowerCase();
	const bridged = textIn(payload, 'Bridged')?.toLowerCase();
	const micros = Number(textIn(payload, 'EventTime'));
	return {
		payload,
		type: typeOf(payload),
		callId: textIn(payload, 'CallID')?.toLowerCase(),
		legId: textIn(payload, 'SubCallID'),
		flow: flow === 'in' || flow === 'out' ? flow : flowOf(payload),
		status: textIn(payload, 'CallStatus')?.toUpperCase(),
		bridged: bridged === 'yes' ? true : bridged === 'no' ? false : undefined,
		callerExtensionId: textIn(payload, 'CallerExtensionID'),
		isInternal: isInternal(payload),
		at: micros > 0 ? Math.floor(micros / 1000) : undefined,
	};
}

/** A field's text; undefined where it is empty. */
export function textIn(payload: IDataObject, name: string): string | undefined {
	const value = fieldIn(payload, name);
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return text === '' ? undefined : text;
}

/** `2566*102@sip.example.com` is extension 102 of client 2566: cut at the @. */
export const withoutHost = (extension: unknown): string => String(extension).split('@')[0];

function extensionIn(payload: IDataObject, name: string): string | undefined {
	const extension = textIn(payload, name);
	return extension === undefined ? undefined : withoutHost(extension);
}

const shortName = (extension: string) => extension.split('*').pop();

/** Somebody of the house calls: the caller's number is the name of the extension. A queue shows the outside number. */
function isInternal(payload: IDataObject): boolean {
	const caller = extensionIn(payload, 'CallerExtension');
	const number = textIn(payload, 'CallerIDNum');
	const hasOutside = textIn(payload, 'RemoteNumber') ?? textIn(payload, 'CalledDID');
	if (caller === undefined || number === undefined || hasOutside !== undefined) return false;
	const isOwn = number === caller || number === shortName(caller);
	return isOwn && extensionIn(payload, 'CalledExtension') !== undefined;
}

const FLOWS: Record<string, 'in' | 'out'> = { 'dial-in': 'in', 'dial-out': 'out' };
const flowOf = (payload: IDataObject) => FLOWS[typeOf(payload)];

/** Whether all events name their type is not certain (INFERRED): some are known by what they hold. */
const BY_CONTENT: Array<{ type: string; fits: (payload: IDataObject) => boolean }> = [
	{ type: 'agent-login', fits: (payload) => textIn(payload, 'agent_status') === 'available' },
	{ type: 'agent-logout', fits: (payload) => textIn(payload, 'agent_status') === 'logged_out' },
	{ type: 'extension-call-status', fits: (payload) => textIn(payload, 'event_type') === 'call-status-change' },
	{ type: 'message-out', fits: (payload) => hasAll(payload, 'text', 'src_number', 'dst_number') },
	{ type: 'message-in', fits: (payload) => hasAll(payload, 'text', 'src_number', 'did_number') },
];

const hasAll = (payload: IDataObject, ...names: string[]) =>
	names.every((name) => fieldIn(payload, name) !== undefined);

function typeOf(payload: IDataObject): string {
	const named = (textIn(payload, 'EventType') ?? textIn(payload, 'event_type') ?? '').toLowerCase();
	return named === '' || named === 'call-status-change'
		? (BY_CONTENT.find(({ fits }) => fits(payload))?.type ?? named)
		: named;
}

let unnamed = 0;

/** The same for each repetition of an event. What names no time cannot be told from another like it: none is lost. */
export function identityOf({ payload, type, legId, at }: PbxEvent): string {
	const time = at ?? textIn(payload, 'change_dt');
	return JSON.stringify(
		time === undefined ? [type, Date.now(), (unnamed += 1)] : [type, legId, textIn(payload, 'extension_id'), time],
	);
}
