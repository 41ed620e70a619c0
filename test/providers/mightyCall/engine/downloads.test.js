/** Sounds of calls, voicemails and journal entries, and the files of messages. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { wav } = require('../../../sandbox/core/examples');
const { bytesOf } = require('../../../engine/harness');
const { notYet } = require('../../../engine/placesOfFiles');
const { asJson, typed, useMightyCall } = require('./stage');

const stage = useMightyCall();

const records = () => stage.provider.records;
const call = () => records().calls.find(({ callRecord }) => callRecord);
const requestWith = (fits) => records().requests.find(fits);

/** What is downloaded: operation, its fields, the first request, the link. */
const sounds = [
	[
		'call.downloadRecording',
		() => ({ callId: typed(call().id) }),
		() => `/calls/${call().id}`,
		() => call().callRecord.uri,
	],
	[
		'voicemail.download',
		() => ({ voicemailId: typed(records().voicemails[2].id) }),
		() => `/voicemails/${records().voicemails[2].id}`,
		() => records().voicemails[2].voicemailRecord.uri,
	],
	...[
		['a call', ({ recording }) => recording, ({ recording }) => recording.link],
		['a voicemail', ({ voicemail }) => voicemail, ({ voicemail }) => voicemail.recording.link],
	].map(([what, fits, linkOf]) => [
		'journal.downloadRecording',
		() => ({ requestId: requestWith(fits).id }),
		() => `/journal/requests/${requestWith(fits).id}`,
		() => linkOf(requestWith(fits)),
		what,
	]),
];

describe.each(sounds)('%s', (name, fields, path, link) => {
	const download = async (more) => await stage.run(...name.split('.'), { ...fields(), ...more });
	const fileName = () => new URL(link()).pathname.split('/').pop();

	test('gives the file whole, with its name and type', async () => {
		const { items, error } = await download();
		expect(error).toBeUndefined();
		expect(items[0].json).toEqual({ fileName: fileName(), mimeType: 'audio/wav', fileSize: expect.any(String) });
		expect(items[0].binary.data).toMatchObject({ fileName: fileName(), mimeType: 'audio/wav', fileExtension: 'wav' });
		expect(bytesOf(items[0]).equals(wav())).toBe(true);
		expect(stage.requests.map((one) => one.path.replace('/v4/api', ''))).toEqual([path(), new URL(link()).pathname]);
	});

	test('puts it where the user says', async () => {
		const { items } = await download({ binaryPropertyName: 'sound' });
		expect(Object.keys(items[0].binary)).toEqual(['sound']);
	});

	test('renews an expired bearer on the way', async () => {
		stage.provider.revokeBearers();
		const { items, error } = await download();
		expect([error, bytesOf(items[0]).equals(wav())]).toEqual([undefined, true]);
		expect(stage.grants).toEqual(['refresh_token']);
	});

	test('renews a bearer that the link itself refuses', async () => {
		stage.fault(new URL(link()).pathname, { status: 401 });
		const { items, error } = await download();
		expect([error, bytesOf(items[0]).equals(wav()), stage.grants]).toEqual([undefined, true, ['refresh_token']]);
	});

	test.each([
		['503', { status: 503 }],
		['a cut', { cut: 'before' }],
	])('asks again after %s', async (_what, fault) => {
		stage.fault(new URL(link()).pathname, fault);
		const { items, error } = await download();
		expect([error, bytesOf(items[0]).equals(wav())]).toEqual([undefined, true]);
	});

	test.each(notYet)('asks again after %s', async (_what, fault) => {
		stage.fault(new URL(link()).pathname, fault);
		const { items, error } = await download();
		expect([error, bytesOf(items[0]).equals(wav())]).toEqual([undefined, true]);
	});

	test.each(notYet)('says that there is none yet when %s stays', async (_what, fault) => {
		stage.fault(new URL(link()).pathname, fault, Infinity);
		const { error } = await download();
		expect(error.message).toBe('MightyCall has no recording or other file there (yet) [item 0]');
		expect(stage.asked(new URL(link()).pathname)).toHaveLength(4);
	});
});

