import { FieldError } from './fieldError';
import { text } from './textField';

const DAY = 24 * 60;

/** `08:30` as minutes since midnight; `24:00` is the end of the day. @throws FieldError */
export function timeOfDay(value: unknown): number {
	const typed = text(value);
	const [, hours, minutes] = /^(\d{1,2}):(\d\d)(?::00)?$/.exec(typed) ?? [];
	const time = Number(hours) * 60 + Number(minutes);
	if (hours !== undefined && Number(minutes) < 60 && time <= DAY) return time;
	throw new FieldError(`is no time of day: "${typed}"`, 'Enter it as 08:00 or 17:30.');
}

/** As people write it: 510 is `08:30`. */
export const clockFace = (minutes: number): string =>
	[Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
