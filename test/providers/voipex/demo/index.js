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

/** The first has been called back; of the others each was recorded, one of them twice. */
function waitInVain({ records }) {
	const { missedCalls, recordings } = records;
	missedCalls[0].outgoingAttempts = 1;
	recordings.length = 0;
	for (const [index, { callId, callerId, calldate }] of [...missedCalls, missedCalls[1]].entries())
		recordings.push({
			callId,
			name: `2030/01/01/${callId}*80${index}.mp3`,
			src: callerId,
			dst: '800',
			at: calldate,
			line: '800',
		});
}

const waiting = ({ records }) => records.missedCalls.filter(({ outgoingAttempts }) => outgoingAttempts === 0);

const recorded = (provider) => {
	const calls = waiting(provider).map(({ callId }) => callId);
	return provider.records.recordings.filter(({ callId }) => calls.includes(callId)).length;
};

const got = (pattern) => (request) =>
	request.method === 'GET' && request.status === 200 && pattern.test(decodeURIComponent(request.path));

module.exports = [
	{
		file: 'missed-voipex-calls-with-transcript-and-recording.json',
		start: 'hand',
		prepare: waitInVain,
		steps: [
			{
				step: 'missed calls read',
				matches: got(/^\/calls\/missed$/),
				count: once,
				shows: () => 'of all queues',
			},
			{
				step: 'transcript read',
				matches: got(/^\/calls\/[\d.]+\/transcript$/),
				count: (provider) => waiting(provider).length,
				shows: ({ path }) => `of ${path.split('/')[2]}`,
			},
			{
				step: 'recording fetched',
				matches: got(/^\/recordings\/2030\/01\/01\/.*\.mp3$/),
				count: recorded,
				shows: ({ path }) => decodeURIComponent(path.split('/')[2]),
			},
		],
		result: { node: 'Recording', count: recorded },
		setAside: 0,
	},
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
