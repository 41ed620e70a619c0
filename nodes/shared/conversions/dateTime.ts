import type { Conversion } from '../model/conversion';
import { text } from './textField';
import { FieldError } from './fieldError';
import { dayAt, momentAt } from './localTime';

const UTC = 'UTC';

/**
 * Dates as users have them: ISO 8601 in any form, an n8n DateTime, a JavaScript Date. Without an offset, as n8n's
 * date picker stores them, they count in the workflow's time zone.
 */
function instant(value: unknown, timezone = UTC): Date {
	const typed = toText(value);
	const date = parsed(typed, timezone);
	if (date && !Number.isNaN(date.getTime())) return date;
	throw new FieldError(`is not a date: "${typed}"`, 'Enter a date such as 2026-01-31 or 2026-01-31T09:30:00Z.');
}

const ISO = /^(\d{4}-\d{2}-(\d{2}))(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

function parsed(typed: string, timezone: string): Date | undefined {
	const [, date, dayOfMonth, time = '00:00', offset] = ISO.exec(typed) ?? [];
	// JavaScript takes February 31 for March 3.
	if (date === undefined || new Date(date).getUTCDate() !== Number(dayOfMonth)) return undefined;
	const named = new Date(`${date}T${time.replace(',', '.')}${offset?.toUpperCase() ?? 'Z'}`);
	const isLocal = offset === undefined && timezone !== UTC && !Number.isNaN(named.getTime());
	return isLocal ? new Date(momentAt(named.getTime(), timezone)) : named;
}

function toText(value: unknown): string {
	// Both say so in their own text when they hold no date.
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
	const luxon = value as { toISO?: () => unknown } | null;
	const iso = typeof luxon?.toISO === 'function' ? (luxon.toISO() ?? 'Invalid DateTime') : value;
	return typeof iso === 'object' ? 'an object' : text(iso);
}

/** `2026-01-31T09:30:00.000Z` */
export const isoUtc = (value: unknown, timezone?: string): string => instant(value, timezone).toISOString();

/** `2026-01-31T09:30:00`, UTC without saying so */
export const utcWithoutZone: Conversion = (value, timezone) => isoUtc(value, timezone).slice(0, 19);

/** `2026-01-31 09:30:00`, UTC without saying so */
export const utcWithSpace: Conversion = (value, timezone) => isoUtc(value, timezone).slice(0, 19).replace('T', ' ');

/** `2026-01-31`; a date with a time keeps the day it names. A JavaScript Date names none: it is the workflow's. */
export const day: Conversion = (value, timezone = UTC) => {
	const moment = instant(value);
	return value instanceof Date ? dayAt(moment.getTime(), timezone) : toText(value).slice(0, 10);
};
