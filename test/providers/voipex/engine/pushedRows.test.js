/** What comes in while the call log is read pushes a row onto the next page: it is given once all the same. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { useStage } = require('../../../engine/stage');

const stage = useStage(accountOf('voipex'));

const parameters = {
	resource: 'call',
	operation: 'getAll',
	returnAll: true,
	simplify: false,
	additionalFields: { sortDirection: 'desc' },
};

beforeEach(async () => await stage.signedIn());

async function readWhile(changes) {
	stage.provider.seed('calls', 1100);
	const { calls } = stage.provider.records;
	stage.provider.once('request', () => changes(calls));
	const { items, error } = await stage.read(1, { parameters });
	expect(error).toBeUndefined();
	return items.map(({ json }) => json.uniqueid);
}

test('each once', async () => {
	const given = await readWhile((calls) =>
		calls.unshift({ ...calls[0], uniqueid: 'example-new', calldate: '2030-01-01T00:00:00.000Z' }),
	);
	expect(new Set(given).size).toBe(given.length);
	expect(given).toHaveLength(1100);
	expect(stage.requests).toHaveLength(2);
});

test('rows of one call are several all the same', async () => {
	stage.provider.seed('calls', 2);
	const [one, other] = stage.provider.records.calls;
	Object.assign(other, { linkedid: one.linkedid, uniqueid: one.uniqueid });
	expect((await stage.read(1, { parameters })).items).toHaveLength(2);
});
