/** Who writes STOP is marked, wherever incoming messages come out of the PBX. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { accountOf } = require('../..');
const { MARKS, marksOf, TEXTS } = require('../../../engine/optOutTexts');
const { pollersOf } = require('../../../engine/pollers');
const { useStage } = require('../../../engine/stage');
const past = require('../double/pastCalls');
const { fiveExtensions, listeningTo, registeredOn } = require('./registered');

const stage = useStage(accountOf('uComPbx'));
const poller = pollersOf(stage, 'uComPbxPollingTrigger');
const trigger = registeredOn(stage);

const locator = (value) => ({ __rl: true, mode: 'id', value: String(value) });
const extension = () => locator(stage.provider.records.extensions[0].id);

beforeEach(async () => await stage.signedIn());

const arrive = (given = {}) => {
	stage.provider.records.messages.length = 0;
	for (const [text] of TEXTS) past.message(stage.provider, { text, ...given });
};

/** By text: lists have orders of their own. */
const byText = (records) => Object.fromEntries(records.map((one) => [one.text, marksOf([one])[0]]));
const EXPECTED = Object.fromEntries(TEXTS.map(([text], index) => [text, MARKS[index]]));
const UNMARKED = Object.fromEntries(TEXTS.map(([text]) => [text, {}]));

const listed = async (parameters) => {
	const all = { resource: 'message', extension: extension(), returnAll: true, filters: {}, ...parameters };
	const { items, error } = await stage.read(1, { parameters: all });
	expect([error, items.length]).toEqual([undefined, TEXTS.length]);
	return byText(items.map(({ json }) => json));
};

test('Get Many, in and out', async () => {
	arrive();
	expect(await listed({ operation: 'getAll' })).toEqual(EXPECTED);
	arrive({ flow: 'out' });
	expect(await listed({ operation: 'getAll' })).toEqual(UNMARKED);
});

test('Get Chat, and Get', async () => {
	arrive();
	const [{ chat_id: chat, id }] = stage.provider.records.messages;
	for (const one of stage.provider.records.messages) one.chat_id = chat;
	expect(await listed({ operation: 'getChat', chatId: String(chat) })).toEqual(EXPECTED);
	const one = { resource: 'message', operation: 'get', extension: extension(), messageId: String(id) };
	const [{ json }] = (await stage.read(1, { parameters: one })).items;
	expect(marksOf([json])).toEqual([EXPECTED[json.text]]);
});

test('the polling trigger', async () => {
	const one = poller({ event: 'newMessage', extension: extension(), options: {} });
	await one.publish();
	arrive();
	const { items } = await one.after();
	expect(byText(items.map(({ json }) => json))).toEqual(EXPECTED);
});

test('the trigger', async () => {
	const [phone] = fiveExtensions(stage.provider);
	const one = trigger(listeningTo([phone], ['messageReceived', 'messageSent']));
	await one.publish();
	const fields = (text) => ({
		...{ extension_name: phone.name, extension_id: String(phone.id), text },
		...{ did_number: '74955550100', src_number: '74955550142' },
	});
	for (const [index, [text]] of TEXTS.entries()) {
		if (text.trim() === '') continue;
		const postings = stage.provider.webhooks.postings(phone, 'message-in', fields(text));
		expect(marksOf(await one.json(postings))).toEqual([MARKS[index]]);
	}
});
