'use strict';

/** Three calls that nobody took, one of them from a withheld number, and one that somebody did. */
const { acted } = require('../../../demo/exampleSteps');

const CALLERS = ['74955550142', '74955550143'];

const phonesAndQueue = ({ records: { extensions } }) => [
	...extensions.filter(({ type }) => type === 'phone').slice(0, 3),
	extensions.find(({ type }) => type === 'queue'),
];

const postings = ({ webhooks }) => [
	...webhooks.call('answered', { recorded: false }),
	...webhooks.call('missedInQueue', { outside: CALLERS[0] }),
	...webhooks.call('missedOnPhone', { outside: CALLERS[1] }),
	...webhooks.call('missedOnPhone', { outside: 'anonymous' }),
];

module.exports = {
	listening: {
		fill: (provider) => ({ 'Missed Call': { extensions: phonesAndQueue(provider).map(({ id }) => String(id)) } }),
		reports: postings,
		post: ({ webhooks }, posting) => webhooks.post(posting),
		executions: () => 3,
	},
	NO_NUMBER: /Destination Number cannot be|anonymous/i,
	/** @returns {import('../../../demo/examples').Step} */
	texts: (count) => ({
		step: 'text sent back',
		matches: acted(
			'/api/ver1.0/extension/@101/message/send/',
			({ body, status }) => status === 201 && CALLERS.includes(body.dst_num) && /^Sorry that we missed/.test(body.text),
		),
		count: () => count,
		shows: ({ body }) => `to ${body.dst_num}`,
	}),
	/** @returns {import('../../../demo/examples').Step} */
	callbacks: (count) => ({
		step: 'colleague rung',
		matches: acted('/api/ver1.0/extension/@101/callback/', ({ body }) => CALLERS.includes(body.dst_num)),
		count: () => count,
		shows: ({ body }) => `for ${body.dst_num}`,
	}),
};
