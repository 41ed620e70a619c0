/** What people leave wrong in the fields of MightyCall: operation, its fields, and the exact text they get for it. */
const { typed } = require('./examples/fields');

const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const RECORD = '5f3c1d2e4b5a69788796a5b4';
const FROM = { from: typed('+12125550199', 'number') };
const ENTRY = { requestId: RECORD };
const ENTRIES = { requestIds: RECORD };
const CONTACT = { contactId: typed(RECORD) };
const EVE = { firstName: 'Eve' };
const NOTHING = '={{ $json.nothing }}';
const WHOLE = '={{ $json }}';
const LONG_TAG = 'x'.repeat(101);

const EMPTY = 'Fill it in, or check that the expression gives a value for this item.';
const ONE_FIELD = 'Choose one field of the item, e.g. {{ $json.name }}, not the whole of it.';
const PHONE = (shortest) =>
	`Enter ${shortest} to 15 digits, best with country code, e.g. +15550101234. Spaces, dashes and brackets are fine.`;
const GUID_ADVICE = `Enter the ID, e.g. ${GUID}, or a link that holds it.`;
const RECORD_ADVICE = `Enter the ID, e.g. ${RECORD}, or a link that holds it.`;
const DATE = 'Enter a date such as 2026-01-31 or 2026-01-31T09:30:00Z.';
const SWITCH = 'Switch it on or off, or give true or false.';
const EMAIL = 'Enter an address such as name@email.com.';
const TAG = 'Use letters of the English alphabet, digits and underscores, 100 at most and no spaces.';
const LABEL = 'Use letters of the English alphabet, digits, underscores and spaces.';
const DIGITS = 'Choose a number from the list, or enter 1 to 11 digits of it.';
const NAME = ['"First Name" is empty, and so is Last Name', 'Fill in First Name or Last Name.'];
const TEAM = 'Enter the ID, e.g. 3f2504e0-4f89-41d3-9a0c-0305e82c3301, or a link that holds it.';

const labelled = (labels) => ({ additionalFields: { channels: { channel: [{ address: '+14155550142', labels }] } } });
const imported = (fields) => ({ importData: 'a,b', contentType: 'text/csv', tzoffset: 0, ...fields });

const phones = [
	['call.make', { ...FROM, to: NOTHING }, '"To" is empty', EMPTY],
	['call.make', { ...FROM, to: WHOLE }, '"To" is not text', ONE_FIELD],
	['call.make', { ...FROM, to: 'front desk' }, '"To" cannot be a phone number: "front desk"', PHONE(2)],
	['call.make', { ...FROM, to: '1' }, '"To" cannot be a phone number: "1"', PHONE(2)],
	['call.make', { ...FROM, to: '12345678901234567' }, '"To" cannot be a phone number: "12345678901234567"', PHONE(2)],
	['call.make', { from: typed('={{ null }}', 'number'), to: '101' }, '"From" is empty', EMPTY],
	['call.make', { from: typed('12', 'number'), to: '101' }, '"From" cannot be a phone number: "12"', PHONE(7)],
	[
		'message.send',
		{ ...FROM, to: ' , ', text: 'x' },
		'"To" is empty',
		'Fill it in, or check that the expression gives a value for this item.',
	],
	[
		'message.send',
		{ ...FROM, to: '4155550142, nobody', text: 'x' },
		'"To" cannot be a phone number: "nobody"',
		PHONE(7),
	],
	['message.send', { ...FROM, to: '12', text: 'x' }, '"To" cannot be a phone number: "12"', PHONE(7)],
	[
		'message.send',
		{ from: typed('+442079460958', 'number'), to: '4155550142', text: 'x' },
		'"From" cannot send messages: "+442079460958"',
		'Choose a number of the US or Canada; it begins with +1.',
	],
	['journal.block', { phone: '123' }, '"Phone" cannot be a phone number: "123"', PHONE(7)],
	[
		'journal.getAll',
		{ filters: { phone: 'nobody' } },
		'"Filters > Phone" cannot be a phone number: "nobody"',
		PHONE(7),
	],
	[
		'journal.count',
		{ filters: { businessNumber: '12' } },
		'"Filters > Business Numbers" cannot be a phone number: "12"',
		PHONE(7),
	],
	['contact.create', { ...EVE, phones: '555-0142' }, '"Phones" cannot be a phone number: "555-0142"', PHONE(11)],
	[
		'contact.addChannel',
		{ ...CONTACT, address: '12345' },
		'"Phone or Email" cannot be a phone number: "12345"',
		PHONE(11),
	],
	[
		'contactCenter.createContact',
		{ ...EVE, initialPhoneNumber: '12' },
		'"Phone" cannot be a phone number: "12"',
		PHONE(7),
	],
	[
		'phoneNumber.get',
		{ phoneNumber: typed('main line', 'number') },
		'"Phone Number" cannot be a phone number: "main line"',
		DIGITS,
	],
	[
		'phoneNumber.get',
		{ phoneNumber: typed('5550101234.5', 'number') },
		'"Phone Number" cannot be a phone number: "5550101234.5"',
		'What stands behind the point or comma is no part of a number: take it away.',
	],
	[
		'phoneNumber.get',
		{ phoneNumber: typed('555-0123 / 555-0199', 'number') },
		'"Phone Number" holds two numbers: "555-0123 / 555-0199"',
		'Enter one; where several may stand, separate them by commas. Otherwise give each an item of its own.',
	],
	['phoneNumber.release', { phoneNumbers: '={{ [] }}', confirmRelease: true }, '"Phone Numbers" is empty', EMPTY],
	[
		'phoneNumber.release',
		{ phoneNumbers: '+12125550199, 12', confirmRelease: true },
		'"Phone Numbers" cannot be a phone number: "12"',
		PHONE(7),
	],
];

