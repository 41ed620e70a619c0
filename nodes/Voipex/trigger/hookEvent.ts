import type { IDataObject } from 'n8n-workflow';

import { digest } from '../../../credentials/foundation/digest';
import { fieldIn } from '../../shared/triggers/looseFields';

/**
 * The keys of a posted event: https://ipexas.atlassian.net/wiki/spaces/VD/pages/7405779/Webhooks. Whoever runs the
 * switchboard may have renamed any of them.
 */
export const KEYS = [
	'Direction',
	'Email',
	'EventName',
	'From',
	'Line',
	'Login',
	'PauseName',
	'Queue',
	'Reason',
	'To',
	'UniqueId',
] as const;

export type KeyName = (typeof KEYS)[number];

/** Our name of a key, and what it is called in this switchboard where that differs. */
export type RenamedKeys = Partial<Record<KeyName, string>>;

/** What VOIPEX has posted: an event of the switchboard, or one of an SMS. */
export interface HookEvent {
	/** As it came. */
	payload: IDataObject;
	/** `other` for what nobody knows. */
	kind: string;
	/** Texts by our names; what it does not say, or says with an empty text, is undefined. */
	told: Partial<Record<KeyName, string>>;
	/** What it says that is no key of ours. */
	more: IDataObject;
	/** The SMS it is about. */
	smsId?: string;
}

/** The ten events of a switchboard, by their names in small letters. */
const KINDS: Record<string, string> = {
	newcall: 'newCall',
	ringing: 'ringing',
	answered: 'answered',
	hangup: 'hangup',
	attendedtransfer: 'attendedTransfer',
	agentlogin: 'agentLogin',
	agentlogout: 'agentLogout',
	agentpaused: 'agentPaused',
	agentunpaused: 'agentUnpaused',
	cdr: 'cdr',
};

/** https://ipexcloud.github.io/voipex-docs/docs/api/sms-api/receive-sms: `state` was added later, and may be missing. */
const SMS_STATES: Record<string, string> = { delivered: 'smsDelivered', failed: 'smsFailed' };

export function hookEventIn(payload: IDataObject, renamed: RenamedKeys): HookEvent {
	const keyOf = (name: KeyName) => renamed[name] ?? name;
	const told = Object.fromEntries(KEYS.map((name) => [name, textIn(payload, keyOf(name))])) as HookEvent['told'];
	const own = KEYS.map((name) => keyOf(name).toLowerCase());
	const more = Object.fromEntries(Object.entries(payload).filter(([name]) => !own.includes(name.toLowerCase())));
	if (told.EventName !== undefined)
		return { payload, kind: KINDS[told.EventName.toLowerCase()] ?? 'other', told, more };
	const kind = smsKind(payload);
	return kind === undefined
		? { payload, kind: 'other', told, more }
		: { payload, kind, told: {}, more: payload, smsId: textIn(payload, 'id') };
}

/** The directions of calls have other words. */
function smsKind(payload: IDataObject): string | undefined {
	const direction = textIn(payload, 'direction')?.toLowerCase();
	if (direction === 'in') return 'smsReceived';
	return direction === 'out' ? (SMS_STATES[textIn(payload, 'state')?.toLowerCase() ?? ''] ?? 'other') : undefined;
}

export function textIn(payload: IDataObject, name: string): string | undefined {
	const value = fieldIn(payload, name);
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return text === '' ? undefined : text;
}

let unnamed = 0;

/** Whether it says which call or message it is about. */
export const isNamed = ({ told, smsId }: HookEvent): boolean => (told.UniqueId ?? smsId) !== undefined;

/** The same for each repetition of an event that says what it is about; of others see `isRepetition`. */
export function identityOf({ kind, told, smsId }: HookEvent): string {
	if (smsId !== undefined) return JSON.stringify(['sms', smsId, kind]);
	const { UniqueId: callId, EventName: name = '', Line: line } = told;
	if (callId !== undefined) return JSON.stringify([callId, name.toLowerCase(), line]);
	return JSON.stringify([Date.now(), (unnamed += 1)]);
}

/** The same for all that say the same. */
export const contentOf = ({ payload }: HookEvent): string => digest(JSON.stringify(payload));
