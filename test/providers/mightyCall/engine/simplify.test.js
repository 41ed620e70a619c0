/** Simplify: where it is offered, what it leaves, and that an answer of another shape loses nothing. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { definitions, operationOf } = require('../facts/operations');
const { examples, exampleNames, inputItem, prepare } = require('./examples');
const { fieldsOf } = require('../../../engine/nodeFields');
const { asJson, useMightyCall } = require('./stage');

const stage = useMightyCall();

beforeEach(() => prepare(stage.provider));

const description = () => stage.process.pkg.nodeTypes.getByName('n8n-nodes-telephony.mightyCall').description;
const offersSimplify = (name) => fieldsOf(description(), name).includes('simplify');

const resolved = (schema) => (schema?.$ref ? definitions[schema.$ref] : schema);

/** The fields of one record of an answer: wrappers and lists around it do not count. */
function recordFields(schema) {
	const { type, items, properties = {} } = resolved(schema) ?? {};
	if (type === 'array') return recordFields(items);
	const inner = ['data', 'contacts', 'requests', 'calls', 'voicemails', 'phoneNumbers'].find(
		(name) => name in properties,
	);
	return inner ? recordFields(properties[inner]) : Object.keys(properties);
}

const answerSchema = ({ responses }) => responses[200] ?? responses[201];

/** What comes out is a file or the word that something is gone: no record. */
const givesNoRecord = (name) => /download|delete|remove|Flags|Comment|block/i.test(name);

const run = async (name, more) => {
	const [fields] = examples[name](stage.provider);
	return await stage.run(...name.split('.'), { ...fields, ...more }, { items: [inputItem()] });
};

test.each(exampleNames.filter((name) => !givesNoRecord(name)))(
	'%s offers it if its answer has more than ten fields',
	async (name) => {
		const { items } = await run(name, { simplify: false });
		const { method, path } = stage.sent()[0];
		const fields = Math.max(
			recordFields(answerSchema(operationOf(method, path))).length,
			...items.map(({ json }) => Object.keys(json).length),
		);
		if (fields > 10) expect([name, fields, offersSimplify(name)]).toEqual([name, fields, true]);
	},
);

/** What a call is for every provider: nodes/shared/calls. */
const CALL_RECORD = [
	'callId',
	'direction',
	'outcome',
	'ended',
	'from',
	'to',
	'otherParty',
	'ownNumber',
	'startedAt',
	'durationSeconds',
	'agent',
	'recording',
	'note',
	'tags',
	'status',
	'raw',
];
const CALL = [
	...CALL_RECORD,
	'businessNumber',
	'callStatus',
	'called',
	'caller',
	'dateTimeUtc',
	'direction',
	'durationSeconds',
	'id',
	'raw',
	'recordingFileName',
];
const CONTACT = [
	'channels',
	'comment',
	'contactId',
	'created',
	'etag',
	'firstName',
	'lastName',
	'patronymic',
	'state',
	'tags',
	'updated',
];
const INTERACTION = [...CONTACT, 'interaction'];
const NUMBER = ['isEnabled', 'isPrimary', 'isTollFree', 'label', 'mayCall', 'mayText', 'number', 'smsMode'];
const MESSAGE = [
	'agent',
	'agentExtension',
	'attachments',
	'businessNumber',
	'client',
	'clientContacts',
	'externalContacts',
	'users',
	'comment',
	'created',
	'durationSeconds',
	'favorite',
	'id',
	'messageDeliveryStatus',
	'origin',
	'raw',
	'read',
	'recordingAvailability',
	'requestGuid',
	'state',
	'tags',
	'text',
	'transcript',
	'type',
	'voicemailSeconds',
	'workflowState',
];
const ENTRY = [...CALL_RECORD, ...MESSAGE];
const VOICEMAIL = [
	'assignedTo',
	'dateTimeUtc',
	'durationSeconds',
	'from',
	'id',
	'raw',
	'recordingFileName',
	'to',
	'voicemailStatus',
];

