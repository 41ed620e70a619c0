import { day } from '../../shared/conversions/dateTime';
import { dateField, filters, needed } from '../../shared/fields/constructors';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { query, required } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import { accountIdField } from '../fields';
import { digitsId } from '../ids';

const GET_MANY = 'List calls and, most likely, texts and web chats of a date range';
const START =
	'First day; only the day counts. It is most likely a day in the time zone of the account; we have not read so.';
const END = 'Last day; only the day counts. That this day is included is likely; we have not read so.';

const parameters = {
	startDate: required(query(day, 'start_date')),
	endDate: required(query(day, 'end_date')),
	'filters.accountId': query(digitsId, 'account_id'),
};

export const reportResource = resource(
	'report',
	'Report',
	{
		// Fields of a record, paging and the longest range we have found nowhere: records pass through as they come.
		getAll: [
			'Get Many',
			'Get many calls',
			GET_MANY,
			reads('GET /reports/call-data', { parameters }, list({ at: ['data'] })),
		],
	},
	'getAll',
	[
		{
			for: ['getAll'],
			fields: [
				needed(dateField('Start Date', 'startDate', "={{ $now.minus(1, 'day').toISO() }}", START)),
				needed(dateField('End Date', 'endDate', '={{ $now.toISO() }}', END)),
				filters(accountIdField),
			],
		},
	],
);
