/** Return All of Voipex's lists with a total: pages ahead. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { describePagesAhead } = require('../../../engine/pagesAhead');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('voipex'));

const list = (records, path, read, id) => ({
	path,
	largest: 1000,
	read,
	seed: (on, count) => {
		// A recording is one of an answered call, which half of them are.
		if (records !== 'calls') on.provider.seed('calls', 2 * count);
		on.provider.seed(records, count);
	},
	there: (on) => on.provider.records[records].map((record) => record[id]),
	given: (json) => json[id],
});

describePagesAhead(stage, [
	[
		'call > getAll',
		list(
			'calls',
			'/calls',
			{ resource: 'call', operation: 'getAll', additionalFields: { sortDirection: 'desc' } },
			'uniqueid',
		),
	],
	['recording > getAll', list('recordings', '/recordings', { resource: 'recording', operation: 'getAll' }, 'name')],
]);
