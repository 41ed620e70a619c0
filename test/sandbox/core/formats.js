'use strict';

/**
 * Text formats that more than one provider uses. A format is a pattern plus, for dates, the demand
 * that the day exists: 2026-02-30 matches the pattern and is still no date.
 */
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const isDay = (text) => {
	const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text.slice(0, 10);
};

const dated = (pattern) => (text) => pattern.test(text) && isDay(text);

const formats = {
	guid: (text) => GUID.test(text),
	hex24: (text) => /^[0-9a-fA-F]{24}$/.test(text),
	hex16: (text) => /^[0-9a-f]{16}$/.test(text),
	date: dated(/^\d{4}-\d\d-\d\d$/),
	isoSeconds: dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/),
	isoUtc: dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/),
	isoZoned: dated(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:?\d\d)$/),
	spaced: dated(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
	timeZone: (text) => {
		try {
			return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
		} catch {
			return false;
		}
	},
};

module.exports = { formats };
