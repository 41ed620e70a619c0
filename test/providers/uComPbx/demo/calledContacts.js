'use strict';

/**
 * Contacts that HubSpot sends to be called: one talks, one does not answer, one is busy, one has words where its number
 * should be, and one is gone from HubSpot when the call is over.
 */
const leads = require('../../../demo/leads.json');

const COURSES = {
	12125550101: { rings: 1, talks: 3 },
	14155550102: { rings: 1 },
	13055550103: { rings: 1, outcome: 'busy' },
	16505550104: { rings: 1, talks: 2 },
};

const [talks, silent, busy, gone] = leads;
const wordy = leads.find(({ properties }) => properties.phone?.value === 'ask at the front desk');

const events = [talks, silent, busy, wordy, { ...gone, vid: 404 }];

const isNote = ({ path }) => path === '/crm/v3/objects/notes';

const saysOf =
	({ vid }, words) =>
	(request) =>
		isNote(request) &&
		request.status === 201 &&
		request.body.associations[0].to.id === String(vid) &&
		words.test(request.body.properties.hs_note_body);

/** @returns {import('../../../demo/examples').Step} */
const note = (step, lead, words) => ({
	step,
	at: 'hubSpot',
	matches: saysOf(lead, words),
	count: () => 1,
	shows: ({ body }) => body.properties.hs_note_body,
});

module.exports = {
	events,
	courseOf: (to) => COURSES[to],
	called: Object.keys(COURSES),
	notes: [
		note('note of a talk', talks, /^Call: Talked for 3 s\. Note what was agreed\.$/),
		note('note of no answer', silent, /^Call: No answer\. Call again tomorrow\.$/),
		note('note of a busy line', busy, /^Call: Busy\. Call again tomorrow\.$/),
		{ step: 'notes in all', at: 'hubSpot', matches: isNote, count: () => 4, shows: () => '' },
	],
};
