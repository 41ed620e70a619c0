'use strict';

/** Its workflows in examples/, and what must then be seen at its double: test/demo/examples.js. */
const { randomUUID } = require('node:crypto');
const { acted, listed, MISSED_CALLS, once } = require('../../../demo/exampleSteps');
const calledContacts = require('./calledContacts');
const textedBack = require('./textedBack');

const gmt = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

function happen({ records, now }) {
	for (let index = 0; index < MISSED_CALLS; index += 1) {
		records.calls.push({
			...records.calls[0],
			call_uuid: randomUUID(),
			flow: 'in',
			// A menu answered the first of them, and no person.
			result: index === 0 ? 'answered' : 'not answered',
			from_username: `7495555${3000 + index}`,
			init_time_gmt: gmt(now()),
		});
	}
}

const isMissed = ({ flow, result }) => flow === 'in' && result !== 'bridged';

/** The missed calls of the period that was asked for. */
function asked({ records, requests }) {
	const { query } = requests.find(({ path }) => path.endsWith('/call_history/'));
	const isAsked = ({ init_time_gmt: at }) => at >= query.start_datetime && at <= query.end_datetime;
	return records.calls.filter(isMissed).filter(isAsked).length;
}

module.exports = [
	{
		file: 'missed-calls-of-the-day-to-crm.json',
		start: 'hand',
		prepare: happen,
		steps: [
			{
				step: 'call history read',
				matches: listed(/\/call_history\/$/, 'start_datetime'),
				count: once,
				shows: ({ query }) => `since ${query.start_datetime} GMT`,
			},
		],
		result: { node: 'Row for the CRM', count: asked },
		setAside: 0,
	},
	{
		file: 'call-outcome-to-hubspot-note.json',
		start: 'webhook',
		services: ['hubSpot'],
		events: calledContacts.events,
		prepare: ({ settings }) => void (settings.courseOf = calledContacts.courseOf),
		steps: [
			{
				step: 'call placed and waited for',
				matches: acted('/api/ver1.0/extension/@101/callback/'),
				count: () => calledContacts.called.length,
				shows: ({ body }) => `to ${body.dst_num}`,
			},
			...calledContacts.notes,
		],
		setAside: 2,
		reason: /Destination Number|No such contact/,
	},
	{
		file: 'missed-ucom-call-gets-a-text.json',
		variant: 'from a number that may text',
		start: 'reports',
		...textedBack.listening,
		settings: { textFrom: '74955550100' },
		steps: [textedBack.texts(2), textedBack.callbacks(0)],
		setAside: 1,
		reason: textedBack.NO_NUMBER,
	},
	{
		file: 'missed-ucom-call-gets-a-text.json',
		variant: 'from one that may not',
		start: 'reports',
		...textedBack.listening,
		settings: { textFrom: '74955550101' },
		steps: [textedBack.texts(0), textedBack.callbacks(2)],
		setAside: 1,
		reason: textedBack.NO_NUMBER,
	},
];
