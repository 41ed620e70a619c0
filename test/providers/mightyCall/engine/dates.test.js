/**
 * Dates as people have them, in the form that each endpoint wants; without an offset by the clock of the workflow (New
 * York).
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useMightyCall } = require('./stage');

const stage = useMightyCall();

/** What the user enters, and the same moment in UTC. */
const moments = [
	['a day in winter', '2026-01-31', '2026-01-31T05:00:00'],
	['a day in summer', '2026-07-31', '2026-07-31T04:00:00'],
	['a day and a time', '2026-01-31 09:30', '2026-01-31T14:30:00'],
	['the date picker', '2026-01-31T09:30:00', '2026-01-31T14:30:00'],
	['milliseconds', '2026-01-31T09:30:00.999', '2026-01-31T14:30:00', '.999'],
	['UTC', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00'],
	['UTC in small letters', '2026-01-31t09:30:00z', '2026-01-31T09:30:00'],
	['an offset', '2026-01-31T09:30:00+02:00', '2026-01-31T07:30:00'],
	['an offset without a colon', '2026-01-31T09:30:00-0530', '2026-01-31T15:00:00'],
	['spaces around', '  2026-01-31T09:30:00Z ', '2026-01-31T09:30:00'],
	['February 29 of a leap year', '2028-02-29', '2028-02-29T05:00:00'],
	['now, as n8n has it', '={{ $now }}', '2030-01-01T00:05:00'],
	['today, as n8n has it', '={{ $today }}', '2029-12-31T05:00:00'],
	['now in another zone', '={{ $now.setZone("Europe/Prague") }}', '2030-01-01T00:05:00'],
	['now as ISO text', '={{ $now.toISO() }}', '2030-01-01T00:05:00'],
	['a date of JavaScript', '={{ new Date("2026-01-31T09:30:00+02:00") }}', '2026-01-31T07:30:00'],
	['a moment of the item', '={{ $json.at }}', '2026-05-05T05:05:05'],
];

/** Filters with a date: the endpoint wants seconds without a zone, or milliseconds with one. */
const filters = [
	['call', 'getAll', 'start', 'startUtc', false],
	['call', 'getAll', 'end', 'endUtc', false],
	['voicemail', 'getAll', 'start', 'startUtc', false],
	['voicemail', 'getAll', 'end', 'endUtc', false],
	...['from', 'to', 'earliest', 'latest'].map((name) => ['journal', 'getAll', name, name, true]),
	['journal', 'count', 'from', 'from', true],
	['message', 'getAll', 'from', 'from', true],
	['message', 'getAll', 'to', 'to', true],
	['contact', 'getAll', 'updatedSince', 'updatedSince', true],
	['contactCenter', 'getContacts', 'updatedSince', 'updatedSince', true],
	['contactCenter', 'getCommunications', 'from', 'from', true],
	['contactCenter', 'getInteractions', 'earliest', 'earliest', true],
	['contactCenter', 'getInteractions', 'latest', 'latest', true],
];

const ITEMS = [{ json: { at: '2026-05-05T05:05:05.000Z' } }];

describe.each(filters)('%s > %s, %s', (resource, operation, field, name, isIso) => {
	test('takes dates in all forms', async () => {
		const seen = [];
		for (const [what, value] of moments) {
			stage.clear();
			const { error } = await stage.run(
				resource,
				operation,
				{ limit: 1, filters: { [field]: value } },
				{ items: ITEMS },
			);
			seen.push([what, error?.message, stage.sent()[0]?.query[name]]);
		}
		const wanted = moments.map(([what, _value, utc, milliseconds = '.000']) => [
			what,
			undefined,
			isIso ? `${utc}${milliseconds}Z` : utc,
		]);
		const exact = ([what]) => !(isIso && /now|today/.test(what));
		expect(seen.filter(exact)).toEqual(wanted.filter(exact));
	});
});

test('the milliseconds of now are kept where they are wanted', async () => {
	await stage.run('journal', 'getAll', { limit: 1, filters: { from: '={{ $now }}' } });
	expect(stage.sent()[0].query.from).toMatch(/^2030-01-01T00:05:\d\d\.\d{3}Z$/);
});

test('a spring day that begins later (the clock goes on at two) is the moment people mean', async () => {
	await stage.run('call', 'getAll', {
		limit: 1,
		filters: { start: '2026-03-08T03:00:00', end: '2026-03-08T01:59:59' },
	});
	expect(stage.sent()[0].query).toMatchObject({ startUtc: '2026-03-08T07:00:00', endUtc: '2026-03-08T06:59:59' });
});
