import type { IDataObject } from 'n8n-workflow';

import { valueAt } from '../../../credentials/foundation/valueAt';
import type { Operation } from '../model/operation';
import type { ListResult } from '../model/result';
import type { Sighting } from './watermark';

/** A list that is read again and again for what is new in it, as data. */
export interface PollSource {
	operation: Operation<ListResult>;
	/** How its records are called in a text, e.g. "voicemail". */
	noun: string;
	/** How long after its own moment a record can show up, change into one of these, or be complete. */
	lookBackMs: number;
	/** How many records of that time are told apart; a thousand if it is not given. */
	mostKnown?: number;
	/** What asks for the records since a moment, in milliseconds. */
	query: (since: number) => Record<string, string>;
	/** Where a record says what it is, dotted; of several places all count together. */
	id: string | string[];
	/** Where it says of when it is, dotted; of several places the first that it has. */
	time: string | string[];
	/** What changes with it, if it can come again. */
	version?: string;
	/** Records of the list that are meant; the default is all. */
	isMeant?: (record: IDataObject) => boolean;
	/** A record is given out without what it still lacks when it is older than this. */
	patienceMs?: number;
	/** Since when, if not since the record's own moment (a long call's end, say). Dotted. */
	patienceSince?: string;
	isComplete?: (record: IDataObject) => boolean;
}

/** In milliseconds; undefined where the record names none. */
export const momentOf = ({ time }: PollSource, record: IDataObject): number | undefined => momentAt(record, time);

function momentAt(record: IDataObject, places: string | string[]): number | undefined {
	const moments = [places].flat().map((place) => Date.parse(zoned(String(valueAt(record, place) ?? ''))));
	return moments.find((moment) => !Number.isNaN(moment));
}

/** A record without a moment counts as of now. */
export function sightingOf(source: PollSource, record: IDataObject, now: number): Sighting<IDataObject> {
	const { id, time, version, patienceMs = 0, patienceSince = time, isComplete = () => true } = source;
	const at = momentOf(source, record) ?? now;
	return {
		subject: subjectOf(record, [id].flat()),
		version: version === undefined ? undefined : String(valueAt(record, version)),
		at,
		isUnripe: now - (momentAt(record, patienceSince) ?? at) < patienceMs && !isComplete(record),
		value: record,
	};
}

function subjectOf(record: IDataObject, places: string[]): string {
	const values = places.map((place) => valueAt(record, place));
	if (values.every((value) => value === undefined || value === null)) return JSON.stringify(record);
	return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d[\d:.,]*)$/;

/** JavaScript takes a time without zone for local time; providers mean UTC. */
function zoned(time: string): string {
	const [, day, clock] = WITHOUT_ZONE.exec(time) ?? [];
	return day === undefined ? time : `${day}T${clock.replace(',', '.')}Z`;
}
