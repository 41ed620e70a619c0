'use strict';

/** Two write STOP, one of them takes it back, and one asks a question; then everybody is to be texted. */
const { acted } = require('../../../demo/exampleSteps');

const [WANTS_NONE, WANTS_SOME_AGAIN, ASKS] = ['+420777888999', '+420601002001', '+420601002002'];

const texted = (from, text) => (webhooks) => webhooks.sms('received', { from, text });
const TEXTS = [
	texted(WANTS_NONE, 'Stop!'),
	texted(WANTS_SOME_AGAIN, 'STOP'),
	texted(ASKS, 'When do you stop on Saturday?'),
	texted(WANTS_SOME_AGAIN, 'start'),
];

module.exports = {
	tables: [{ name: 'STOP list', columns: ['phone', 'since'] }],
	reports: ({ webhooks }) => TEXTS.map((text) => text(webhooks)),
	NO_NUMBER: /cannot be/,
	/** @returns {import('../../../demo/examples').Step} */
	textTo: (to) => ({
		step: `text to ${to}`,
		matches: acted('/SMS', ({ body }) => body.to === to && /Reply STOP/.test(body.text)),
		count: () => 1,
		shows: ({ body }) => `to ${body.to}`,
	}),
	/** @returns {import('../../../demo/examples').Step} */
	texts: (count) => ({ step: 'texts in all', matches: acted('/SMS'), count: () => count, shows: () => '' }),
};
