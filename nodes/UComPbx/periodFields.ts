import type { INodeProperties } from 'n8n-workflow';

import { choiceField, dateField, LOCAL_TIME, needed } from '../shared/fields/constructors';

const ZONE = 'Sent as UTC; in which time zone the PBX reads it is not documented, so allow a few hours if it matters.';

const periodField = (displayName: string, name: string, usual: string, moment: string) =>
	needed(dateField(displayName, name, usual, `${moment}. ${LOCAL_TIME} ${ZONE}`));

/** @param moment what it is, e.g. "Calls from this moment on" */
export const startField = (moment: string): INodeProperties =>
	periodField('Start', 'start', "={{ $now.minus(1, 'day').toISO() }}", moment);

/** @param moment what it is, e.g. "Calls before this moment" */
export const endField = (moment: string): INodeProperties => periodField('End', 'end', '={{ $now.toISO() }}', moment);

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
