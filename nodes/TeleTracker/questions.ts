import { valueAt } from '../../credentials/foundation/valueAt';
import type { Question } from '../shared/model/question';
import { isFieldName } from '../shared/operations/shapeOf';

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
const period = (first: number, last: number) => `start_date=${dayBefore(first)}&end_date=${dayBefore(last)}`;
const lately = () => period(30, -1);

const REPORT = '/reports/call-data';
const RIGHTS = 'The user may not read reports. SMS and RapidResponse may work all the same.';

const recordsIn = (body: unknown): object[] => {
	const found = valueAt(body, 'data');
	return Array.isArray(found) ? found.filter((one) => typeof one === 'object' && one !== null) : [];
};

/** Names alone, of all records: a text has others than a call. */
function fieldNames(body: unknown): string {
	const names = [...new Set(recordsIn(body).flatMap(Object.keys))].filter(isFieldName);
	return names.length === 0
		? 'No record of the last 30 days: make a call and check again.'
		: `Fields of a record: ${names.sort().join(', ')}.`;
}

const ZONED = /^\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)$/;

/** How far from the beginning of that day in UTC its records lie. @param day of which the report is, as YYYY-MM-DD */
function daysOf(body: unknown, day: string): string {
	const moments = recordsIn(body)
		.flatMap((record) => Object.values(record) as unknown[])
		.filter((value): value is string => typeof value === 'string' && ZONED.test(value))
		.map((value) => (Date.parse(value) - Date.parse(day)) / HOUR_MS)
		.filter((hours) => hours > -DAY_MS / HOUR_MS && hours < (2 * DAY_MS) / HOUR_MS);
	if (moments.length === 0)
		return 'No record of that day says when it was with a time zone: check again after some calls.';
	const [first, last] = [Math.floor(Math.min(...moments)), Math.ceil(Math.max(...moments))];
	return `The records of one day lie between hour ${first} and ${last}, counted in UTC. Below 0 to 24: the days may be UTC; up to 28 (Eastern) or 32 (Pacific): they are those of the account.`;
}

const header = (name: string, value: string): Question => ({
	question: `Does TeleTracker read the header ${name}?`,
	path: REPORT,
	query: () => period(0, 0),
	signedAs: { bearerHeader: value },
	advice: {
		found: `It does: Bearer Header ${name} or Both.`,
		noRight: `It does not: Bearer Header Both, or the other one. If both are refused, it is about rights. ${RIGHTS}`,
	},
});

/** What only a real account can tell; all are GETs of the report. The first renews a bearer that has ended. */
export const questions: Question[] = [
	{
		question: 'What is in a record of the report?',
		path: REPORT,
		query: lately,
		tells: fieldNames,
		advice: { noRight: RIGHTS },
	},
	{
		question: 'In which time zone are the days of the report?',
		path: REPORT,
		query: () => period(1, 1),
		tells: (body) => daysOf(body, dayBefore(1)),
		advice: { noRight: RIGHTS },
	},
	header('Authentication', 'authentication'),
	header('Authorization', 'authorization'),
	{
		question: 'Does a session take the ID of another account?',
		path: REPORT,
		query: ({ account_id: id }) => `${period(0, 0)}&account_id=${String(id)}`,
		needs: { parameter: 'account_id', field: 'Additional Fields > Other Account ID' },
		advice: {
			found: 'It does, or it takes no notice of it: compare with a report of that account.',
			noRight: 'It does not: use a second credential for that account.',
		},
	},
];
