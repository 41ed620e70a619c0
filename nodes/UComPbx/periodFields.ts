import type { INodeProperties } from 'n8n-workflow';

import { utcWithSpace } from '../shared/conversions/dateTime';
import { text } from '../shared/conversions/textField';
import { choiceField, dateField, LOCAL_TIME, momentField, needed } from '../shared/fields/constructors';
import { query, required } from '../shared/request/placements';

const periodField = (displayName: string, name: string, usual: string, moment: string) =>
	needed(dateField(displayName, name, usual, `${moment}. ${LOCAL_TIME} Sent as UTC.`));

/** @param moment what it is, e.g. "Calls from this moment on" */
export const startField = (moment: string): INodeProperties =>
	periodField('Start', 'start', "={{ $now.minus(1, 'day').toISO() }}", moment);

/** @param moment what it is, e.g. "Calls before this moment" */
export const endField = (moment: string): INodeProperties => periodField('End', 'end', '={{ $now.toISO() }}', moment);

/** @param what e.g. "Calls" */
export const periodFields = (what: string): INodeProperties[] => [
	startField(`${what} from this moment on`),
	endField(`${what} before this moment`),
];

/** As `periodFields`, for lists that take no long period. */
export const shortPeriodFields = (what: string): INodeProperties[] => [
	startField(`${what} from this moment on`),
	endField(`${what} before this moment, at the latest the last day of the month after the one of Start`),
];

export const period = {
	start: required(query(utcWithSpace, 'start_datetime')),
	end: required(query(utcWithSpace, 'end_datetime')),
};

export const order = { 'filters.order': query(text) };

/** Where the PBX wants no period; fields of Filters. */
export const filteredPeriod = {
	'filters.start': query(utcWithSpace, 'start_datetime'),
	'filters.end': query(utcWithSpace, 'end_datetime'),
};

export const filteredPeriodFields = (what: string): INodeProperties[] => [
	momentField('Start', 'start', `${what} from this moment on.`),
	momentField('End', 'end', `${what} before this moment.`),
];

export const orderFilter = (description: string): INodeProperties =>
	choiceField(
		'Order',
		'order',
		[
			['Newest First', 'desc'],
			['Oldest First', 'asc'],
		],
		'desc',
		description,
	);
