import type { IDataObject } from 'n8n-workflow';

import type { Simplification } from '../model/result';

export type Direction = 'incoming' | 'outgoing' | 'internal';

/** What became of a call. `unknown`: none of these; `status` has the provider's word. */
export type CallOutcome =
	| 'answered'
	| 'voicemail'
	| 'missed'
	| 'noAnswer'
	| 'busy'
	| 'canceled'
	| 'failed'
	| 'inProgress'
	| 'unknown';

/** The parts of a call record, in the order in which they are shown. */
export const CALL_FIELDS = [
	'callId',
	'direction',
	'outcome',
	'ended',
	'from',
	'to',
	'otherParty',
	'ownNumber',
	'startedAt',
	'answeredAt',
	'endedAt',
	'durationSeconds',
	'talkSeconds',
	'agent',
	'recording',
	'queue',
	'note',
	'tags',
	'status',
] as const;

/** What is found out from the others is no part of a table. */
export type CallField = Exclude<(typeof CALL_FIELDS)[number], 'outcome' | 'otherParty'>;

/**
 * Where a provider's record has a part: its dotted place; the same with a conversion, whose value as it came is kept
 * under `raw`; or what is made of the record as a whole.
 */
export type CallSource =
	| string
	| { from: string; as: (value: unknown) => unknown }
	| ((record: IDataObject) => unknown);

/** One line of a table of outcomes; the first that fits decides. */
export interface OutcomeRow {
	/**
	 * Words, in small letters, of which one has to stand at each place; `*` for any, `null` where it says that it is
	 * nothing.
	 * A place goes through lists: `legs.result` is the result of any leg.
	 */
	when: Record<string, ReadonlyArray<string | null>>;
	direction?: Direction;
	outcome: CallOutcome;
}

/** How one provider describes a call, as data. */
export interface CallMapping {
	fields: Partial<Record<CallField, CallSource>>;
	outcomes: readonly OutcomeRow[];
	/** What follows behind; a name of the record itself is none of these. */
	behind?: Simplification;
}