/** What is left of a record at most. */
const left = {
	'call.make': CALL,
	'call.get': CALL,
	'call.getAll': CALL,
	'voicemail.get': VOICEMAIL,
	'voicemail.getAll': VOICEMAIL,
	'phoneNumber.get': NUMBER,
	'phoneNumber.getAll': NUMBER,
	'journal.get': ENTRY,
	'journal.getAll': ENTRY,
	'message.getAll': MESSAGE,
	'contactCenter.getCommunications': ENTRY,
	'contact.create': CONTACT,
	'contact.findOrCreate': [...CONTACT, 'isNew'],
	'contact.get': CONTACT,
	'contact.getAll': CONTACT,
	'contact.replace': CONTACT,
	'contact.update': CONTACT,
	'contactCenter.getContact': INTERACTION,
	'contactCenter.getContacts': INTERACTION,
	'contactCenter.getInteractions': INTERACTION,
	'contactCenter.updateContact': CONTACT,
};

/** Where the answers of lists have their list. */
const places = {
	'call.getAll': 'data.calls.0',
	'voicemail.getAll': 'data.voicemails.0',
	'phoneNumber.getAll': 'data.phoneNumbers.0',
	'contact.getAll': 'data.contacts.0',
	'journal.getAll': 'requests.0',
	'message.getAll': 'requests.0',
	'contactCenter.getCommunications': 'data.requests.0',
	'contactCenter.getContacts': 'data.contacts.0',
	'contactCenter.getInteractions': 'data.contacts.0',
};

const at = (place, record) =>
	place.split('.').reduceRight((inner, name) => (name === '0' ? [inner] : { [name]: inner }), record);

test('these are all that offer it', () => {
	expect(exampleNames.filter(offersSimplify).sort()).toEqual(Object.keys(left).sort());
});

describe.each(Object.entries(left))('%s', (name, most) => {
	test('leaves what is useful, under the names it is known by', async () => {
		const { items, error } = await run(name, { simplify: true });
		expect(error).toBeUndefined();
		const names = [...new Set(items.flatMap(({ json }) => Object.keys(json)))];
		expect(names.length).toBeGreaterThan(4);
		expect(names.filter((one) => !most.includes(one))).toEqual([]);
	});

	test('is on if nothing is said', async () => {
		const { items } = await run(name, { simplify: undefined });
		expect(Object.keys(items[0].json).filter((one) => !most.includes(one))).toEqual([]);
	});

	/** Where the answer has the record, or the list of them, and how it is reached. */
	const reach = async () => {
		await run(name);
		const { method, path } = stage.sent().at(-1);
		stage.provider.seed('contacts', 120);
		prepare(stage.provider);
		return { method, path };
	};

	test('loses nothing when a record is of another shape', async () => {
		const match = await reach();
		const record = { renamed: { a: 1 }, also: [{ b: 2 }], isNow: 'elsewhere' };
		stage.provider.faults.push({ match, times: 2, status: 200, body: at(places[name] ?? 'data', record) });
		const result = await run(name);
		expect(result.error).toBeUndefined();
		expect(asJson(result)[0]).toMatchObject(record);
	});

	if (!places[name]) return;

	test('does not take a list for an empty one because it is called otherwise', async () => {
		const match = await reach();
		stage.provider.faults.push({
			match,
			times: 2,
			status: 200,
			body: { data: { entries: [{ id: 'example-1' }], count: 1 } },
		});
		const result = await run(name);
		expect(result.error?.message ?? JSON.stringify(asJson(result))).toMatch(/example-1|MightyCall/);
	});
});

test('numbers of the Call Center host have two fields more, which Simplify leaves out', async () => {
	stage.provider.settings.edition = 'callCenter';
	const [short] = asJson(await stage.run('phoneNumber', 'getAll', { limit: 1 }));
	const [whole] = asJson(await stage.run('phoneNumber', 'getAll', { limit: 1, simplify: false }));
	expect([Object.keys(short).sort(), 'objectGuid' in whole]).toEqual([NUMBER, true]);
});
