'use strict';

/** VOIPEX's node as a tool of an AI agent. */
module.exports = [
	{
		name: 'Call the lead',
		parameters: () => ({
			...{ resource: 'call', operation: 'originate', from: 'line', line: '440' },
			to: "={{ $fromAI('to', '', 'string') }}",
		}),
		description: 'Originate a real call that may cost money in Voipex',
		asks: { to: { type: 'string' } },
		given: { to: '+420 601 000 137' },
		sent: () => ({
			path: '/calls',
			body: { fromUser: { identityType: 'line', identityValue: '440' }, to: '+420601000137' },
		}),
	},
];
