import { flag, jsonList, text, wholeNumber } from '../../shared/conversions/textField';
import { choicesField, filters, numberField, switchField, textField } from '../../shared/fields/constructors';
import { locatorField } from '../../shared/fields/locatorField';
import { resource } from '../../shared/fields/resource';
import { reads } from '../../shared/request/effects';
import { query } from '../../shared/request/placements';
import { list } from '../../shared/response/results';
import {
	agentsField,
	period,
	periodFields,
	queuesField,
	reportFilters,
	timezone,
	timezoneField,
	USER_ID,
} from '../fields';

const CALLS =
	'List calls with queue, waiting, calls back and ratings. VOIPEX gives a whole period at once, so the node asks day by day.';
const TODAY = 'List the counters of today of each agent: calls, talk time, pauses';
const DIRECTION = 'VOIPEX filters by it; the values we have not read. Those of the answer are likely.';

const EVENTS = [
	'ADDMEMBER',
	'ADDMEMBEREXTEN',
	'COMPLETEAGENT',
	'COMPLETECALLER',
	'MEMBERPRESENCE',
	'MEMBERSTATUS',
	'PAUSE',
	'REMOVEMEMBER',
	'UNPAUSE',
].map((name) => [name, name] as const);

const getCalls = reads(
	'GET /reports/calls',
	{
		parameters: {
			...period,
			...reportFilters,
			'filters.answered': query(flag),
			'filters.direction': query(text),
			'filters.timezone': timezone,
		},
	},
	list({ days: { from: 'startTime', to: 'endTime' } }),
);

const getQueues = reads(
	'GET /reports/queues',
	{ parameters: { ...period, 'filters.queues': query(jsonList), 'filters.sla': query(wholeNumber) } },
	list(),
);

const getAgentActivity = reads(
	'GET /reports/agents/activity',
	{
		parameters: {
			...period,
			...reportFilters,
			'filters.events': query(jsonList),
			'filters.timezone': timezone,
		},
	},
	list({
		at: ['items'],
		paging: {
			position: { parameter: 'page', counts: 'pages' },
			size: { parameter: 'pageSize', largest: 1000 },
			totalPagesAt: 'totalPages',
			key: '*',
			askedAhead: true,
		},
	}),
);

const getAgentTimes = reads(
	'GET /reports/agents/activity-durations',
	{ parameters: { ...period, 'filters.agents': query(jsonList), 'filters.timezone': timezone } },
	list(),
);

const getAgentsToday = reads(
	'GET /reports/agents/daily-stats',
	{ parameters: { 'filters.agents': query(jsonList), 'filters.usersId': query(jsonList) } },
	list(),
);

export const reportResource = resource(
	'report',
	'Report',
	{
		getAgentActivity: [
			'Agent Activity',
			'Get report of agent activity',
			'List what agents did, event by event: pauses, sign-ins, completed calls',
			getAgentActivity,
		],
		getAgentsToday: ['Agents Today', 'Get report of agents today', TODAY, getAgentsToday],
		getAgentTimes: [
			'Agent Times',
			'Get report of agent times',
			'List how long each agent was signed in, paused and talked',
			getAgentTimes,
		],
		getCalls: ['Calls', 'Get report of calls', CALLS, getCalls],
		getQueues: [
			'Queues',
			'Get report of queues',
			'List totals of each queue: answered, lost, waiting times, within the limit',
			getQueues,
		],
	},
	'getCalls',
	[
		{
			for: ['getAgentActivity', 'getAgentTimes', 'getCalls', 'getQueues'],
			fields: periodFields('What happened'),
		},
		{
			for: ['getCalls'],
			fields: [
				filters(
					agentsField('Only calls of these agents'),
					switchField('Answered', 'answered', 'Whether to list only answered calls; off lists only the others', true),
					textField('Direction', 'direction', DIRECTION),
					queuesField('Only calls of these queues'),
					timezoneField,
				),
			],
		},
		{
			for: ['getQueues'],
			fields: [
				filters(
					queuesField('Only these queues'),
					numberField('Waiting Limit (Seconds)', 'sla', 20, 'How long a caller may wait to count as served in time', {
						typeOptions: { minValue: 0 },
					}),
				),
			],
		},
		{
			for: ['getAgentActivity'],
			fields: [
				filters(
					agentsField('Only these agents'),
					choicesField('Events', 'events', EVENTS, [], 'Only these events'),
					queuesField('Only these queues'),
					timezoneField,
				),
			],
		},
		{ for: ['getAgentTimes'], fields: [filters(agentsField('Only these agents'), timezoneField)] },
		{
			for: ['getAgentsToday'],
			fields: [
				filters(
					agentsField('Only these agents'),
					locatorField('User', 'usersId', 'searchUsers', ['IDs', 'id', USER_ID], 'Only these users'),
				),
			],
		},
	],
);
