'use strict';

/** Fifty calls of different length in one execution: placed one after another, waited for side by side. */
const assert = require('node:assert/strict');
const { accountOf } = require('../../..');

const row = accountOf('voipex');

const COUNT = 50;

const numberOf = (index) => `6010001${String(index).padStart(2, '0')}`;

/** Up to 20 seconds; every seventh is not answered. */
const courseOf = (to) => {
	const index = Number(to.slice(-2));
	return { rings: 1, talks: index % 7 === 0 ? 0 : 1 + (index % 19) };
};

module.exports = [
	{
		title: `${row.label}: ${COUNT} calls of different length are waited for side by side`,
		run: async (laboratory) => {
			const account = await laboratory.open(row);
			account.provider.settings.courseOf = courseOf;
			const numbers = Array.from({ length: COUNT }, (_none, index) => numberOf(index));
			const [{ status, items, error }] = await account.run(
				{
					resource: 'call',
					operation: 'originate',
					from: 'line',
					line: '440',
					to: '={{ $json.to }}',
					options: { waitUntilEnded: true },
				},
				{ items: numbers.map((to) => ({ to })) },
			);
			assert.equal(status, 'success', `${error?.message} ${error?.description ?? ''}`);
			const told = items.map(({ to, outcome, ended, talkSeconds }) => ({ to, outcome, ended, talkSeconds }));
			const expected = numbers.map((to) => {
				const { talks } = courseOf(to);
				return { to, outcome: talks > 0 ? 'answered' : 'noAnswer', ended: true, talkSeconds: talks };
			});
			assert.deepEqual(told, expected);
			const placed = account.provider.requests.filter(({ acted }) => acted).length;
			assert.equal(placed, COUNT);
			return `${items.length} records, ${account.provider.requests.length} requests`;
		},
	},
];
