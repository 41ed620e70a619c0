import { DateTime, IANAZone } from 'luxon';

import { FieldError } from './fieldError';

/**
 * The moment of a date without an offset; NaN for a date there is none of. What clocks show twice in autumn is the
 * first time; what they skip in spring is as long after the skip as it was meant to be after its beginning.
 * @param place an offset, or the IANA name of a time zone
 */
export function firstMoment(iso: string, place: string): number {
	if (/^(?:Z|[+-])/.test(place)) return DateTime.fromISO(`${iso}${place}`).toMillis();
	const shown = DateTime.fromISO(iso, { zone: known(place) });
	if (!shown.isValid) return Number.NaN;
	return Math.min(...shown.getPossibleOffsets().map((one) => one.toMillis()));
}

/** The day it is in a time zone, `2026-01-31`. */
export const dayAt = (moment: number, timezone: string): string =>
	new Date(moment + DateTime.fromMillis(moment, { zone: known(timezone) }).offset * 60_000).toISOString().slice(0, 10);

function known(timezone: string): string {
	if (IANAZone.isValidZone(timezone)) return timezone;
	throw new FieldError(
		`has no offset, and the workflow's time zone "${timezone}" is unknown`,
		'Choose a time zone in the workflow settings, or enter the date with an offset, e.g. 2026-01-31T09:30:00Z.',
	);
}
