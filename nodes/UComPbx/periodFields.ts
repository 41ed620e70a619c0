import type { INodeProperties } from 'n8n-workflow';

import { choiceField, needed, textField } from '../shared/fields/constructors';

const ZONE =
	'Without an offset it counts in the time zone of the workflow. Sent as UTC; in which time zone the PBX reads it is not documented, so allow a few hours if it matters';

const dateField = (displayName: string, name: string, usual: string, moment: string) =>
	needed(textField(displayName, name, `${moment}. ${ZONE}.`, { type: 'dateTime', default: usual }));

/** @param moment what it is, e.g. "Calls from this moment on" */
export const startField = (moment: string): INodeProperties =>
	dateField('Start', 'start', "={{ $now.minus(1, 'day').toISO() }}", moment);

/** @param moment what it is, e.g. "Calls before this moment" */
export const endField = (moment: string): INodeProperties => dateField('End', 'end', '={{ $now.toISO() }}', moment);

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
