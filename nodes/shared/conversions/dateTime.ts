import type { Conversion } from '../model/conversion';
import { scalarText } from '../../../credentials/foundation/scalarText';
import { FieldError } from './fieldError';
import { dayAt, firstMoment } from './localTime';
import { momentInWords } from './momentInWords';
import { shortText } from './textField';
import { visibleText } from './visibleText';

const UTC = 'UTC';

interface Reading {
	moment: number;
	/** The day it names; none where it is a moment without a place: a JavaScript Date, its text, milliseconds. */
	day?: string;
}

/**
 * Dates as users have them: ISO 8601 in any form, an n8n DateTime, a JavaScript Date. Without an offset, as n8n's
 * date picker stores them, they count in the workflow's time zone.
 */
function reading(value: unknown, timezone: string): Reading {
	const typed = toText(value);
	const plain = visibleText(typed);
	const found = fromIso(plain, timezone) ?? momentInWords(plain);
	if (found && !Number.isNaN(found.moment)) return value instanceof Date ? { moment: found.moment } : found;
	throw new FieldError(`is not a date: "${typed}"`, 'Enter a date such as 2026-01-31 or 2026-01-31T09:30:00Z.');
}

const ISO =
	/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?\s*(?:\[([\w+/-]+)\])?$/i;

function fromIso(plain: string, timezone: string): Reading | undefined {
	const [, day, time = '00:00', offset, place] = ISO.exec(plain) ?? [];
	if (day === undefined) return undefined;
	const moment = firstMoment(`${day}T${time.replace(',', '.')}`, offset?.toUpperCase() ?? place ?? timezone);
	return offset?.toUpperCase() === 'Z' ? { moment } : { moment, day };
}

function toText(value: unknown): string {
	// Both say so in their own text when they hold no date.
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
	const luxon = value as { toISO?: () => unknown } | null;
	const iso = typeof luxon?.toISO === 'function' ? (luxon.toISO() ?? 'Invalid DateTime') : value;
	return typeof iso === 'object' ? 'an object' : shortText(scalarText(iso) || iso);
}

/** `2026-01-31T09:30:00.000Z` */
export const isoUtc = (value: unknown, timezone = UTC): string =>
	new Date(reading(value, timezone).moment).toISOString();

/** `2026-01-31T09:30:00`, UTC without saying so */
export const utcWithoutZone: Conversion = (value, timezone) => isoUtc(value, timezone).slice(0, 19);

/** `2026-01-31 09:30:00`, UTC without saying so */
export const utcWithSpace: Conversion = (value, timezone) => isoUtc(value, timezone).slice(0, 19).replace('T', ' ');

/** `2026-01-31`; a date with a time keeps the day it names. What names none is on the day it is in the workflow. */
export const day: Conversion = (value, timezone = UTC) => {
	const { day: named, moment } = reading(value, UTC);
	return named ?? dayAt(moment, timezone);
};