test('50 MB arrive whole', async () => {
	const bytes = 50 * 1024 * 1024;
	stage.provider.settings.recordingBytes = bytes;
	const { items, error } = await stage.run('call', 'downloadRecording', { callId: call().id });
	expect(error).toBeUndefined();
	const sound = bytesOf(items[0]);
	expect([sound.length, sound.subarray(0, 4).toString(), sound.readUInt32LE(40)]).toEqual([bytes, 'RIFF', bytes - 44]);
});

test('several items each get their own file', async () => {
	const recorded = records()
		.calls.filter(({ callRecord }) => callRecord)
		.slice(0, 6);
	const items = recorded.map(({ id }) => ({ json: { id } }));
	const result = await stage.run('call', 'downloadRecording', { callId: typed('={{ $json.id }}') }, { items });
	expect(asJson(result).map(({ fileName }) => fileName)).toEqual(recorded.map(({ callRecord }) => callRecord.fileName));
	expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 4, 5].map((item) => ({ item })));
});

/** Nothing to download: which record, and what the user reads. */
const nothing = [
	[
		'a call without a recording',
		'call.downloadRecording',
		() => ({ callId: records().calls.find(({ callRecord }) => !callRecord).id }),
		'MightyCall has no recording of this call [item 0]',
		'A recording is there some time after the call has ended, if calls of this number are recorded and somebody answered.',
	],
	[
		'a voicemail without a sound',
		'voicemail.download',
		() => {
			records().voicemails[0].voicemailRecord = null;
			return { voicemailId: records().voicemails[0].id };
		},
		'MightyCall has no sound of this voicemail [item 0]',
		'It may have been deleted, or is not ready yet; try again in a minute.',
	],
	[
		'an entry without either',
		'journal.downloadRecording',
		() => ({ requestId: requestWith(({ recording, voicemail }) => !recording && !voicemail).id }),
		'MightyCall has no sound of this entry [item 0]',
		'Calls that are not recorded have none, and a new recording takes a while to appear.',
	],
	[
		'an unknown call',
		'call.downloadRecording',
		() => ({ callId: '00000000-0000-4000-8000-000000000000' }),
		'MightyCall does not know this call [item 0]',
		'Check Call. MightyCall gives its ID as a GUID, for instance in Call > Get Many. MightyCall says: "Call not found"',
	],
];

test.each(nothing)('%s is said plainly', async (_what, name, fields, message, description) => {
	const { error, items } = await stage.run(...name.split('.'), fields());
	expect([error.message, error.description]).toEqual([message, description]);
	expect([items, stage.requests.length]).toEqual([[], 1]);
});

describe('attachments of a message', () => {
	const requestId = () => requestWith(({ attachments }) => attachments?.length).id;
	const download = async () => await stage.run('journal', 'downloadAttachments', { requestId: requestId() });

	test.each(['zip', 'base64', 'json'])('come as a ZIP file whatever form MightyCall chooses: %s', async (form) => {
		stage.provider.settings.mmsAttachments = form;
		const { items, error } = await download();
		expect(error).toBeUndefined();
		expect(items[0].binary.data).toMatchObject({ mimeType: 'application/zip', fileExtension: 'zip' });
		expect([items[0].json.fileName.endsWith('.zip'), bytesOf(items[0]).subarray(0, 4).toString('latin1')]).toEqual([
			true,
			'PK\u0003\u0004',
		]);
		expect(bytesOf(items[0]).toString('latin1')).toContain('photo-');
	});

	test('that are JSON and no file stay as they came', async () => {
		const body = { attachments: [{ fileName: 'photo.png', link: 'https://example.com/photo.png' }] };
		stage.fault(`/v4/api/journal/requests/${requestId()}/mmsAttachments`, { status: 200, body });
		const { items, error } = await download();
		expect([error, JSON.parse(bytesOf(items[0]).toString('utf8'))]).toEqual([undefined, body]);
	});

	test('of a message without any are said to be missing', async () => {
		const { error } = await stage.run('journal', 'downloadAttachments', {
			requestId: requestWith(({ attachments }) => !attachments?.length).id,
		});
		expect([error.message, error.httpCode]).toEqual(['MightyCall does not know this journal entry [item 0]', '404']);
	});
});
