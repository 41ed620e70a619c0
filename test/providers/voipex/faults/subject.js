'use strict';

/** Its operations as the fault runs play them; what the members mean is said in test/faults/subjects.js. */
const { awkward, key, typed } = require('../../../faults/itemFields');
const { act } = require('../account');

const czNumber = (number) => `420${610_000_000 + number}`;

module.exports = {
	secrets: { password: awkward('password') },
	lists: ['calls'],
	keys: [/linkedid=(\d+\.\d+)/, /(42061\d{7})/],
	operations: {
		read: {
			list: true,
			parameters: { resource: 'call', operation: 'getAll', filters: { linkedid: key } },
			keyOf: (number, { records }) => records.calls[number].linkedid,
		},
		call: {
			acts: true,
			parameters: { ...act, to: '=+{{ $json.key }}' },
			keyOf: czNumber,
			shownKey: ({ channelId }, { records }) => records.currentCalls.find((call) => call.channelId === channelId)?.dst,
		},
		message: {
			acts: true,
			anyAnswer: true,
			parameters: {
				resource: 'sms',
				operation: 'send',
				from: typed('+420601000999'),
				to: '=+{{ $json.key }}',
				text: 'Example',
			},
			keyOf: czNumber,
		},
	},
};
