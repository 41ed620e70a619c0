/** The MightyCall polling trigger: what is asked for and what the items say. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { advance } = require('../../../engine/harness/clock');
const { useStage } = require('../../../engine/stage');
const { accountOf } = require('../..');
const news = require('./news');
const { pollersOf, itemsAfter } = require('../../../engine/pollers');

const row = accountOf('mightyCall');

const stage = useStage(row);
const poller = pollersOf(stage, 'mightyCallPollingTrigger');

const JOURNAL = '/v4/api/journal/requests';
const MINUTE = 60_000;

const itemsOf = async (event, happen, options) => await itemsAfter(poller({ event, options }), happen);

const queries = (path) => stage.asked(path).map(({ query }) => query);

describe('new voicemail', () => {
	test('asks the journal for voicemails, and the item holds the transcript', async () => {
		const {
			items: [{ json }],
			record,
		} = await itemsOf('newVoicemail', (provider) => news.voicemail(provider, { text: 'Ring me tomorrow' }));
		expect(queries(JOURNAL)).toMatchObject([{ state: 'VoiceMail' }]);
		expect(json.id).toBe(record.id);
		expect(JSON.stringify(json)).toContain('Ring me tomorrow');
	});

	test('gives no other line of the journal', async () => {
		const { items } = await itemsOf('newVoicemail', (provider) => news.message(provider));
		expect(items).toEqual([]);
	});

	test('unsimplified is the record itself, its links without their tokens', async () => {
		const {
			items: [{ json }],
			record,
		} = await itemsOf('newVoicemail', (provider) => news.voicemail(provider), { simplify: false });
		const { link } = record.voicemail.recording;
		expect(json).toMatchObject({
			id: record.id,
			requestGuid: record.requestGuid,
			voicemail: { text: 'Please call back', duration: '00:03:05' },
		});
		expect(json.voicemail.recording.link ?? '').not.toContain('token');
		expect(JSON.stringify(json)).not.toContain(new URL(link).searchParams.get('token'));
	});

	test('whose transcript is still being made comes once all the same', async () => {
		const one = poller({ event: 'newVoicemail', options: {} });
		await one.publish();
		const record = news.voicemail(stage.provider, { text: '', status: 'unknown' });
		const given = [];
		for (let polls = 0; polls < 8; polls += 1) given.push(...((await one.after()).items ?? []));
		expect(given.map(({ json }) => json.id)).toEqual([record.id]);
	});
});

describe('new message', () => {
	const arrive = (provider) => {
		const inbound = news.message(provider, { origin: 'inbound', text: 'Hello you' });
		return { inbound, outbound: news.message(provider, { origin: 'outbound' }) };
	};

	test.each([
		[undefined, ['inbound']],
		['inbound', ['inbound']],
		['outbound', ['outbound']],
		['all', ['inbound', 'outbound']],
	])('direction %s', async (direction, expected) => {
		const { items, record } = await itemsOf('newMessage', arrive, direction === undefined ? {} : { direction });
		expect(items.map(({ json }) => json.id).sort()).toEqual(expected.map((one) => record[one].id).sort());
		expect(queries(JOURNAL).every(({ type }) => /^Message/.test(type))).toBe(true);
	});

	test('asks for the direction, and says the text', async () => {
		const {
			items: [{ json }],
		} = await itemsOf('newMessage', arrive);
		expect(queries(JOURNAL)).toMatchObject([{ type: 'Message', origin: 'Inbound' }]);
		expect(JSON.stringify(json)).toContain('Hello you');
	});

	test('gives no voicemail and no call', async () => {
		expect((await itemsOf('newMessage', (provider) => news.voicemail(provider), { direction: 'all' })).items).toEqual(
			[],
		);
	});
});

describe('new recording', () => {
	test('gives calls that have one', async () => {
		const { items, record } = await itemsOf('newRecording', (provider) => {
			news.call(provider, { callRecord: null });
			return news.call(provider);
		});
		expect(items.map(({ json }) => json.id)).toEqual([record.id]);
	});

	test('gives a call when its recording is there, also when that takes an hour', async () => {
		const one = poller({ event: 'newRecording', options: {} });
		await one.publish();
		const call = news.call(stage.provider, { callRecord: null });
		const { callRecord } = news.call(stage.provider);
		expect((await one.after()).items).toHaveLength(1);
		advance(55 * MINUTE);
		call.callRecord = { ...callRecord };
		expect((await one.after()).items.map(({ json }) => json.id)).toEqual([call.id]);
		expect((await one.after()).items).toBeNull();
	});
});

describe('contact changed', () => {
	const idOf = ({ json }) => json.contactId;

	async function story(options) {
		const known = stage.provider.records.contacts.at(-1);
		const gone = stage.provider.records.contacts.at(-2);
		const { items } = await itemsOf(
			'contactChanged',
			(provider) => {
				news.edit(gone, { state: 'deleted' });
				news.edit(known, { comment: 'Edited' });
				story.created = news.contact(provider).contactId;
			},
			options,
		);
		const names = { [known.contactId]: 'changed', [gone.contactId]: 'deleted', [story.created]: 'created' };
		return items.map((item) => names[idOf(item)]).sort();
	}

	test.each([
		[undefined, ['changed', 'created']],
		[['created'], ['created']],
		[['changed'], ['changed']],
		[['deleted'], ['deleted']],
		[
			['created', 'changed', 'deleted'],
			['changed', 'created', 'deleted'],
		],
	])('include %j', async (include, expected) => {
		expect(await story(include === undefined ? {} : { include })).toEqual(expected);
		expect(queries('/v4/api/contacts').every(({ updatedSince }) => Boolean(updatedSince))).toBe(true);
	});

	test.each([[['created']], [['changed']], [['deleted']]])(
		'a test of the editor shows %j alone, also when others are newer',
		async (include) => {
			const known = stage.provider.records.contacts.slice(-4);
			for (const contact of stage.provider.records.contacts)
				Object.assign(contact, { created: '2029-01-01T00:00:00Z', updated: '2029-01-01T00:00:00Z' });
			const wanted = {
				created: () => news.contact(stage.provider),
				changed: () => news.edit(known[0], { comment: 'Edited' }),
				deleted: () => news.edit(known[1], { state: 'deleted' }),
			};
			const { contactId } = wanted[include[0]]();
			const others = Object.keys(wanted).filter((name) => !include.includes(name));
			for (let times = 0; times < 4; times += 1) {
				advance(MINUTE);
				others.forEach((name) => wanted[name]());
			}
			const shown = await poller({ event: 'contactChanged', options: { include } }).test();
			expect((shown.items ?? []).map(({ json }) => [json.change, json.contactId])).toEqual([[include[0], contactId]]);
		},
	);

	test('a contact that changes twice comes twice', async () => {
		const known = stage.provider.records.contacts.at(-1);
		const { items, one } = await itemsOf('contactChanged', () => news.edit(known, { comment: 'Once' }));
		expect(items.map(idOf)).toEqual([known.contactId]);
		news.edit(known, { comment: 'Twice' });
		expect((await one.after()).items.map(idOf)).toEqual([known.contactId]);
		expect((await one.after()).items).toBeNull();
	});

	test('one that was made and is changed later is first created, then changed', async () => {
		const first = await itemsOf('contactChanged', (provider) => news.contact(provider), { include: ['created'] });
		expect(first.items).toHaveLength(1);
		news.edit(first.record, { comment: 'Edited' });
		expect((await first.one.after()).items).toBeNull();
	});
});

describe('sign-in', () => {
	test('costs one login for many polls', async () => {
		const one = poller({ event: 'newMessage', options: {} });
		await one.publish();
		for (let polls = 0; polls < 5; polls += 1) await one.after();
		expect(stage.grants).toEqual(['client_credentials']);
	});

	test('that is refused is told when the workflow is published', async () => {
		stage.edit(row.wrong);
		const { error, items } = await poller({ event: 'newMessage', options: {} }).publish();
		expect(items).toBeNull();
		expect(error.message + error.description).toContain(row.refusal);
	});
});
