'use strict';

/** Its operations as the fault runs play them; what the members mean is said in test/faults/subjects.js. */
const { guid } = require('../../../sandbox/core/examples');
const { awkward, key, usNumber } = require('../../../faults/itemFields');

module.exports = {
	secrets: { clientSecret: awkward('client secret') },
	lists: ['callFlows'],
	keys: [/\/call_flows\/([0-9a-f-]{36})/, /(12127\d{6})/],
	operations: {
		read: {
			parameters: { resource: 'callFlow', operation: 'get', callFlowUid: key },
			keyOf: (number) => guid('mico-call-flow', number),
		},
		call: {
			acts: true,
			anyAnswer: true,
			parameters: {
				resource: 'outboundCall',
				operation: 'create',
				pathKind: 'collection',
				body: '={ "phone_number": "+{{ $json.key }}" }',
			},
			keyOf: usNumber,
		},
		message: { acts: true, parameters: { resource: 'campaign', operation: 'create', name: key }, keyOf: usNumber },
	},
};
