import { FieldError } from './fieldError';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The moment at which clocks in a time zone show `wallClock`, given as if they showed UTC. What they show twice
 * in autumn is the first time; what they skip in spring is as long after the skip as it was meant to be after
 * its beginning (02:30 becomes 03:30).
 * @param timezone IANA name, e.g. `Europe/Prague`
 */
export function momentAt(wallClock: number, timezone: string): number {
	const clock = clockIn(timezone);
	const offsetAt = (moment: number) => clock(moment) - Math.floor(moment / 1000) * 1000;
	const before = offsetAt(wallClock - DAY_MS);
	const after = offsetAt(wallClock + DAY_MS);
	const offset = [before, after].find((one) => offsetAt(wallClock - one) === one) ?? before;
	return wallClock - offset;
}

/** The day it is in a time zone, `2026-01-31`. */
export function dayAt(moment: number, timezone: string): string {
	return new Date(clockIn(timezone)(moment)).toISOString().slice(0, 10);
}

/** What clocks show, to the second, as if they showed UTC. */
function clockIn(timezone: string): (moment: number) => number {
	const format = formatFor(timezone);
	return (moment) => {
		const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
		return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
	};
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
	const numeric = 'numeric' as const;
	const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
	try {
		return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields });
	} catch {
		// Said below: only what n8n can show may be thrown in a catch.
	}
	throw new FieldError(
		`has no offset, and the workflow's time zone "${timeZone}" is unknown`,
		'Choose a time zone in the workflow settings, or enter the date with an offset, e.g. 2026-01-31T09:30:00Z.',
	);
}
