'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { acted, listed, MISSED_CALLS, once } = require('../../../demo/exampleSteps');

function happen({ records, now }) {
	for (let index = 0; index < MISSED_CALLS; index += 1) {
		records.calls.push({
			...records.calls[0],
			linkedid: `${Math.floor(now() / 1000)}.${index}`,
			way: 'In',
			disposition: 'NO ANSWER',
			// The last caller tried twice and must get one message.
			src: `60100200${Math.min(index, MISSED_CALLS - 2)}`,
			calldate: new Date(now()).toISOString(),
		});
	}
}

/** How many different people called in vain since the moment that was asked for. */
function callersAsked({ records, requests }) {
	const { query } = requests.find((request) => request.path === '/calls' && request.query.startTime);
	const missed = records.calls.filter(
		({ way, disposition, calldate }) =>
			way === 'In' && disposition === 'NO ANSWER' && Date.parse(calldate) >= Date.parse(query.startTime),
	);
	return new Set(missed.map(({ src }) => src)).size;
}

module.exports = [
	{
		file: 'missed-callers-of-the-day-get-an-sms.json',
		start: 'hand',
		prepare: happen,
		steps: [
			{
				step: 'call log read',
				matches: listed(/^\/calls$/, 'startTime'),
				count: once,
				shows: ({ query }) => `since ${query.startTime}`,
			},
			{
				step: 'SMS sent',
				matches: acted('/SMS'),
				count: callersAsked,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 0,
	},
];
