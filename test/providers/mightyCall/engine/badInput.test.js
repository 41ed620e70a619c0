/** What is wrong in a field is said by its name, with advice, before anything is sent. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { badInput, GUID, RECORD } = require('./badInputRows');
const { typed, useMightyCall } = require('./stage');

const stage = useMightyCall();

/** `={{ $json }}` is this. */
const ITEMS = [{ json: { name: 'Ada' } }];

const refused = async (name, fields) => {
	const { error, items } = await stage.run(...name.split('.'), fields, { items: ITEMS });
	expect([items, stage.requests]).toEqual([[], []]);
	return error;
};

test.each(badInput)('%s %j', async (name, fields, message, advice) => {
	const error = await refused(name, fields);
	expect([error.message, error.description]).toEqual([`${message} [item 0]`, advice]);
});

/** Required and left empty in the editor: n8n itself does not start. */
const empty = [
	['call.make', { from: typed('+12125550199', 'number'), to: '' }],
	['call.get', { callId: typed('') }],
	['journal.addFlags', { requestIds: RECORD, flags: [] }],
	['contact.addTags', { contactId: RECORD, tags: '' }],
	['contactCenter.deleteByTag', { tag: '', confirmDeletion: true }],
	['phoneNumber.release', { phoneNumbers: '', confirmRelease: true }],
];

test.each(empty)('%s %j is stopped by n8n', async (name, fields) => {
	const error = await refused(name, fields);
	expect(error.message).toBe('The workflow has issues and cannot be executed for that reason. Please fix them first.');
});

/** Values that only an expression gives: the name of the field has to be in front, the words are the node's. */
const noChoice = [
	['journal.addFlags', { requestIds: RECORD, flags: '={{ ["Read"] }}' }, 'Flags'],
	['journal.removeFlags', { requestIds: RECORD, flags: '={{ "Favorite,Star" }}' }, 'Flags'],
	['journal.setWorkflowState', { requestIds: RECORD, workflowState: '={{ "Finished" }}' }, 'State'],
	['profile.setStatus', { status: '={{ "busy" }}' }, 'Status'],
	['journal.getAll', { filters: { type: '={{ ["Fax"] }}' } }, 'Filters > Type'],
	['journal.getAll', { filters: { state: '={{ "Lost" }}' } }, 'Filters > State'],
	['call.getAll', { filters: { kinds: '={{ ["Lost"] }}' } }, 'Filters > Kinds'],
	['voicemail.getAll', { filters: { kinds: '={{ ["Old"] }}' } }, 'Filters > Filter By'],
	['message.getAll', { filters: { origin: '={{ "Sideways" }}' } }, 'Filters > Direction'],
	['contactCenter.getInteractions', { filters: { tab: '={{ "All" }}' } }, 'Filters > Tab'],
];

const noNumber = ['call', 'contact', 'journal', 'phoneNumber', 'team'].flatMap((resource) =>
	[-5, 0, 2.5, '={{ "many" }}', '={{ $json }}'].map((limit) => [`${resource}.getAll`, { limit }, 'Limit']),
);

const IMPORT = { importData: 'a,b', tzoffset: 0 };

const unfit = [
	['contact.addTags', { contactId: RECORD, tags: ' , ' }, 'Tags'],
	['contact.deleteMany', { which: 'tag', tag: 'two words', confirmDeletion: true }, 'Tag'],
	['contactCenter.deleteByTag', { tag: 'lead, web', confirmDeletion: true }, 'Tag'],
	[
		'contact.update',
		{ contactId: RECORD, updateFields: { comment: 'x' }, options: { etag: 'abc\nX: y' } },
		'Options > Only If Unchanged (ETag)',
	],
	['profile.get', { extension: '../team' }, 'Extension'],
	['profile.get', { extension: 'status' }, 'Extension'],
	['message.send', { from: typed('+12125550199', 'number'), to: '555-0142', text: 'x' }, 'To'],
	['contactCenter.createContact', { firstName: 'Eve', initialPhoneNumber: '555-0142' }, 'Phone'],
	['contactCenter.importContacts', { ...IMPORT, contentType: '={{ $json.nothing }}' }, 'Content Type'],
	['contactCenter.importContacts', { ...IMPORT, contentType: '={{ null }}' }, 'Content Type'],
	['contactCenter.importContacts', { ...IMPORT, contentType: ' ' }, 'Content Type'],
	['contactCenter.importContacts', { ...IMPORT, contentType: 'nonsense' }, 'Content Type'],
];

test.each([...noChoice, ...noNumber, ...unfit])(
	'%s %j is refused by the name of the field',
	async (name, fields, label) => {
		const error = await refused(name, fields);
		expect([
			error.message.startsWith(`"${label}" `),
			error.message.endsWith(' [item 0]'),
			Boolean(error.description),
		]).toEqual([true, true, true]);
	},
);

/** An ID is taken from whatever people paste around it. */
const pasted = [
	[
		'call.get',
		(id) => ({ callId: typed(`https://panel.mightycall.com/calls/${id}?tab=1`) }),
		GUID,
		`/v4/api/calls/${GUID}`,
	],
	['call.get', (id) => ({ callId: `  ${id.toUpperCase()}\n` }), GUID, `/v4/api/calls/${GUID.toUpperCase()}`],
	['voicemail.get', (id) => ({ voicemailId: `{${id}}` }), GUID, `/v4/api/voicemails/${GUID}`],
	[
		'contact.get',
		(id) => ({ contactId: typed(`https://panel.mightycall.com/contacts/${id}/edit`) }),
		RECORD,
		`/v4/api/contacts/${RECORD}`,
	],
	[
		'journal.get',
		(id) => ({ requestId: `https://panel.mightycall.com/#/journal?id=${id}&x=1` }),
		RECORD,
		`/v4/api/journal/requests/${RECORD}`,
	],
];

test.each(pasted)('%s takes the ID out of a link', async (name, fields, id, path) => {
	await stage.run(...name.split('.'), fields(id));
	expect(stage.sent().map((request) => request.path)).toEqual([path]);
});

test('several IDs come as a list, or separated by commas, semicolons, blanks or lines', async () => {
	const [one, other] = stage.provider.records.requests.map(({ id }) => id);
	for (const requestIds of [
		`${one},${other}`,
		`${one}; ${other}`,
		`${one} ${other}`,
		`${one}\n${other}`,
		`={{ ["${one}", "${other}"] }}`,
	]) {
		stage.clear();
		await stage.run('journal', 'addFlags', { requestIds, flags: ['IsRead'] });
		expect(stage.sent()[0].query.requestIds).toBe(`${one},${other}`);
	}
});
