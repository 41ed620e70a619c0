/** The MightyCall polling trigger: the sound of voicemails and of recorded calls as a file. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { bytesOf } = require('../../../engine/harness');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const news = require('./news');
const { pollersOf, itemsAfter } = require('../../../engine/pollers');

const row = accountOf('mightyCall');

const stage = useStage(row);
const poller = pollersOf(stage, 'mightyCallPollingTrigger');

const RECORDS = /^\/v4\/records\//;

const itemsOf = async (event, happen, options) => await itemsAfter(poller({ event, options }), happen);

const downloaded = async (event, happen) => await itemsOf(event, happen, { download: true });

const fetched = () => stage.requests.filter(({ path }) => RECORDS.test(path)).map(({ path }) => path);

test.each([
	['newVoicemail', (provider) => news.voicemail(provider)],
	['newRecording', (provider) => news.call(provider)],
])('the sound of %s is a file of the item', async (event, happen) => {
	const {
		items: [item],
	} = await downloaded(event, happen);
	expect(bytesOf(item).subarray(0, 4).toString()).toBe('RIFF');
	expect(item.binary.data.mimeType).toBe('audio/wav');
	expect(item.json.downloadError).toBeUndefined();
	expect(JSON.stringify({ ...item, binary: { ...item.binary.data, data: '' } })).not.toContain('example-record-');
});

test('the file has the name it was given, and is not fetched unasked', async () => {
	const {
		items: [named],
	} = await itemsOf('newVoicemail', (provider) => news.voicemail(provider), {
		download: true,
		binaryPropertyName: 'audio',
	});
	expect(Object.keys(named.binary)).toEqual(['audio']);
	const {
		items: [without],
	} = await itemsOf('newVoicemail', (provider) => news.voicemail(provider));
	expect([without.binary, fetched()]).toEqual([undefined, []]);
});

test('the sound of a voicemail is the voicemail, not a recording of the call before it', async () => {
	const { record } = await downloaded('newVoicemail', (provider) => {
		const request = news.voicemail(provider);
		const { callRecord } = news.call(provider);
		request.recording = { ...request.voicemail.recording, link: callRecord.uri };
		return request;
	});
	expect(fetched()).toEqual([new URL(record.voicemail.recording.link).pathname]);
});

test.each([
	['refused', { status: 403, body: { message: 'Forbidden' } }],
	['gone', { status: 404, body: { message: 'Not found' } }],
	['cut off', { cut: 'after' }],
])('a sound that is %s leaves the item, and the reason without the token', async (_how, fault) => {
	const {
		items: [item],
		record,
	} = await downloaded('newVoicemail', (provider) => {
		stage.fault(RECORDS, fault, 1000);
		return news.voicemail(provider);
	});
	expect(item.json).toMatchObject({ id: record.id, downloadError: expect.stringMatching(/\S/) });
	expect(item.binary?.data).toBeUndefined();
	expect(JSON.stringify(item)).not.toContain('example-record-');
});

test('a sound that fails for one does not hold up the others, nor comes again', async () => {
	const { items, one } = await downloaded('newRecording', (provider) => {
		const broken = news.call(provider);
		stage.fault(new URL(broken.callRecord.uri).pathname, { status: 404, body: { message: 'Not found' } }, 1000);
		return [news.call(provider), news.call(provider)];
	});
	expect(items.map(({ json, binary }) => [Boolean(json.downloadError), Boolean(binary)]).sort()).toEqual([
		[false, true],
		[false, true],
		[true, false],
	]);
	expect((await one.after()).items).toBeNull();
});
