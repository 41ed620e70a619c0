'use strict';

/** MightyCall's node as tools of an AI agent: what it is told of them, what it asks for, and what has to arrive. */
const from = ({ records }) => ({ __rl: true, mode: 'number', value: records.phoneNumbers[0].number });

module.exports = [
	{
		name: 'Call the lead',
		parameters: (double) => ({
			...{ resource: 'call', operation: 'make', from: from(double) },
			to: "={{ $fromAI('to', 'Phone number with country code', 'string') }}",
		}),
		description: 'Make a real phone call that may cost money in MightyCall',
		asks: { to: { type: 'string', description: 'Phone number with country code' } },
		given: { to: '+1 (212) 555-0123' },
		sent: ({ records }) => ({
			path: '/v4/api/calls/makecall',
			body: { from: records.phoneNumbers[0].number, to: '+12125550123' },
		}),
	},
	{
		name: 'Text several people',
		parameters: (double) => ({
			...{ resource: 'message', operation: 'send', from: from(double) },
			to: "={{ $fromAI('numbers', 'Phone numbers as a JSON list', 'string') }}",
			text: "={{ $fromAI('text', 'What to say', 'string') }}",
		}),
		description: 'Send a real message that may cost money in MightyCall',
		asks: {
			numbers: { type: 'string', description: 'Phone numbers as a JSON list' },
			text: { type: 'string', description: 'What to say' },
		},
		given: { numbers: '["+12125550123","(212) 555-0124"]', text: 'Hello' },
		sent: ({ records }) => ({
			path: '/v4/api/messages/send',
			body: { from: records.phoneNumbers[0].number, to: ['+12125550123', '+12125550124'], message: 'Hello' },
		}),
	},
];
