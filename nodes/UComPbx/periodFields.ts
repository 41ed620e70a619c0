import type { INodeProperties } from 'n8n-workflow';

type Show = Record<string, string[]>;

const ZONE =
	'Without an offset it counts in the time zone of the workflow. Sent as UTC; in which time zone the PBX reads it is not documented, so allow a few hours if it matters';

/** @param moment what it is, e.g. "Calls from this moment on" */
export function startField(show: Show, moment: string): INodeProperties {
	return {
		displayName: 'Start',
		name: 'start',
		type: 'dateTime',
		required: true,
		default: "={{ $now.minus(1, 'day').toISO() }}",
		description: `${moment}. ${ZONE}.`,
		displayOptions: { show },
	};
}

/** @param moment what it is, e.g. "Calls before this moment" */
export function endField(show: Show, moment: string): INodeProperties {
	return {
		displayName: 'End',
		name: 'end',
		type: 'dateTime',
		required: true,
		default: '={{ $now.toISO() }}',
		description: `${moment}. ${ZONE}.`,
		displayOptions: { show },
	};
}

export function orderFilter(description: string): INodeProperties {
	return {
		displayName: 'Order',
		name: 'order',
		type: 'options',
		options: [
			{ name: 'Newest First', value: 'desc' },
			{ name: 'Oldest First', value: 'asc' },
		],
		default: 'desc',
		description,
	};
}
