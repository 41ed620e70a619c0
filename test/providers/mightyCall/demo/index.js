'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { acted, NO_NUMBER, reachable } = require('../../../demo/exampleSteps');
const leadsAtOnce = require('./leadsAtOnce');
const reportedCalls = require('./reportedCalls');
const summedUpCalls = require('./summedUpCalls');
const weeklyReport = require('./weeklyReport');

/** The double's own contacts have numbers of some of the leads, who would be found. */
const knowsNobody = ({ records }) => records.contacts.splice(0);

/** The calls of the example that tells what became of each: one is answered, one goes to a mailbox, and so on. */
const COURSES = {
	'+12125550171': { rings: 1, talks: 4 },
	'+12125550172': { rings: 1, outcome: 'VoiceMail' },
	'+12125550173': { rings: 2 },
	'+12125550174': { rings: 2, outcome: 'Something new' },
};
const isFollowed = ({ body }) => body.to in COURSES;

/** Of the example in which somebody is asked before a call. */
const isToBoss = ({ body }) => body.to?.includes('+12125550182') === true;
const isApproved = ({ body }) => body.to === '+12125550181';

/** The examples may share one double. */
const isOfLead = (request) => !reportedCalls.isOfMissedCall(request) && !isToBoss(request);

module.exports = [
	{
		file: 'crm-event-to-mightycall.json',
		start: 'webhook',
		prepare: knowsNobody,
		steps: [
			{
				step: 'contact created',
				matches: acted('/v4/api/contacts', isOfLead),
				count: reachable,
				shows: ({ body }) => `${body.firstName} ${body.lastName}`,
			},
			{
				step: 'call placed',
				matches: acted('/v4/api/calls/makecall', (request) => !isFollowed(request) && !isApproved(request)),
				count: reachable,
				shows: ({ body }) => `to ${body.to}`,
			},
			{
				step: 'message sent',
				matches: acted('/v4/api/messages/send', isOfLead),
				count: reachable,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 1,
		reason: NO_NUMBER,
	},
	{
		file: 'call-outcome-to-crm.json',
		start: 'hand',
		prepare: ({ settings }) => void (settings.courseOf = (to) => COURSES[to]),
		steps: [
			{
				step: 'call placed and waited for',
				matches: acted('/v4/api/calls/makecall', isFollowed),
				count: () => Object.keys(COURSES).length,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		result: { node: 'Row for the CRM', count: () => Object.keys(COURSES).length },
		setAside: 0,
	},
	{
		file: 'approval-by-text-before-a-call.json',
		start: 'hand',
		answers: {
			matches: acted('/v4/api/messages/send', isToBoss),
			linkIn: ({ body }) => body.message.split('\n').at(-1),
			fields: { approved: 'true' },
		},
		steps: [
			{
				step: 'text with a link to the boss',
				matches: acted('/v4/api/messages/send', isToBoss),
				count: () => 1,
				shows: ({ body }) => `to ${body.to}`,
			},
			{
				step: 'call placed once approved',
				matches: acted('/v4/api/calls/makecall', isApproved),
				count: () => 1,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 0,
	},
	{
		file: 'missed-mightycall-gets-a-text.json',
		start: 'reports',
		reports: reportedCalls.reports,
		executions: reportedCalls.missedCalls,
		steps: [
			{
				step: 'contact created',
				matches: acted('/v4/api/contacts', reportedCalls.isOfMissedCall),
				count: reportedCalls.newContacts,
				shows: ({ body }) => body.lastName,
			},
			{
				step: 'text sent back',
				matches: acted('/v4/api/messages/send', reportedCalls.isOfMissedCall),
				count: reportedCalls.textedCalls,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 1,
		reason: /cannot be a phone number: "Anonymous"/,
	},
	{
		file: 'call-recording-to-summary-in-hubspot.json',
		start: 'reports',
		services: ['openAi', 'hubSpot'],
		// The one without a recording is waited for as long as this.
		fill: () => ({ 'Call Has Ended': { options: { fetchCall: true, downloadRecording: true, waitSeconds: 1 } } }),
		reports: summedUpCalls.reports,
		executions: () => 4,
		steps: summedUpCalls.steps,
		setAside: 2,
		reason: /^(?:no contact has|several contacts have) this number$/,
	},
	{
		file: 'speed-to-lead-in-business-hours.json',
		variant: 'in business hours',
		start: 'webhook',
		services: ['hubSpot'],
		events: leadsAtOnce.events,
		settings: { ...leadsAtOnce.always, leaveAlone: leadsAtOnce.onList },
		steps: [
			{
				step: 'call placed',
				matches: acted('/v4/api/calls/makecall', ({ body }) => leadsAtOnce.numbers.includes(body.to)),
				count: () => 2,
				shows: ({ body }) => `to ${body.to}`,
			},
			{
				step: 'calls in all',
				matches: acted('/v4/api/calls/makecall'),
				count: () => 2,
				shows: () => '',
			},
			leadsAtOnce.tasks(0),
		],
		result: [
			{ node: 'Called', count: () => 2 },
			{ node: 'Left Alone', count: () => 2 },
		],
		setAside: 1,
		reason: NO_NUMBER,
	},
	{
		file: 'speed-to-lead-in-business-hours.json',
		variant: 'after hours',
		start: 'webhook',
		services: ['hubSpot'],
		events: leadsAtOnce.events,
		settings: { ...leadsAtOnce.later, leaveAlone: leadsAtOnce.onList },
		// Nothing is asked of MightyCall, so nobody signs in.
		grants: 0,
		steps: [
			{ step: 'call placed', matches: acted('/v4/api/calls/makecall'), count: () => 0, shows: () => '' },
			leadsAtOnce.tasks(3),
		],
		result: { node: 'Left Alone', count: () => 1 },
		setAside: 1,
		reason: NO_NUMBER,
	},
	{
		file: 'weekly-call-report.json',
		variant: 'after four calls',
		start: 'hand',
		services: ['mail'],
		settings: { mailTo: 'boss@example.com' },
		prepare: weeklyReport.happen,
		steps: [weeklyReport.mail('report with four bars', weeklyReport.withCalls)],
		setAside: 0,
	},
	{
		file: 'weekly-call-report.json',
		variant: 'after none',
		start: 'hand',
		services: ['mail'],
		settings: { mailTo: 'boss@example.com' },
		prepare: ({ records }) => void records.calls.splice(0),
		steps: [weeklyReport.mail('report of zeros', weeklyReport.without)],
		setAside: 0,
	},
];
