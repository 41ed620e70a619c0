/** Who writes STOP is marked, wherever received SMS come out of VOIPEX. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { MARKS, marksOf, TEXTS } = require('../../../engine/optOutTexts');
const { pollersOf } = require('../../../engine/pollers');
const { useStage } = require('../../../engine/stage');
const news = require('../double/news');
const { hookedOn, ALL } = require('./hooked');

const stage = useStage(accountOf('voipex'));
const poller = pollersOf(stage, 'voipexPollingTrigger');
const hooked = hookedOn(stage);

beforeEach(async () => await stage.signedIn());

const arrive = (given = {}) => {
	stage.provider.records.messages.length = 0;
	for (const [text] of TEXTS) news.sms(stage.provider, given).text = text;
};

const listed = async () => {
	const parameters = { resource: 'sms', operation: 'getAll', returnAll: true };
	return marksOf((await stage.read(1, { parameters })).items.map(({ json }) => json));
};

test('Get Many, in and out', async () => {
	arrive();
	expect(await listed()).toEqual(MARKS);
	arrive({ direction: 'OUT' });
	expect(await listed()).toEqual(TEXTS.map(() => ({})));
});

test('the polling trigger', async () => {
	const one = poller({ event: 'smsReceived', options: {} });
	await one.publish();
	arrive();
	const { items } = await one.after();
	expect(marksOf(items.map(({ json }) => json))).toEqual(MARKS);
});

test('the trigger, and what was sent is no wish', async () => {
	const one = hooked({ events: ALL, options: {} });
	const bodies = (kind) => TEXTS.map(([text]) => stage.provider.webhooks.sms(kind, { text }));
	expect(marksOf(await one.json(bodies('received')))).toEqual(MARKS);
	expect(marksOf(await one.json(bodies('delivered')))).toEqual(TEXTS.map(() => ({})));
});
