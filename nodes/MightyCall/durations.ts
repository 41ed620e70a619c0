/** MightyCall gives a duration in another form in each resource. What does not look like it is left as it came. */

const TIME_SPAN = /^(?:(\d+)\.)?(\d+):(\d{2}):(\d{2}(?:\.\d+)?)$/;

/** Calls: a text with milliseconds, null while the call has not ended. */
export function secondsOfMilliseconds(value: unknown): unknown {
	const milliseconds = numberIn(value);
	return milliseconds === undefined ? value : milliseconds / 1000;
}

/** The journal: `hh:mm:ss`, with days in front where there are any. */
export function secondsOfTimeSpan(value: unknown): unknown {
	const [, days = '0', hours, minutes, seconds] = (typeof value === 'string' && TIME_SPAN.exec(value)) || [];
	if (hours === undefined) return value;
	return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** Voicemails: a text with a number whose unit is not published; seconds is INFERRED. */
export function secondsOfNumber(value: unknown): unknown {
	return numberIn(value) ?? value;
}

function numberIn(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}
