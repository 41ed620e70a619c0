'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { acted, NO_NUMBER, reachable } = require('../../../demo/exampleSteps');
const reportedCalls = require('./reportedCalls');

/** The double's own contacts have numbers of some of the leads, who would be found. */
const knowsNobody = ({ records }) => records.contacts.splice(0);

/** Both examples may share one double. */
const isOfLead = (request) => !reportedCalls.isOfMissedCall(request);

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
				matches: acted('/v4/api/calls/makecall'),
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
];
