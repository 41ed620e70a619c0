'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { acted, reachable } = require('../../../demo/exampleSteps');

module.exports = [
	{
		file: 'new-lead-to-mico-ai-call.json',
		start: 'webhook',
		steps: [
			{
				step: 'AI call placed',
				matches: acted('/v1/outbound_calls'),
				count: reachable,
				shows: ({ body }) => `to ${body.phone_number} (${body.variables.first_name})`,
			},
		],
		// Its filter drops the number that cannot be one before anything is asked of Mico.
		setAside: 0,
	},
];
