'use strict';

const { spreadBack, usNumber } = require('../../../sandbox/core/examples');

/**
 * Example state. The fields of a call-data record we have found nowhere; every name below is INFERRED except
 * call_id and the components' filename.
 */

const callId = (index) => String(77001000 + index);

const fileOf = (index) => `photo-${index}.png`;

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const makeCall = (index, provider, count) => {
	const isText = index % 4 === 3;
	const common = {
		call_id: callId(index),
		from_number: usNumber(index),
		to_number: '+15045550100',
		creation_date: spreadBack(provider, index, count, 24 * 10).toISOString(),
	};
	if (!isText) return { ...common, type: 'call', duration: 60 + index };
	return { ...common, type: 'text', payload: `Message ${index}`, components: [{ filename: fileOf(index) }] };
};

/** One picture for every fourth record: the texts. */
const makeComponent = (index) => ({
	call_id: callId(index * 4 + 3),
	filename: fileOf(index * 4 + 3),
	contentType: 'image/png',
	bytes: png,
});

const records = {
	lines: { one: () => ['+15045550100', '+15045550101'] },
	// Good to look at; nobody has them. Which ones TeleTracker refuses is its own business.
	invalidNumbers: { one: () => ['+15045559999'] },
	optOuts: { one: () => ['+15045550199'] },
	callProcesses: { one: () => [802931, 802932] },
	calls: { count: 40, make: makeCall },
	components: { count: 10, make: makeComponent },
	messages: { count: 0, make: (index) => ({ to_number: usNumber(index), payload: `Message ${index}` }) },
	queued: {
		count: 0,
		make: (index) => ({ queueId: 8740000 + index, to_number: usNumber(index), payload: `Message ${index}` }),
	},
	rapidResponses: {
		count: 0,
		make: (index, provider) => ({
			lead_numtocall: usNumber(index),
			creation_date: new Date(provider.now() - 7200000).toISOString(),
		}),
	},
};

module.exports = { records };
