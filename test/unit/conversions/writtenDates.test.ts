import { day, isoUtc } from '../../../nodes/shared/conversions/dateTime';

const PRAGUE = 'Europe/Prague';
const NEW_YORK = 'America/New_York';
const UTC_MORNING = '2026-01-31T08:30:00.000Z';

/** As CRMs, databases, spreadsheets, mails and programs write them. */
it.each<[typed: unknown, timezone: string, wanted: string]>([
	['2026-01-31', PRAGUE, '2026-01-30T23:00:00.000Z'],
	['2026-01-31T09:30', PRAGUE, UTC_MORNING],
	['2026-01-31 09:30', PRAGUE, UTC_MORNING],
	['2026-01-31 09:30:00', PRAGUE, UTC_MORNING],
	['2026-01-31T09:30:00', PRAGUE, UTC_MORNING],
	['2026-01-31T09:30:00.000', PRAGUE, UTC_MORNING],
	['2026-01-31 09:30:00.000000', PRAGUE, UTC_MORNING],
	['2026-01-31 09:30:00,000', PRAGUE, UTC_MORNING],
	['2026-01-31T08:30:00Z', PRAGUE, UTC_MORNING],
	['2026-01-31t08:30:00z', PRAGUE, UTC_MORNING],
	['2026-01-31 08:30:00 Z', PRAGUE, UTC_MORNING],
	['2026-01-31T08:30:00.000Z', NEW_YORK, UTC_MORNING],
	['2026-01-31 08:30:00+00', PRAGUE, UTC_MORNING],
	['2026-01-31 09:30:00+00', PRAGUE, '2026-01-31T09:30:00.000Z'],
	['2026-01-31 08:30:00.123456+00', PRAGUE, '2026-01-31T08:30:00.123Z'],
	['2026-01-31 09:30:00+01', NEW_YORK, UTC_MORNING],
	['2026-01-31T09:30:00+01:00', NEW_YORK, UTC_MORNING],
	['2026-01-31T09:30:00+0100', NEW_YORK, UTC_MORNING],
	['2026-01-31 09:30:00 +01:00', NEW_YORK, UTC_MORNING],
	['2026-01-31T03:30:00-05:00', PRAGUE, UTC_MORNING],
	['2026-01-31T14:00:00+05:30', PRAGUE, UTC_MORNING],
	['2026-01-31T09:30:00+01:00[Europe/Prague]', NEW_YORK, UTC_MORNING],
	['2026-01-31T09:30[Europe/Prague]', NEW_YORK, UTC_MORNING],
	['2026-01-31T09:30:00 [Europe/Prague]', NEW_YORK, UTC_MORNING],
	['2026-01-31T08:30:00Z[UTC]', NEW_YORK, UTC_MORNING],
	['2026-01-31\u00a009:30:00', PRAGUE, UTC_MORNING],
	['2026-01-31\u202f09:30:00', PRAGUE, UTC_MORNING],
	['\ufeff2026-01-31T09:30:00', PRAGUE, UTC_MORNING],
	['\u200e2026-01-31 09:30', PRAGUE, UTC_MORNING],
	['\uff12\uff10\uff12\uff16-01-31 09:30', PRAGUE, UTC_MORNING],
	['1769848200000', PRAGUE, UTC_MORNING],
	['1769851800000', NEW_YORK, '2026-01-31T09:30:00.000Z'],
	[1769848200000, PRAGUE, UTC_MORNING],
	[new Date(UTC_MORNING), PRAGUE, UTC_MORNING],
	['Sat Jan 31 2026 09:30:00 GMT+0100 (Central European Standard Time)', NEW_YORK, UTC_MORNING],
	['Sat Jan 31 2026 03:30:00 GMT-0500', PRAGUE, UTC_MORNING],
	['Sat, 31 Jan 2026 08:30:00 GMT', PRAGUE, UTC_MORNING],
	['Sat, 31 Jan 2026 09:30:00 +0100', NEW_YORK, UTC_MORNING],
	['31 Jan 2026 08:30 GMT', PRAGUE, UTC_MORNING],
	['2026-10-25T02:30:00', PRAGUE, '2026-10-25T00:30:00.000Z'],
	['2026-10-25T02:30:00+01:00', PRAGUE, '2026-10-25T01:30:00.000Z'],
	['2026-11-01T01:30:00', NEW_YORK, '2026-11-01T05:30:00.000Z'],
	['2026-03-29T02:30:00', PRAGUE, '2026-03-29T01:30:00.000Z'],
])('%j in %s is %s', (typed, timezone, wanted) => {
	expect(isoUtc(typed, timezone)).toBe(wanted);
});

it.each<[unknown]>([
	['31.01.2026'],
	['31/01/2026'],
	['01/31/2026'],
	['1/2/26'],
	['20260131'],
	['2026-1-31'],
	['2026-02-30'],
	['2026-01-31T09:60'],
	['2026-01-31T25:00'],
	['2026-01-31T09:30:00+01:00 or so'],
	['1769848200'],
	[1769848200],
	[46053],
	['46053.395833'],
	['Sat, 99 Jan 2026 08:30:00 GMT'],
	['Sat Feb 31 2026 09:30:00 GMT+0100'],
	['today'],
	['0000-00-00 00:00:00'],
	[''],
])('%j is refused: nobody can tell what it is', (typed) => {
	expect(() => isoUtc(typed, PRAGUE)).toThrow('is not a date');
});

it('an unknown zone behind a time is told', () => {
	expect(() => isoUtc('2026-01-31T09:30[Mars/Base]', PRAGUE)).toThrow('"Mars/Base" is unknown');
});

const EVENING = new Date('2026-02-01T03:30:00Z');
const SPELLINGS: Array<[string, unknown]> = [
	['itself', EVENING],
	['as n8n hands it on', JSON.parse(JSON.stringify(EVENING))],
	['as ISO', EVENING.toISOString()],
	['as text', String(EVENING)],
	['for mails', EVENING.toUTCString()],
	['its milliseconds', EVENING.getTime()],
	['without milliseconds', '2026-02-01T03:30:00Z'],
];

it.each(SPELLINGS)('a JavaScript Date, %s, is on the day it is in the workflow', (_name, value) => {
	expect(day(value, NEW_YORK)).toBe('2026-01-31');
	expect(day(value, PRAGUE)).toBe('2026-02-01');
});

it.each([
	'2026-01-31T23:30:00-05:00',
	'2026-01-31T23:30:00-05:00[America/New_York]',
	'2026-01-31 23:30:00+00',
	'2026-01-31',
])('%s names its day', (typed) => {
	expect(day(typed, PRAGUE)).toBe('2026-01-31');
});
