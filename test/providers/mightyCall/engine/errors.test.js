/** What MightyCall refuses, in the words that the user reads: which row of the node's table fits which answer. */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { typed, useMightyCall } = require('./stage');

const stage = useMightyCall();

const ID = '00000000-0000-4000-8000-000000000000';
const RECORD = '5f3c1d2e4b5a69788796a5b4';

const coded = (errorCode, data = null) => ({ errorCode, message: `Example ${errorCode}`, errorInfo: '', data });

/** How the double's own refusals come about: operation, its fields, message, advice. */
const refusals = [
	[
		'an unknown call',
		'call.get',
		() => ({ callId: ID }),
		'MightyCall does not know this call',
		400,
		'Check Call. MightyCall gives its ID as a GUID, for instance in Call > Get Many. MightyCall says: "Call not found"',
	],
	[
		'an unknown voicemail',
		'voicemail.get',
		() => ({ voicemailId: ID }),
		'MightyCall does not know this voicemail',
		400,
		'Check Voicemail; it may have been deleted. Voicemail > Get Many lists those there are. MightyCall says: "Voicemail not found"',
	],
	[
		'an unknown number',
		'phoneNumber.get',
		() => ({ phoneNumber: '99999999' }),
		'MightyCall has no business number with these digits',
		400,
		'Check Phone Number, or choose one from the list. MightyCall says: "Number not found"',
	],
	[
		'an unknown extension',
		'profile.get',
		() => ({ extension: '999' }),
		'MightyCall does not know this extension',
		400,
		'Check Extension; leave it empty for the user of the credential. MightyCall says: "User profile not found"',
	],
	[
		'a foreign sender',
		'call.make',
		() => ({ from: typed('+13055559999', 'number'), to: '101' }),
		'MightyCall does not let this user call from that number',
		400,
		'Choose a business number of the user whose key the credential holds (From). MightyCall says: "The request is invalid."',
	],
	[
		'an unknown contact',
		'contact.get',
		() => ({ contactId: RECORD }),
		'MightyCall does not know this contact',
		404,
		`Check Contact; it may have been deleted. Not found: ${RECORD}. MightyCall says: "Contact is not found"`,
	],
	[
		'an unknown internal contact',
		'contactCenter.deleteInternalContact',
		() => ({ userGuid: ID }),
		'MightyCall did not accept the request',
		400,
		'Check the fields of this operation against what the provider says. MightyCall says: "Contact is not found"',
	],
	[
		'an unknown entry',
		'journal.get',
		() => ({ requestId: RECORD }),
		'MightyCall does not know this journal entry',
		404,
		'Check Entry ID, 24 characters, as in Journal > Get Many; it may have been deleted. MightyCall says: "Request is not found"',
	],
	[
		'an unknown channel',
		'contact.removeChannel',
		() => ({ contactId: stage.provider.records.contacts[0].contactId, channelId: ID }),
		'MightyCall does not know this contact',
		404,
		'Check Contact; it may have been deleted. MightyCall says: "Channel is not found"',
	],
	[
		'a number that is not blocked',
		'journal.unblock',
		() => ({ phone: '+14155550142' }),
		'MightyCall does not know this record',
		404,
		'Check the ID; it may have been deleted. MightyCall says: "The number is not in the block list"',
	],
];

test.each(refusals)('%s', async (_what, name, fields, message, status, description) => {
	const { error } = await stage.run(...name.split('.'), fields());
	expect([error.message, error.httpCode, error.description]).toEqual([
		`${message} [item 0]`,
		String(status),
		description,
	]);
	expect(stage.sent()).toHaveLength(1);
});

const noFilter = (...names) => coded('FilterParamsMalformed', { unsupportedFilters: names });
const NO_FILTER = 'MightyCall does not know one of the filters';

