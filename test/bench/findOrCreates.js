'use strict';

/** Find or Create of many contacts: those with different numbers at once against one after another. */

/** New numbers in each execution; 10,000 of them before the last four digits are the same again. */
const phoneOf = (item) =>
	`=+1{{ 200 + Number($execution.id) % 800 }}{{ 100 + Math.floor(Number($execution.id) / 800) }}{{ String(${item}).padStart(4, '0') }}`;

const findOrCreate =
	(item, options = {}) =>
	() => ({
		type: 'n8n-nodes-telephony.mightyCall',
		typeVersion: 1,
		parameters: {
			resource: 'contact',
			operation: 'findOrCreate',
			lastName: 'Example',
			phones: phoneOf(item),
			options,
		},
	});

const tasks = (options) => ({
	findOrCreate: findOrCreate('$itemIndex', options),
	findOrCreatePairs: findOrCreate('Math.floor($itemIndex / 2)', options),
});

const CREATING = {
	mightyCallCreating: { title: 'MightyCall node', credential: 'mightyCall', tasks: tasks({}) },
	mightyCallOneByOne: {
		title: 'MightyCall node, one after another',
		credential: 'mightyCall',
		tasks: tasks({ requestsAtOnce: 1 }),
	},
};

const FIND_OR_CREATES = {
	key: 'findOrCreates',
	title: '1,000 find-or-creates of people who are not there yet, provider latency 50 ms',
	latency: 50,
	full: true,
	few: 2,
	runs: ['mightyCallCreating', 'mightyCallOneByOne'].map((contestant) => ({
		key: contestant,
		contestant,
		task: 'findOrCreate',
		items: 1_000,
	})),
};

/** The double fails a run in which somebody is created twice. */
const PAIRS = {
	key: 'findOrCreatePairs',
	title: '1,000 find-or-creates, each person twice, next to each other, provider latency 50 ms',
	latency: 50,
	full: true,
	few: 2,
	runs: [{ key: 'mightyCallCreating', contestant: 'mightyCallCreating', task: 'findOrCreatePairs', items: 1_000 }],
};

module.exports = { CREATING, WORKLOADS_OF_CREATIONS: [FIND_OR_CREATES, PAIRS] };
