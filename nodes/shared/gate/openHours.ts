import { DateTime } from 'luxon';

import { FieldError } from '../conversions/fieldError';
import { clockFace } from '../conversions/timeOfDay';

/** When somebody may be called or texted, by the clock on their wall. */
export interface OpenHours {
	/** Minutes since midnight; the end is no longer part of it. A beginning behind the end goes over midnight. */
	from: number;
	to: number;
	/** 1 is Monday, 7 Sunday; hours over midnight belong to the day on which they begin. Every day without it. */
	days?: number[];
}

const DAY = 24 * 60;

/**
 * What the clock shows counts: an hour that it skips in spring never comes, and what it shows twice in autumn counts
 * twice.
 */
export function isOpen({ from, to, days }: OpenHours, { hour, minute, weekday }: DateTime): boolean {
	const now = hour * 60 + minute;
	const isOn = (day: number) => days === undefined || days.includes(day);
	if (from < to) return now >= from && now < to && isOn(weekday);
	return (now >= from && isOn(weekday)) || (now < to && isOn(dayBefore(weekday)));
}

const dayBefore = (weekday: number) => (weekday === 1 ? 7 : weekday - 1);

/** luxon takes these for the machine's own zone, which is nobody's. */
const OF_THE_MACHINE = /^(?:default|system|local)$/i;

/** @param zone IANA name or an offset such as UTC+2 @throws FieldError */
export function shownIn(moment: number, zone: string): DateTime {
	const shown = DateTime.fromMillis(moment, { zone: zone.trim() });
	if (shown.isValid && !OF_THE_MACHINE.test(zone.trim())) return shown;
	throw new FieldError(`is no time zone: "${zone}"`, 'Enter one such as America/New_York or Europe/Prague.');
}

/** `08:00-20:00`, `on Monday, Tuesday`, or both. */
export function openHoursText({ from, to, days }: OpenHours): string {
	const isWhole = from === 0 && to === DAY;
	const hours = isWhole ? [] : [`${clockFace(from)}-${clockFace(to)}`];
	return [...hours, ...(days ? [`on ${dayNames(days)}`] : [])].join(' ');
}

/** 2030-01-07 is a Monday. */
const dayNames = (days: number[]) =>
	[...days]
		.sort((one, other) => one - other)
		.map((day) => DateTime.utc(2030, 1, 6 + day, { locale: 'en' }).weekdayLong)
		.join(', ');
