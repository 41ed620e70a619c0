import type { Conversion } from './provider';
import { FieldError } from './fieldError';

/**
 * Dates as users have them: ISO 8601 in any form, an n8n DateTime, a JavaScript Date. Without an offset they
 * count as UTC, so that the same workflow asks for the same hours on every machine.
 */
function instant(value: unknown): Date {
	const typed = toText(value);
	const date = parsed(typed);
	if (date && !Number.isNaN(date.getTime())) return date;
	throw new FieldError(`is not a date: "${typed}"`, 'Enter a date such as 2026-01-31 or 2026-01-31T09:30:00Z.');
}

const ISO = /^(\d{4}-\d{2}-(\d{2}))(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

function parsed(typed: string): Date | undefined {
	const [, date, dayOfMonth, time = '00:00', zone = 'Z'] = ISO.exec(typed) ?? [];
	// JavaScript takes February 31 for March 3.
	if (date === undefined || new Date(date).getUTCDate() !== Number(dayOfMonth)) return undefined;
	return new Date(`${date}T${time.replace(',', '.')}${zone.toUpperCase()}`);
}

function toText(value: unknown): string {
	// Both say so in their own text when they hold no date.
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
	const luxon = value as { toISO?: () => string | null } | null;
	return typeof luxon?.toISO === 'function' ? (luxon.toISO() ?? String(value)) : String(value).trim();
}

/** `2026-01-31T09:30:00.000Z` */
export const isoUtc: Conversion = (value) => instant(value).toISOString();

/** `2026-01-31T09:30:00`, UTC without saying so */
export const utcWithoutZone: Conversion = (value) => instant(value).toISOString().slice(0, 19);

/** `2026-01-31 09:30:00`, UTC without saying so */
export const utcWithSpace: Conversion = (value) => instant(value).toISOString().slice(0, 19).replace('T', ' ');

/** `2026-01-31`; a date with a time keeps the day it names. */
export const day: Conversion = (value) => {
	instant(value);
	return toText(value).slice(0, 10);
};
