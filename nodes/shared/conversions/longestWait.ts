import { atLeastOne } from './atLeastOne';
import { FieldError } from './fieldError';

const USUAL_MINUTES = 10;
const MOST_MINUTES = 60;
const MINUTE_MS = 60_000;

/** Minutes, 10 if nothing is given, as milliseconds. @throws FieldError for more than an hour */
export function longestWait(value: unknown): number {
	const minutes = atLeastOne(value) ?? USUAL_MINUTES;
	if (minutes <= MOST_MINUTES) return minutes * MINUTE_MS;
	throw new FieldError(
		`is longer than ${MOST_MINUTES} minutes: ${minutes}`,
		"Enter fewer minutes. For hours, use n8n's own Wait node and Get after it.",
	);
}
