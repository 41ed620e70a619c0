'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { acted, NO_NUMBER, reachable } = require('../../../demo/exampleSteps');

module.exports = [
	{
		file: 'new-lead-to-teletracker-rapid-response.json',
		start: 'webhook',
		steps: [
			{
				step: 'agents rung',
				matches: acted('/voice/rapidresponse'),
				count: reachable,
				shows: ({ body }) => `for ${body.callee}`,
			},
			{ step: 'SMS sent', matches: acted('/sms/send'), count: reachable, shows: ({ body }) => `to ${body.to_number}` },
		],
		setAside: 1,
		reason: NO_NUMBER,
	},
];
