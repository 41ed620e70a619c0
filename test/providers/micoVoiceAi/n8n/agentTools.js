'use strict';

/** Mico's node as a tool of an AI agent: the template of the credential is the one way to a call that it has. */
module.exports = [
	{
		name: 'Call the lead',
		parameters: () => ({
			...{ resource: 'outboundCall', operation: 'createFromTemplate' },
			templateValues: {
				mappingMode: 'defineBelow',
				value: {
					phone: "={{ $fromAI('phone', 'Phone number with country code', 'string') }}",
					first_name: "={{ $fromAI('first_name', '', 'string') }}",
				},
			},
		}),
		description: 'Create a real outbound call from the template that may cost money in Mico Voice AI',
		asks: { phone: { type: 'string', description: 'Phone number with country code' }, first_name: { type: 'string' } },
		given: { phone: '+1 (212) 555-0123', first_name: 'Ada' },
		sent: () => ({
			path: '/v1/outbound_calls',
			body: { phone_number: '+12125550123', variables: { first_name: 'Ada' } },
		}),
	},
];
