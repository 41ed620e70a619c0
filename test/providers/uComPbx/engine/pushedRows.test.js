/** What comes in while a list is read pushes a row onto the next page: it is given once all the same. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('uComPbx'));

const period = { start: '2029-12-01', end: '2030-01-02' };

const lists = [
	{ resource: 'callHistory', records: 'calls', key: 'call_uuid', fields: period, newest: '2030-01-01 00:00:00' },
	{ resource: 'recording', records: 'recordings', key: 'record_uuid', fields: period, newest: '2030-01-01 00:00:00' },
	{ resource: 'extension', records: 'extensions', key: 'id', fields: {} },
];

beforeEach(async () => await stage.signedIn());

test.each(lists)('$resource: each once', async ({ resource, records, key, fields, newest }) => {
	stage.provider.seed(records, 150);
	const all = stage.provider.records[records];
	const keys = all.map((record) => record[key]);
	expect(new Set(keys).size).toBe(150);
	stage.provider.once('request', () => all.unshift({ ...all[0], [key]: 'example-new', init_time_gmt: newest }));
	const parameters = { resource, operation: 'getAll', returnAll: true, simplify: false, ...fields };
	const { items, error } = await stage.read(1, { parameters });
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json[key]).sort()).toEqual([...keys].sort());
	expect(stage.requests).toHaveLength(2);
});
