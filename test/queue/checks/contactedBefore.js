'use strict';

/**
 * Skip If Contacted Before with several workers. n8n's store has no lock: executions that begin together may each find a
 * number new, and one may overwrite what another has noted. What has to hold: nobody is left out. How often each was
 * called is a figure, not a promise.
 */
const assert = require('node:assert/strict');
const { allEndedWell } = require('../noneFailed');
const { ACCOUNTS } = require('../../providers');
const { usualKindOf } = require('../providerKinds');

const TOGETHER = 6;
const ITEMS = Array.from({ length: 20 }, (_none, index) => ({ to: `+1646555${1000 + index}` }));

const [row] = ACCOUNTS.filter(({ callEach }) => callEach);
const kind = {
	...usualKindOf(row),
	parameters: (double) => ({ ...row.callEach?.parameters(double), beforeItActs: { contactedBefore: 'node' } }),
};

const placed = ({ requests }) => requests.filter(({ acted }) => acted).map(({ body }) => body.to);

function timesEach(provider) {
	const times = new Map();
	for (const number of placed(provider)) times.set(number, (times.get(number) ?? 0) + 1);
	return times;
}

module.exports = [
	{
		title: `${kind.title}: Skip If Contacted Before with several workers`,
		run: async (laboratory) => {
			const { batch, provider } = await laboratory.openKind(kind);
			await batch.start(TOGETHER, ITEMS);
			allEndedWell(await batch.result(), TOGETHER);
			const together = timesEach(provider);
			assert.equal(together.size, ITEMS.length, 'somebody was left out');
			const before = placed(provider).length;
			const newest = await batch.newest();
			await batch.start(1, ITEMS);
			allEndedWell(await batch.result({ after: newest }), 1);
			const again = placed(provider).length - before;
			return `${before} calls to ${ITEMS.length} numbers by ${TOGETHER} executions together, ${again} more by one afterwards`;
		},
	},
];
