'use strict';

const { flag, isoTime, list, number, ok, pages, text, timezone, within } = require('./values');

/** ipbxapi.voipex.io, statistics. From the IPBX specification 1.98. */

const period = { startTime: isoTime, endTime: isoTime };

const EVENTS = [
	'UNPAUSE',
	'PAUSE',
	'ADDMEMBER',
	'REMOVEMEMBER',
	'ADDMEMBEREXTEN',
	'COMPLETEAGENT',
	'COMPLETECALLER',
	'MEMBERSTATUS',
	'MEMBERPRESENCE',
];

const isOneOf = (wanted, value) => !wanted || wanted.includes(value);

/** A row of a call of the call log; `at` is the sandbox's own. No pages, whatever the period. */
const callRow = ({ linkedid, calldate, duration, userAnswered, way, user, filename }, index) => ({
	date: calldate.slice(0, 10),
	time: calldate.slice(11, 19),
	direction: way === 'In' ? 'in' : 'out',
	answered: userAnswered,
	checked: null,
	callId: index + 1,
	duration,
	ringing: 5,
	holdtime: 3,
	queue: 'Support',
	user: user.login,
	cb: null,
	recording: filename,
	linkedid,
});

const calls = ({ provider, query }) => {
	const rows = provider.records.calls
		.filter(within(query, ({ calldate }) => calldate))
		.map(callRow)
		.filter(
			({ queue, user, answered }) =>
				isOneOf(query.queues, queue) &&
				isOneOf(query.agents, user) &&
				(query.answered === undefined || answered === query.answered),
		);
	return ok(rows);
};

const queues = ({ provider, query }) =>
	ok(
		provider.records.queues
			.filter(({ name }) => isOneOf(query.queues, name))
			.map(({ name }) => ({
				name,
				total: 20,
				answered: 15,
				noanswer: 5,
				afterSla: 4,
				inSla: 11,
				avgWait: 14,
				maxWait: query.sla ?? 20,
				avgDur: 90,
				maxDur: 300,
				noanswerRecur: 1,
				noanswerUniq: 4,
			})),
	);

const activity = ({ provider, query }) => {
	const { page = 1, pageSize = 1000 } = query;
	const found = provider.records.agentEvents.filter(
		(one) =>
			within(query, ({ time }) => time)(one) &&
			isOneOf(query.queues, one.queue) &&
			isOneOf(query.agents, one.agent) &&
			isOneOf(query.events, one.event),
	);
	return ok({
		items: found.slice((page - 1) * pageSize, page * pageSize),
		links: [],
		currentPage: page,
		totalPages: Math.ceil(found.length / pageSize),
	});
};

const members = ({ provider, query }) =>
	provider.records.members.filter(
		({ login, userId }) => isOneOf(query.agents, login) && isOneOf(query.usersId, userId),
	);

const durations = (context) =>
	ok(
		members(context).map(({ pbxUserId }) => ({
			id: pbxUserId,
			loggedIn: ['Support'],
			pausedIn: [],
			isDynamic: true,
			wasOncePaused: false,
			wasOnceLogged: true,
			logonStartTime: new Date(context.provider.now()).toISOString(),
			durations: { incomingCalls: 120, outgoingCalls: 60, pauses: 0, login: 3600, idle: 3420 },
		})),
	);

const today = (context) =>
	ok(
		members(context).map(({ login, userId }) => ({
			agent: login,
			userId,
			callsTaken: 4,
			outgoingCallsAnswered: 2,
			outgoingCallsUnanswered: 1,
			cbCalls: 0,
			talkTime: 480,
			logonTime: new Date(context.provider.now()).toISOString(),
			ringNoAnswer: 1,
			billPauseTime: 0,
			nonBillPauseTime: 60,
		})),
	);

const routes = [
	{
		method: 'GET',
		path: '/reports/calls',
		query: { ...period, queues: list(text), agents: list(text), answered: flag, direction: text, timezone },
		handler: calls,
	},
	{
		method: 'GET',
		path: '/reports/queues',
		query: { ...period, queues: list(text), sla: number },
		handler: queues,
	},
	{
		method: 'GET',
		path: '/reports/agents/activity',
		query: {
			...period,
			timezone,
			queues: list(text),
			agents: list(text),
			events: list({ type: 'string', enum: EVENTS }),
			...pages(5000),
		},
		handler: activity,
	},
	{
		method: 'GET',
		path: '/reports/agents/activity-durations',
		query: { ...period, agents: list(text), timezone },
		handler: durations,
	},
	{
		method: 'GET',
		path: '/reports/agents/daily-stats',
		query: { agents: list(text), usersId: list(text) },
		handler: today,
	},
];

module.exports = { routes, EVENTS };