const ids = [
	['call.get', { callId: typed(NOTHING) }, '"Call" is empty', EMPTY],
	['call.get', { callId: typed('12345') }, '"Call" holds no ID: "12345"', GUID_ADVICE],
	['call.get', { callId: typed(`${GUID}0`) }, `"Call" holds no ID: "${GUID}0"`, GUID_ADVICE],
	['call.get', { callId: typed(WHOLE) }, '"Call" is not text', ONE_FIELD],
	['call.get', { callId: typed('../../team') }, '"Call" holds no ID: "../../team"', GUID_ADVICE],
	['call.get', { callId: typed('..%2f..%2fteam') }, '"Call" holds no ID: "..%2f..%2fteam"', GUID_ADVICE],
	['call.downloadRecording', { callId: RECORD }, `"Call" holds no ID: "${RECORD}"`, GUID_ADVICE],
	['voicemail.download', { voicemailId: typed('={{ undefined }}') }, '"Voicemail" is empty', EMPTY],
	['contact.get', { contactId: GUID }, `"Contact" holds no ID: "${GUID}"`, RECORD_ADVICE],
	['contact.get', { contactId: typed('..') }, '"Contact" holds no ID: ".."', RECORD_ADVICE],
	['journal.get', { requestId: 'abc' }, '"Entry ID" holds no ID: "abc"', RECORD_ADVICE],
	[
		'journal.addFlags',
		{ requestIds: `${RECORD}, abc`, flags: ['IsRead'] },
		'"Entry IDs" holds no ID: "abc"',
		RECORD_ADVICE,
	],
	['journal.addFlags', { requestIds: ' , ', flags: ['IsRead'] }, '"Entry IDs" is empty', 'Enter at least one ID.'],
	['contact.removeChannel', { ...CONTACT, channelId: RECORD }, `"Channel ID" holds no ID: "${RECORD}"`, GUID_ADVICE],
	['contact.deleteMany', { which: 'ids', contactIds: '', confirmDeletion: true }, '"Contact IDs" is empty', EMPTY],
	[
		'contact.deleteMany',
		{ which: 'ids', contactIds: 'abc', confirmDeletion: true },
		'"Contact IDs" holds no ID: "abc"',
		RECORD_ADVICE,
	],
	['contactCenter.deleteInternalContact', { userGuid: 'ada' }, '"User ID" holds no ID: "ada"', GUID_ADVICE],
	['journal.getAll', { filters: { userId: typed('ada') } }, '"Filters > User" holds no ID: "ada"', TEAM],
	['contact.getAll', { filters: { agentId: typed('ada') } }, '"Filters > User" holds no ID: "ada"', TEAM],
	['profile.get', { extension: '..' }, '"Extension" cannot be an extension: ".."', 'Enter digits only, e.g. 101.'],
	['profile.get', { extension: WHOLE }, '"Extension" is not text', ONE_FIELD],
];

