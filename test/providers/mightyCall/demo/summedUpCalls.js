'use strict';

/**
 * Calls that have ended, as MightyCall reports them: one of a contact, one of nobody that HubSpot knows, one of two who
 * share a number, and one without a recording.
 */
const { SPOKEN, SUMMARY } = require('../../../demo/services/openAi');

const KNOWN = '+14155550161';
const STRANGER = '+14155550162';
const SHARED = '+14155550163';

/** @returns {any[]} the report of each call's end */
const reports = ({ webhooks }) => [
	webhooks.sequence('answered', { from: KNOWN, recorded: true }).at(-1),
	webhooks.sequence('answered', { from: STRANGER, recorded: true }).at(-1),
	webhooks.sequence('answered', { from: SHARED, recorded: true }).at(-1),
	webhooks.sequence('answered', { from: KNOWN, known: true }).at(-1),
];

const isPath = (wanted) => (request) => request.status < 300 && request.path === wanted;

/** @type {import('../../../demo/examples').Step[]} */
const steps = [
	{
		step: 'sound transcribed',
		at: 'openAi',
		matches: isPath('/audio/transcriptions'),
		count: () => 3,
		shows: () => SPOKEN,
	},
	{ step: 'summary written', at: 'openAi', matches: isPath('/chat/completions'), count: () => 3, shows: () => SUMMARY },
	{
		step: 'contact looked for',
		at: 'hubSpot',
		matches: isPath('/crm/v3/objects/contacts/search'),
		count: () => 3,
		shows: ({ body }) => body.query,
	},
	{
		step: 'summary on the contact',
		at: 'hubSpot',
		matches: ({ path, status, body }) =>
			path === '/crm/v3/objects/notes' &&
			status === 201 &&
			body.associations[0].to.id === '51207' &&
			body.properties.hs_note_body === `Call summary: ${SUMMARY}`,
		count: () => 1,
		shows: ({ body }) => body.properties.hs_note_body,
	},
	{
		step: 'notes in all',
		at: 'hubSpot',
		matches: ({ path }) => path === '/crm/v3/objects/notes',
		count: () => 1,
		shows: () => '',
	},
];

module.exports = { reports, steps };
