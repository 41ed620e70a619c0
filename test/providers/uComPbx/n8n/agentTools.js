'use strict';

/** uCom PBX's node as a tool of an AI agent. */
module.exports = [
	{
		name: 'Call the lead',
		parameters: ({ records }) => ({
			...{ resource: 'call', operation: 'startCallback', sourceNumbers: records.extensions[0].name },
			extension: { __rl: true, mode: 'id', value: String(records.extensions[0].id) },
			destinationNumber: "={{ $fromAI('to', '', 'string') }}",
		}),
		description: 'Start a real callback that may cost money in uCom PBX',
		asks: { to: { type: 'string' } },
		given: { to: '+7 (495) 555-10-00' },
		sent: () => ({ path: '/x', body: {} }),
	},
];