const dates = [
	['journal.getAll', { filters: { from: 'yesterday' } }, '"Filters > From" is not a date: "yesterday"', DATE],
	['journal.getAll', { filters: { to: '31.01.2026' } }, '"Filters > To" is not a date: "31.01.2026"', DATE],
	[
		'journal.getAll',
		{ filters: { from: '2026-01-31T25:00:00' } },
		'"Filters > From" is not a date: "2026-01-31T25:00:00"',
		DATE,
	],
	['call.getAll', { filters: { start: '2026-02-31' } }, '"Filters > Start" is not a date: "2026-02-31"', DATE],
	['voicemail.getAll', { filters: { end: '2026-13-01' } }, '"Filters > End" is not a date: "2026-13-01"', DATE],
	[
		'contact.getAll',
		{ filters: { updatedSince: 'last week' } },
		'"Filters > Updated Since" is not a date: "last week"',
		DATE,
	],
	[
		'contactCenter.getInteractions',
		{ filters: { earliest: '={{ DateTime.fromISO("x") }}' } },
		'"Filters > Earliest" is not a date: "Invalid DateTime"',
		DATE,
	],
];

const words = [
	['journal.setComment', { ...ENTRY, comment: NOTHING }, '"Comment" is empty', EMPTY],
	['journal.setComment', { ...ENTRY, comment: '   ' }, '"Comment" is empty', EMPTY],
	['journal.setComment', { ...ENTRY, comment: WHOLE }, '"Comment" is not text', ONE_FIELD],
	['journal.getAll', { filters: { searchText: WHOLE } }, '"Filters > Search Text" is not text', ONE_FIELD],
	['message.send', { ...FROM, to: '4155550142', text: WHOLE }, '"Text" is not text', ONE_FIELD],
	[
		'message.send',
		{ ...FROM, to: '4155550142', text: 'x', attachments: WHOLE },
		'"Attachments" is not text',
		ONE_FIELD,
	],
	['contact.create', { phones: '4155550142' }, ...NAME],
	['contact.create', { firstName: '={{ null }}', lastName: ' ' }, ...NAME],
	['contact.replace', { ...CONTACT, emails: 'a@example.com' }, ...NAME],
	['contact.findOrCreate', { phones: '4155550142' }, ...NAME],
	[
		'contact.findOrCreate',
		EVE,
		'"Phones" is empty, and so is Emails',
		'Fill in one of them: it is what the contact is found by.',
	],
	['contact.create', { firstName: WHOLE }, '"First Name" is not text', ONE_FIELD],
	[
		'contact.create',
		{ ...EVE, emails: 'ada.example.com' },
		'"Emails" cannot be an e-mail address: "ada.example.com"',
		EMAIL,
	],
	[
		'contact.create',
		{ ...EVE, emails: 'a@example.com b@example.com' },
		'"Emails" cannot be an e-mail address: "a@example.com b@example.com"',
		EMAIL,
	],
	[
		'contact.addChannel',
		{ ...CONTACT, address: 'a@b@example.com' },
		'"Phone or Email" cannot be an e-mail address: "a@b@example.com"',
		EMAIL,
	],
	[
		'contactCenter.createContact',
		{},
		'"First Name" is empty, and so is everything else',
		'Fill in a name or a phone number.',
	],
	[
		'contactCenter.updateChannel',
		{ ...CONTACT, channelId: GUID },
		'"Phone or Email" is empty, and so is Labels',
		'Fill in what is to be changed.',
	],
];

