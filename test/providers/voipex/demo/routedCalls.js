'use strict';

/** A call that somebody takes, a missed one, and a missed one from a withheld number; the office is open or not. */
const { acted } = require('../../../demo/exampleSteps');

const EVERY_DAY = '1,2,3,4,5,6,7';

const withheld = (event) => ({ ...event, From: 'anonymous' });

const reports = ({ webhooks }) => [
	...webhooks.call('answered'),
	...webhooks.call('missed'),
	...webhooks.call('missed').map(withheld),
];

const sent = (belongs = (_request) => true) => acted('/SMS', belongs);

module.exports = {
	reports,
	open: { opensAt: '00:00', closesAt: '24:00', weekdays: EVERY_DAY },
	closed: { opensAt: '00:00', closesAt: '00:00', weekdays: EVERY_DAY },
	NO_NUMBER: /cannot be|anonymous/i,
	/** @returns {import('../../../demo/examples').Step} */
	callbacks: (count) => ({
		step: 'agent rung',
		matches: acted('/calls', ({ body }) => body.to === '777888999' && body.fromUser.identityType === 'login'),
		count: () => count,
		shows: ({ body }) => `for ${body.to}`,
	}),
	/** @returns {import('../../../demo/examples').Step} */
	texts: (count) => ({ step: 'texts in all', matches: sent(), count: () => count, shows: () => '' }),
	/** @returns {import('../../../demo/examples').Step} */
	textTo: (step, to, words) => ({
		step,
		matches: sent(({ body }) => body.to === to && words.test(body.text)),
		count: () => 1,
		shows: ({ body }) => `to ${body.to}`,
	}),
};
