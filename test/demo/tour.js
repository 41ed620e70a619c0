'use strict';

/** What is worth a look once the demo has run: open this, press that. Each stop is gone to by test/editor/tour.spec.js. */
const { allOutputOf } = require('../n8n/executionsApi');
const { BY_HAND } = require('./playExample');
const leads = require('./leads.json');

const isSetAside = (execution) => allOutputOf(execution, BY_HAND).length > 0;

/**
 * @typedef {{ workflow: { id: string, name: string }, executions: any[] }} Played
 *
 * @type {{ file: string, press: string, at?: (played: Played) => string }[]} `at`: what of the workflow is opened
 */
const STOPS = [
	{
		file: 'crm-event-to-mightycall.json',
		at: ({ executions }) => `/executions/${executions.find(isSetAside)?.id ?? ''}`,
		press: `This lead of ${leads.length} had no phone number: double-click "${BY_HAND}" for the reason. The others are in the list beside it.`,
	},
	{
		file: 'missed-calls-of-the-day-to-crm.json',
		press: 'Press Execute workflow, then double-click "Row for the CRM": a row for each call nobody took.',
	},
	{
		file: 'call-outcome-to-crm.json',
		press:
			'Double-click "Call", press its field Operation: all that can be done with calls. Nothing here rings a real phone.',
	},
];

/** @param {string} url of n8n @param {{ at?: (played: Played) => string }} stop @param {Played} played */
const addressOf = (url, { at = () => '' }, played) => `${url}/workflow/${played.workflow.id}${at(played)}`;

/**
 * @param {{ url: string, played: Record<string, Played> }} seen by the file of the example
 * @returns {string[]} lines
 */
const tourOf = ({ url, played }) =>
	STOPS.filter(({ file }) => played[file]).flatMap((stop, index) => [
		`  ${index + 1}. Open "${played[stop.file].workflow.name}": ${addressOf(url, stop, played[stop.file])}`,
		`     ${stop.press}`,
	]);

module.exports = { tourOf, addressOf, STOPS };
