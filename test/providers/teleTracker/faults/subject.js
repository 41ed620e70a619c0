'use strict';

/** Its operations as the fault runs play them; what the members mean is said in test/faults/subjects.js. */
const { awkward, key, usNumber } = require('../../../faults/itemFields');
const { records } = require('../double/records');

const dayOf = (number) => new Date(Date.UTC(1950, 0, 1 + number)).toISOString().slice(0, 10);

module.exports = {
	secrets: { password: awkward('password') },
	// Whether a bearer is still good: the report of one day, today.
	question: /\/reports\/call-data\?start_date=(20[\d-]{8})&end_date=\1/,
	lists: ['calls', 'components'],
	keys: [/\/component\/(\d+)\//, /start_date=([\d-]{10})/, /\+(12127\d{6})/],
	prepare: ({ records }) =>
		records.calls.forEach((call, number) => (call.creation_date = `${dayOf(number)}T12:00:00.000Z`)),
	operations: {
		read: {
			list: true,
			parameters: { resource: 'report', operation: 'getAll', startDate: key, endDate: key },
			keyOf: dayOf,
		},
		call: {
			acts: true,
			parameters: {
				resource: 'rapidResponse',
				operation: 'trigger',
				leadNumber: '=+{{ $json.key }}',
				whisperText: 'Example',
			},
			keyOf: usNumber,
		},
		picture: {
			file: { path: /\/mms\/component\//, content: () => records.components.make(0).bytes },
			parameters: {
				resource: 'messageComponent',
				operation: 'download',
				callId: key,
				filename: '=photo-{{ $json.key - 77001000 }}.png',
				options: { largestFile: 1 },
			},
			keyOf: (number) => String(77001003 + number * 4),
			shownKey: ({ fileName }) => String(77001000 + Number(/\d+/.exec(fileName)?.[0])),
		},
		message: {
			acts: true,
			parameters: { resource: 'sms', operation: 'send', to: '=+{{ $json.key }}', text: 'Example' },
			keyOf: usNumber,
			anonymous: true,
		},
	},
};
