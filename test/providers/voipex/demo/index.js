'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { acted, MISSED_CALLS, once } = require('../../../demo/exampleSteps');
const routedCalls = require('./routedCalls');
const stopList = require('./stopList');

/** Some of a moment ago, the last caller twice, who must get one message; and one of last week. */
function happen({ records, now }) {
	const WEEK_MS = 7 * 86_400_000;
	const missed = (index, at) => ({
		...records.missedCalls[0],
		callId: `${Math.floor(at / 1000)}.${index}`,
		callerId: `+42060100200${Math.min(index, MISSED_CALLS - 2)}`,
		calldate: new Date(at).toISOString(),
	});
	const today = Array.from({ length: MISSED_CALLS }, (_none, index) => missed(index, now()));
	records.missedCalls.splice(0, Infinity, ...today, { ...missed(0, now() - WEEK_MS), callerId: '+420601002009' });
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
				step: 'missed calls read',
				matches: got(/^\/calls\/missed$/),
				count: once,
				shows: () => 'of all queues',
			},
			{
				step: 'SMS sent',
				matches: acted('/SMS'),
				count: () => MISSED_CALLS - 1,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 0,
	},
	{
		file: 'after-hours-router.json',
		variant: 'in business hours',
		start: 'reports',
		settings: routedCalls.open,
		reports: routedCalls.reports,
		executions: () => 2,
		steps: [routedCalls.callbacks(1), routedCalls.texts(0)],
		setAside: 1,
		reason: routedCalls.NO_NUMBER,
	},
	{
		file: 'after-hours-router.json',
		variant: 'after hours',
		start: 'reports',
		settings: routedCalls.closed,
		reports: routedCalls.reports,
		executions: () => 2,
		steps: [
			routedCalls.callbacks(0),
			routedCalls.textTo(
				'text to the caller',
				'+420777888999',
				/^Sorry that we missed your call\. We are back at 00:00\./,
			),
			routedCalls.textTo(
				'text to who is on call',
				'+420601000111',
				/^Missed call after hours from 777888999 at \d\d:\d\d\.$/,
			),
			routedCalls.texts(2),
		],
		setAside: 1,
		reason: routedCalls.NO_NUMBER,
	},
	{
		file: 'stop-list.json',
		variant: 'after some have written STOP',
		start: 'both',
		tables: stopList.tables,
		reports: stopList.reports,
		executions: () => 4,
		oneByOne: true,
		steps: [stopList.textTo('+420601002001'), stopList.textTo('+420601002002'), stopList.texts(2)],
		result: [
			{ node: 'Send the News', count: () => 3 },
			{ node: 'An Ordinary Text', count: () => 1 },
		],
		setAside: 0,
	},
	{
		file: 'stop-list.json',
		variant: 'while the list is empty',
		start: 'hand',
		tables: stopList.tables,
		settings: { recipients: '["+420777888999", "nobody"]' },
		steps: [stopList.textTo('+420777888999'), stopList.texts(1)],
		setAside: 1,
		reason: stopList.NO_NUMBER,
	},
];
