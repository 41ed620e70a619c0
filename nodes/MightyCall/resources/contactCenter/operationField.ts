import type { INodeProperties } from 'n8n-workflow';

export const contactCenterOperation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['contactCenter'] } },
	options: [
		{ name: 'Add Phone or Email', value: 'addChannel', action: 'Add phone or email to a contact center contact', description: 'Give a contact one more phone number or e-mail address' },
		{ name: 'Create Contact', value: 'createContact', action: 'Create a contact center contact', description: 'Add somebody to the contacts' },
		{ name: 'Delete Comment', value: 'deleteComment', action: 'Delete comment of a communication', description: 'Remove what was noted on a communication' },
		{ name: 'Delete Contact', value: 'deleteContact', action: 'Delete a contact center contact', description: 'Remove one contact for good' },
		{ name: 'Delete Contacts by Tag', value: 'deleteByTag', action: 'Delete contact center contacts by tag', description: 'Remove all contacts with a tag for good' },
		{ name: 'Delete Internal Contact', value: 'deleteInternalContact', action: 'Delete an internal contact', description: 'Remove the contact of a user of the team' },
		{ name: 'Delete Voicemails', value: 'deleteVoicemails', action: 'Delete voicemails of communications', description: 'Delete the sound of voicemails, and their transcripts if you like. This cannot be undone.' },
		{ name: 'Get Communications', value: 'getCommunications', action: 'Get communications', description: 'List calls, messages and voicemails in one history' },
		{ name: 'Get Contact', value: 'getContact', action: 'Get a contact center contact', description: 'Retrieve one contact by its ID' },
		{ name: 'Get Contacts', value: 'getContacts', action: 'Get contact center contacts', description: 'List or search contacts' },
		{ name: 'Get Interactions', value: 'getInteractions', action: 'Get interactions', description: 'List recent contacts, each with what was last between you' },
		{ name: 'Import Contacts', value: 'importContacts', action: 'Import contacts', description: 'Add many contacts at once. The vendor does not publish the form of the data.' },
		{ name: 'Mark Messages Read', value: 'markRead', action: 'Mark messages of a contact read', description: 'Mark the text messages of a contact as read' },
		{ name: 'Remove Phone or Email', value: 'removeChannel', action: 'Remove phone or email from a contact center contact', description: 'Take one phone number or e-mail address off a contact' },
		{ name: 'Replace Phone or Email', value: 'replaceChannel', action: 'Replace phone or email of a contact center contact', description: 'Change one phone number or e-mail address as a whole' },
		{ name: 'Send Message', value: 'sendMessage', action: 'Send a contact center message', description: 'Send a real text message (SMS or MMS) from a business number. Costs money.' },
		{ name: 'Set Comment', value: 'setComment', action: 'Set comment of a communication', description: 'Note something on a communication; a comment that is there is overwritten' },
		{ name: 'Update Contact', value: 'updateContact', action: 'Update a contact center contact', description: 'Change single fields of a contact; the others stay' },
		{ name: 'Update Phone or Email', value: 'updateChannel', action: 'Update phone or email of a contact center contact', description: 'Change the address or the labels of a phone or e-mail; the other stays' },
	],
	default: 'getCommunications',
};

export const interactionFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	displayOptions: { show: { resource: ['contactCenter'], operation: ['getInteractions'] } },
	options: [
		{ displayName: 'Earliest', name: 'earliest', type: 'dateTime', default: '', description: 'Interactions from this moment on. Without an offset it counts in the time zone of the workflow.' },
		{ displayName: 'Latest', name: 'latest', type: 'dateTime', default: '', description: 'Interactions before this moment. Without an offset it counts in the time zone of the workflow.' },
		{
			displayName: 'Tab',
			name: 'tab',
			type: 'options',
			options: [
				{ name: 'Clients', value: 'Clients' },
				{ name: 'Colleagues', value: 'Colleagues' },
				{ name: 'Internal', value: 'Internal' },
				{ name: 'Recent', value: 'Recent' },
				{ name: 'Recent with Internal', value: 'RecentWithInternal' },
			],
			default: 'Recent',
			description: 'Which list of MightyCall it is',
		},
	],
};
