import type { INodeProperties } from 'n8n-workflow';

import { choiceField, exampleField, needed, dateField, LOCAL_TIME } from '../shared/fields/constructors';
import { locatorField } from '../shared/fields/locatorField';
import { isoUtc } from '../shared/conversions/dateTime';
import { jsonList, text } from '../shared/conversions/textField';
import { host, query, required } from '../shared/request/placements';

export const CALL_ID = '1412256225.1941';
export const USER_ID = '4d953673-1f0e-4d3c-9a53-8a4c6a1b2c3d';

export const pbxIdField = exampleField(
	'PBX ID',
	'pbxId',
	'1234',
	'ID (a whole number) of the switchboard; needed only when the API access reaches several',
);

/** One call by its ID. */
export const callIdField = needed(
	exampleField('Call ID', 'callId', CALL_ID, 'ID of the call: callId, which is linkedid in the raw call log'),
);

export const timezoneField = exampleField(
	'Time Zone',
	'timezone',
	'Europe/Prague',
	'Zone in which the times of the answer are given. VOIPEX takes Europe/Prague if it is empty.',
);

/** @param whose what the user is to the operation */
export const userField = (whose: string): INodeProperties =>
	locatorField('User', 'userId', 'searchUsers', ['ID', 'id', USER_ID], whose);

export const OWN_USER = 'VOIPEX takes the user of the credential (Act as User) if it is empty.';

export const queuesField = (description: string): INodeProperties =>
	locatorField('Queue', 'queues', 'searchQueues', ['Names', 'name', 'Support, Sales'], description);

export const agentsField = (description: string): INodeProperties =>
	locatorField('Agent', 'agents', 'searchAgents', ['Logins', 'login', 'ada.novak, ben.carter'], description);

export const reportFilters = { 'filters.queues': query(jsonList), 'filters.agents': query(jsonList) };

/** A period that is always sent. @param what e.g. "Calls" */
export const periodFields = (what: string): INodeProperties[] => [
	needed(
		dateField(
			'Start',
			'startTime',
			"={{ $now.minus(1, 'day').toISO() }}",
			`${what} from this moment on. ${LOCAL_TIME}`,
		),
	),
	needed(dateField('End', 'endTime', '={{ $now.toISO() }}', `${what} before this moment. ${LOCAL_TIME}`)),
];

export const period = { startTime: required(query(isoUtc)), endTime: required(query(isoUtc)) };

const HOSTS =
	'On which host the dialer answers is not known for sure: the examples of its page use the first, its link goes to the second. Account > Check API tells which one is right for you.';

export const dialerHostField = choiceField(
	'API Host',
	'dialerHost',
	[
		['IPBX', 'api'],
		['IPBX Version 2', 'apiV2'],
	],
	'api',
	HOSTS,
);

export const onDialerHost = { dialerHost: host };

export const timezone = query(text);
