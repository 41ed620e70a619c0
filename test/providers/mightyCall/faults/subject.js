'use strict';

/** Its operations as the fault runs play them; what the members mean is said in test/faults/subjects.js. */
const { guid, wav } = require('../../../sandbox/core/examples');
const { recordOf } = require('../double/storedFiles');
const { awkward, awkwardKey, byId, key, typed, usNumber } = require('../../../faults/itemFields');

module.exports = {
	secrets: { apiKey: awkwardKey('key'), userKey: awkward('user key') },
	lists: ['calls'],
	keys: [/\/calls\/([0-9a-f-]{36})/, /\/records\/([0-9a-f-]{36})/, /\+(12127\d{6})/],
	/** Each has a recording. */
	prepare: (double) => double.records.calls.forEach((call) => (call.callRecord = recordOf(call.id, double))),
	operations: {
		read: {
			parameters: { resource: 'call', operation: 'get', callId: byId(key), simplify: false },
			keyOf: (number) => guid('mightycall-call', number),
		},
		call: {
			acts: true,
			parameters: { resource: 'call', operation: 'make', from: typed('+12125550199'), to: '=+{{ $json.key }}' },
			keyOf: usNumber,
		},
		recording: {
			file: { path: /\/v4\/records\//, content: wav },
			parameters: { resource: 'call', operation: 'downloadRecording', callId: byId(key), options: { largestFile: 1 } },
			keyOf: (number) => guid('mightycall-call', number),
		},
		message: {
			acts: true,
			parameters: {
				resource: 'message',
				operation: 'send',
				from: typed('+12125550199'),
				to: '=+{{ $json.key }}',
				text: 'Example',
			},
			keyOf: usNumber,
		},
	},
	/** What the token of every link to a recording begins with. */
	recordingTokens: ['example-record-'],
};
