'use strict';

/** Its operations as the fault runs play them; what the members mean is said in test/faults/subjects.js. */
const { hex } = require('../../../sandbox/core/examples');
const { awkward, key, usNumber } = require('../../../faults/itemFields');
const { act } = require('../account');

module.exports = {
	secrets: { appSecret: awkward('app secret'), password: awkward('password') },
	lists: ['extensions', 'calls'],
	keys: [/name=1844(?:\*|%2A)(\d+)/, /\/call_history\/([0-9A-F]{32})/, /(12127\d{6})/],
	operations: {
		read: {
			parameters: { resource: 'extension', operation: 'getAll', filters: { name: '=1844*{{ $json.key }}' } },
			keyOf: (number) => String(101 + number),
		},
		call: {
			acts: true,
			parameters: { ...act, destinationNumber: key },
			keyOf: usNumber,
			shownKey: ({ call_id: id }, { records }) => records.callbacks.find((call) => call.call_id === id)?.dst_num,
		},
		history: {
			parameters: { resource: 'callHistory', operation: 'get', callUuid: key },
			keyOf: (number) => hex('ucom-call', number, 32).toUpperCase(),
		},
	},
};