/** Answers that the double does not give by itself: an operation, its answer, message, and how the advice begins. */
const answers = [
	[
		'contact.getAll',
		400,
		noFilter('label', 'tag'),
		NO_FILTER,
		/^Remove it, or check its value\. Not supported: label, tag\. /,
	],
	[
		'journal.getAll',
		400,
		noFilter('businessNumber'),
		NO_FILTER,
		/^Remove it, or check its value\. Not supported: businessNumber\. /,
	],
	[
		'contactCenter.getCommunications',
		400,
		noFilter('businessNumber'),
		NO_FILTER,
		/^Remove it, or check its value\. Not supported: businessNumber\. /,
	],
	[
		'contact.create',
		400,
		coded('TagIsInvalid'),
		'MightyCall does not take this tag',
		/^Tags may hold letters, digits and underscores, 100 at most\. /,
	],
	[
		'contact.create',
		400,
		coded('LabelsAreInvalid'),
		'MightyCall does not take this phone, e-mail or label',
		/^Phones need 11 to 15 digits with country code/,
	],
	[
		'contact.create',
		400,
		coded('ChannelPhoneNumberIsInvalid'),
		'MightyCall does not take this phone, e-mail or label',
		/^Phones need 11 to 15 digits/,
	],
	[
		'contact.create',
		400,
		coded('ChannelIdIsNotEmpty'),
		'MightyCall takes no IDs for something new',
		/^Remove contactId and channelId/,
	],
	[
		'contact.create',
		400,
		coded('ContactDataMalformed'),
		'MightyCall did not accept the request',
		/^Check the fields of this operation/,
	],
	[
		'contact.get',
		400,
		coded('ContactIdHasInvalidFormat'),
		'MightyCall says that this is no ID',
		/^Check the ID: contacts and journal entries have 24 characters/,
	],
	[
		'journal.setWorkflowState',
		404,
		coded('WorkflowStateInvalid'),
		'MightyCall does not know this state',
		/^Choose Open or Resolved\. /,
	],
	[
		'journal.addFlags',
		400,
		coded('FlagsInvalid'),
		'MightyCall did not accept the request',
		/says: "Example FlagsInvalid"$/,
	],
	[
		'contactCenter.deleteContact',
		403,
		coded('AccessDenied'),
		'MightyCall does not allow this',
		/says: "Example AccessDenied"$/,
	],
	[
		'call.getAll',
		429,
		{ message: 'Slow down' },
		'MightyCall asks to slow down',
		/^Too many requests in a short time\. /,
	],
	[
		'call.getAll',
		200,
		{ message: 'Something failed', isSuccess: false },
		'MightyCall answered that it did not work',
		/says: "Something failed"$/,
	],
	[
		'call.getAll',
		500,
		{ message: 'An error has occurred.' },
		'MightyCall fails with status 500',
		/^The provider has trouble; run again in a while\. /,
	],
];

const fieldsOf = {
	'contact.create': () => ({ firstName: 'Eve' }),
	'contact.get': () => ({ contactId: RECORD }),
	'contactCenter.deleteContact': () => ({ contactId: RECORD }),
	'journal.setWorkflowState': () => ({ requestIds: RECORD }),
	'journal.addFlags': () => ({ requestIds: RECORD, flags: ['IsRead'] }),
};

test.each(answers)('%s, answered %s %j', async (name, status, body, message, advice) => {
	stage.fault(/^\/v4\/api\//, { status, body }, Infinity);
	const { error, items } = await stage.run(...name.split('.'), fieldsOf[name]?.());
	expect([error.message, items]).toEqual([`${message} [item 0]`, []]);
	expect(error.description).toMatch(advice);
});

test('a CRM contact is not deleted, in the words of MightyCall', async () => {
	const [contact] = stage.provider.records.contacts;
	contact.resolvedExternalContacts = [{ system: 'hubSpot' }];
	const { error } = await stage.run('contactCenter', 'deleteContact', { contactId: contact.contactId });
	expect([error.message, contact.state]).toEqual(['MightyCall does not allow this [item 0]', undefined]);
	expect(error.description).toContain('MightyCall says: "The contact belongs to a CRM"');
});

test.each(['html', 'truncated', 'empty', 'notJson'])(
	'an answer of garbage (%s) is an error, not an item',
	async (garbage) => {
		stage.fault('/v4/api/team', { garbage }, Infinity);
		const { error, items } = await stage.run('team', 'getAll');
		expect([error.message.startsWith('MightyCall '), items]).toEqual([true, []]);
	},
);
