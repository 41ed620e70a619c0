'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { acted, callable, reachable } = require('../../../demo/exampleSteps');

const inHours =
	(hours) =>
	({ beforeItActs }) => ({ beforeItActs: { ...beforeItActs, ...hours } });

module.exports = [
	{
		file: 'new-lead-to-mico-ai-call.json',
		start: 'webhook',
		prepare: ({ settings }) => Object.assign(settings, { courseOf: () => ({ rings: 0.2, talks: 0.5 }) }),
		// Day and night: nobody knows when it is played.
		fill: () => ({ 'AI Call': inHours({ hoursFrom: '00:00', hoursTo: '00:00' }) }),
		services: ['crm'],
		steps: [
			{
				step: 'AI call placed',
				matches: acted('/v1/outbound_calls'),
				count: callable,
				shows: ({ body }) => `to ${body.phone_number} (${body.variables.first_name})`,
			},
			{
				step: 'rows that the CRM got',
				at: 'crm',
				matches: ({ path, status }) => path === '/ai-calls' && status === 200,
				count: reachable,
			},
		],
		result: { node: 'Called', count: callable },
		// Its filter drops the number that cannot be one before anything is asked of Mico.
		setAside: 0,
	},
];