const tags = [
	[
		'contact.create',
		{ ...EVE, additionalFields: { tags: 'lead, two words' } },
		'"Additional Fields > Tags" cannot hold the tag "two words"',
		TAG,
	],
	[
		'contact.create',
		{ ...EVE, additionalFields: { tags: LONG_TAG } },
		`"Additional Fields > Tags" cannot hold the tag "${LONG_TAG}"`,
		TAG,
	],
	[
		'contact.update',
		{ ...CONTACT, updateFields: { tags: 'caf\u00e9' } },
		'"Update Fields > Tags" cannot hold the tag "caf\u00e9"',
		TAG,
	],
	['contact.addTags', { ...CONTACT, tags: 'a/b' }, '"Tags" cannot hold the tag "a/b"', TAG],
	[
		'contact.create',
		{ ...EVE, ...labelled('front-desk') },
		'"Additional Fields > Channels" cannot hold the label "front-desk"',
		LABEL,
	],
	[
		'contact.addChannel',
		{ ...CONTACT, address: 'a@example.com', labels: 'a/b' },
		'"Labels" cannot hold the label "a/b"',
		LABEL,
	],
	['contact.deleteMany', { which: 'tag', tag: '={{ null }}', confirmDeletion: true }, '"Tag" is empty', EMPTY],
	[
		'contact.deleteMany',
		{ which: '={{ "all" }}', confirmDeletion: true },
		'"Delete" cannot be "all"',
		'Choose one of: ids, tag.',
	],
];

const switches = [
	[
		'journal.block',
		{ phone: '4155550142', forceRemovingVIP: '={{ "maybe" }}' },
		'"Take Off VIP List" is neither true nor false: "maybe"',
		SWITCH,
	],
	[
		'journal.deleteVoicemails',
		{ ...ENTRIES, removeText: '={{ "yes" }}', confirmDeletion: true },
		'"Delete Transcript Too" is neither true nor false: "yes"',
		SWITCH,
	],
	[
		'journal.deleteVoicemails',
		{ ...ENTRIES, removeText: '={{ null }}', confirmDeletion: true },
		'"Delete Transcript Too" is empty',
		EMPTY,
	],
	[
		'journal.getAll',
		{ filters: { isRead: '={{ "on" }}' } },
		'"Filters > Is Read" is neither true nor false: "on"',
		SWITCH,
	],
	[
		'contact.create',
		{ ...EVE, additionalFields: { checkIntersection: '={{ 1 }}' } },
		'"Additional Fields > Check for Duplicates" is neither true nor false: "1"',
		SWITCH,
	],
	['contact.getAll', { filters: { includeAuto: WHOLE } }, '"Filters > Include Automatic" is not text', ONE_FIELD],
	['profile.setStatus', { status: '={{ null }}' }, '"Status" is empty', EMPTY],
	['journal.setWorkflowState', { ...ENTRIES, workflowState: NOTHING }, '"State" is empty', EMPTY],
];

const imports = [
	[
		'contactCenter.importContacts',
		imported({ importData: '{"a":', contentType: 'application/json' }),
		'"Data" is not valid JSON',
		'Check quotes, commas and brackets, or choose another Content Type.',
	],
	['contactCenter.importContacts', imported({ importData: WHOLE }), '"Data" is not text', ONE_FIELD],
	[
		'contactCenter.importContacts',
		imported({ contentType: 'text/csv\r\nX-Other: 1' }),
		'"Content Type" is no content type',
		'Enter one such as application/json or text/csv.',
	],
	[
		'contactCenter.importContacts',
		imported({ tzoffset: '={{ "west" }}' }),
		'"Time Zone Offset" is not a whole number: "west"',
		'Enter digits only.',
	],
	[
		'contactCenter.importContacts',
		imported({ tzoffset: 1.5 }),
		'"Time Zone Offset" is not a whole number: "1.5"',
		'Enter digits only.',
	],
	[
		'contactCenter.importContacts',
		imported({ force: '={{ "yes" }}' }),
		'"Force" is neither true nor false: "yes"',
		SWITCH,
	],
];

module.exports = { badInput: [...phones, ...ids, ...dates, ...words, ...tags, ...switches, ...imports], GUID, RECORD };
