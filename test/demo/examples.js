'use strict';

/**
 * Every workflow of examples/ as data: what starts it, and what must then be seen at the provider's double.
 * The demo shows it, the checks assert it.
 *
 * @typedef {object} Step
 * @property {string} step  in words
 * @property {(request: object) => boolean} matches
 * @property {(provider: object) => number} count  how many are expected once all has run
 * @property {(request: object) => string} shows  what a line about one of them says
 *
 * @typedef {object} Example
 * @property {string} file
 * @property {string} provider  its name in the sandbox
 * @property {'webhook' | 'hand' | 'reports'} start  reports: what the provider posts to its trigger
 * @property {(provider: object) => void} [prepare]  before it runs
 * @property {Step[]} steps
 * @property {{ node: string, count: (provider: object) => number }} [result]  items that leave its last node
 * @property {(provider: object) => object[]} [reports]  what is posted, one after another
 * @property {() => number} [executions]  how many of them start one
 * @property {number} setAside  events that end in "To Check by Hand"
 * @property {RegExp} [reason]  why
 */
const fs = require('node:fs');
const path = require('node:path');
const leads = require('./leads.json');
const missedCalls = require('./missedCalls');
const reportedCalls = require('./reportedCalls');

const FOLDER = path.join(__dirname, '..', '..', 'examples');

/** The double's own contacts have numbers of some of the leads, who would be found. */
const knowsNobody = ({ records }) => records.contacts.splice(0);

const NO_NUMBER = /cannot be a phone number: "ask at the front desk"/;

/** One of the leads has words where its phone number should be. */
const reachable = () => leads.length - 1;
const once = () => 1;

const acted =
	(wanted, belongs = () => true) =>
	(request) =>
		request.acted && request.path === wanted && belongs(request);
/** Two examples share MightyCall's double. */
const isOfLead = (request) => !reportedCalls.isOfMissedCall(request);
/** A list asked for from some moment on, which a credential test does not do. */
const listed =
	(wanted, since) =>
	({ method, path: asked, query, status }) =>
		method === 'GET' && status === 200 && wanted.test(asked) && query[since] !== undefined;

/** @type {Example[]} */
const EXAMPLES = [
	{
		file: 'crm-event-to-mightycall.json',
		provider: 'mightyCall',
		start: 'webhook',
		prepare: knowsNobody,
		steps: [
			{
				step: 'contact created',
				matches: acted('/v4/api/contacts', isOfLead),
				count: reachable,
				shows: ({ body }) => `${body.firstName} ${body.lastName}`,
			},
			{
				step: 'call placed',
				matches: acted('/v4/api/calls/makecall'),
				count: reachable,
				shows: ({ body }) => `to ${body.to}`,
			},
			{
				step: 'message sent',
				matches: acted('/v4/api/messages/send', isOfLead),
				count: reachable,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 1,
		reason: NO_NUMBER,
	},
	{
		file: 'missed-mightycall-gets-a-text.json',
		provider: 'mightyCall',
		start: 'reports',
		reports: reportedCalls.reports,
		executions: reportedCalls.missedCalls,
		steps: [
			{
				step: 'contact created',
				matches: acted('/v4/api/contacts', reportedCalls.isOfMissedCall),
				count: reportedCalls.newContacts,
				shows: ({ body }) => body.lastName,
			},
			{
				step: 'text sent back',
				matches: acted('/v4/api/messages/send', reportedCalls.isOfMissedCall),
				count: reportedCalls.textedCalls,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 1,
		reason: /cannot be a phone number: "Anonymous"/,
	},
	{
		file: 'new-lead-to-mico-ai-call.json',
		provider: 'micoVoiceAi',
		start: 'webhook',
		steps: [
			{
				step: 'AI call placed',
				matches: acted('/api/v1/outbound_calls'),
				count: reachable,
				shows: ({ body }) => `to ${body.phone_number} (${body.variables.first_name})`,
			},
		],
		// Its filter drops the number that cannot be one before anything is asked of Mico.
		setAside: 0,
	},
	{
		file: 'new-lead-to-teletracker-rapid-response.json',
		provider: 'teleTracker',
		start: 'webhook',
		steps: [
			{
				step: 'agents rung',
				matches: acted('/voice/rapidresponse'),
				count: reachable,
				shows: ({ body }) => `for ${body.callee}`,
			},
			{ step: 'SMS sent', matches: acted('/sms/send'), count: reachable, shows: ({ body }) => `to ${body.to_number}` },
		],
		setAside: 1,
		reason: NO_NUMBER,
	},
	{
		file: 'missed-calls-of-the-day-to-crm.json',
		provider: 'uComPbx',
		start: 'hand',
		prepare: missedCalls.happenAtUCom,
		steps: [
			{
				step: 'call history read',
				matches: listed(/\/call_history\/$/, 'start_datetime'),
				count: once,
				shows: ({ query }) => `since ${query.start_datetime} GMT`,
			},
		],
		result: { node: 'Row for the CRM', count: missedCalls.askedOfUCom },
		setAside: 0,
	},
	{
		file: 'missed-callers-of-the-day-get-an-sms.json',
		provider: 'voipex',
		start: 'hand',
		prepare: missedCalls.happenAtVoipex,
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
				count: missedCalls.callersAskedOfVoipex,
				shows: ({ body }) => `to ${body.to}`,
			},
		],
		setAside: 0,
	},
];

const readExample = ({ file }) => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'));

/** All files there are, so that none is left without a row. */
const exampleFiles = () => fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

module.exports = { EXAMPLES, readExample, exampleFiles };
