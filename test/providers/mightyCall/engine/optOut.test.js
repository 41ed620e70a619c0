/** Who writes STOP is marked, wherever incoming messages come out of MightyCall. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { MARKS, marksOf, TEXTS } = require('../../../engine/optOutTexts');
const { pollersOf } = require('../../../engine/pollers');
const { useStage } = require('../../../engine/stage');
const news = require('./news');

const stage = useStage(accountOf('mightyCall'));
const poller = pollersOf(stage, 'mightyCallPollingTrigger');

beforeEach(async () => await stage.signedIn());

/** The texts in the order in which a list has them. */
const arrive = (given = {}) => {
	stage.provider.records.requests.length = 0;
	for (const [text] of [...TEXTS].reverse()) news.message(stage.provider, { text, ...given });
};

const listed = async (parameters) => {
	const { items, error } = await stage.read(1, { parameters: { returnAll: true, filters: {}, ...parameters } });
	expect(error).toBeUndefined();
	return marksOf(items.map(({ json }) => json));
};

const LISTS = [
	{ resource: 'message', operation: 'getAll' },
	{ resource: 'journal', operation: 'getAll' },
	{ resource: 'contactCenter', operation: 'getCommunications' },
];

test.each(LISTS)('$resource $operation', async (list) => {
	arrive();
	expect(await listed(list)).toEqual(MARKS);
});

test.each(LISTS)('$resource $operation: what we wrote ourselves is no wish', async (list) => {
	arrive({ origin: 'outbound' });
	expect(await listed(list)).toEqual(TEXTS.map(() => ({})));
});

test('without Simplify a record is as it came', async () => {
	arrive();
	expect(await listed({ ...LISTS[0], simplify: false })).toEqual(TEXTS.map(() => ({})));
});

test('the polling trigger', async () => {
	const one = poller({ event: 'newMessage', options: {} });
	await one.publish();
	for (const [text] of TEXTS.slice(0, 20)) news.message(stage.provider, { text });
	const { items } = await one.after();
	const found = Object.fromEntries(items.map(({ json }) => [json.text, marksOf([json])[0]]));
	expect(found).toEqual(Object.fromEntries(TEXTS.slice(0, 20).map(([text], index) => [text, MARKS[index]])));
});
