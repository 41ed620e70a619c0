import { DateTime } from 'luxon';

/** Milliseconds since 1970, from 2001 on; seconds are left alone: they could be any number. */
const MILLISECONDS = /^\d{13}$/;
/** `Sat Jan 31 2026 09:30:00 GMT+0100 (CET)`, as JavaScript writes its dates. */
const JAVASCRIPT = /^[a-z]{3} ([a-z]{3} \d{2} \d{4} \d{2}:\d{2}:\d{2}) GMT([+-]\d{4})(?: \(.*\))?$/i;
const MAIL = /^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}/i;

/** A moment as programs write it who do not write ISO 8601; undefined for anything else. */
export function momentInWords(plain: string): { moment: number } | undefined {
	if (MILLISECONDS.test(plain)) return { moment: Number(plain) };
	const [, time, offset] = JAVASCRIPT.exec(plain) ?? [];
	const format = 'MMM dd yyyy HH:mm:ss ZZZ';
	if (time !== undefined)
		return { moment: DateTime.fromFormat(`${time} ${offset}`, format, { locale: 'en' }).toMillis() };
	return MAIL.test(plain) ? { moment: DateTime.fromRFC2822(plain).toMillis() } : undefined;
}
