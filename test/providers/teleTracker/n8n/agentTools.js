'use strict';

/** TeleTracker's node as a tool of an AI agent. */
module.exports = [
	{
		name: 'Text the lead',
		parameters: () => ({
			...{ resource: 'sms', operation: 'send', to: "={{ $fromAI('to', '', 'string') }}" },
			text: "={{ $fromAI('text', '', 'string') }}",
		}),
		description: 'Send a real SMS that may cost money in TeleTracker',
		asks: { to: { type: 'string' }, text: { type: 'string' } },
		given: { to: '504-555-0123', text: 'Hello' },
		sent: () => ({ path: '/sms/send', body: { to_number: '+15045550123', payload: 'Hello' } }),
	},
];
