import { isoUtc } from '../../../shared/conversions/dateTime';
import { text } from '../../../shared/conversions/textField';
import { resource } from '../../../shared/fields/resource';
import type { AtLeastOne } from '../../../shared/model/operation';
import { acts, reads, repeats } from '../../../shared/request/effects';
import { body, path, query, required } from '../../../shared/request/placements';
import { deleted, list, record, words } from '../../../shared/response/results';
import { channelChange, channelFields, oneChannel, tag } from '../../channels';
import { changedContact, contactChanges, ifUnchanged, needsChange } from '../../contactChanges';
import { contactFilters, contactSearch, simplifiedContact } from '../../contactSearch';
import {
	commentField,
	confirmDeletion,
	deleteComment,
	deleteVoicemails,
	removeTextField,
	setComment,
} from '../../entryChanges';
import { channelIdField, contactField, entriesField, entryField } from '../../fields';
import { guid, recordId } from '../../ids';
import { messageFields, sendMessage } from '../../messageSending';
import { clientPhone } from '../../northAmerica';
import { contactPages, interactionPages, journalPages } from '../../paging';
import { entryListFilters, listPlacements, readNeedsVoicemail } from '../journal/filters';
import { simplifiedEntry } from '../journal/simplified';
import { importFields, interactionFilters, newContactFields, tagField, userGuidField } from './fields';
import { importContacts } from './importing';

const BASE = '/v4/api/contactCenter';
const CONTACTS = `${BASE}/contacts`;
const ONE = `${CONTACTS}/{contactId}`;
const CHANNEL = `${ONE}/channels/{channelId}`;
const COMMENT = `${BASE}/communications/{requestId}/comment`;
const CHECK = 'Look at the contact with Contact Center > Get Contact';

const one = { contactId: path(recordId) };
const channel = { ...one, channelId: path(guid) };
/** With an etag a change is made once or not at all. */
const condition = ifUnchanged(CHECK);
const simplify = { ...simplifiedContact, interaction: 'actualInteraction' };

const needsAddressOrLabels: AtLeastOne = {
	fields: ['address', 'labels'],
	message: 'is empty, and so is Labels',
	advice: 'Fill in what is to be changed.',
};
const needsAnything: AtLeastOne = {
	fields: ['firstName', 'lastName', 'initialPhoneNumber'],
	message: 'is empty, and so is everything else',
	advice: 'Fill in a name or a phone number.',
};

const getCommunications = reads(
	`GET ${BASE}/communications`,
	{ parameters: listPlacements, adjust: readNeedsVoicemail },
	list({ at: ['data.requests', 'requests'], paging: journalPages, simplify: simplifiedEntry }),
);

const getContacts = reads(
	`GET ${CONTACTS}`,
	{ parameters: contactSearch },
	list({ at: ['data.contacts'], paging: contactPages, simplify }),
);

const getInteractions = reads(
	'GET /v4/api/contactcenter/interactions',
	{
		parameters: {
			'filters.tab': query(text),
			'filters.earliest': query(isoUtc),
			'filters.latest': query(isoUtc),
		},
	},
	list({ at: ['data.contacts'], paging: interactionPages, simplify }),
);

const createContact = acts(
	`POST ${CONTACTS}`,
	{ deed: 'The contact', done: 'created', check: 'Look for it with Contact Center > Get Contacts' },
	{
		parameters: { firstName: body(text), lastName: body(text), initialPhoneNumber: body(clientPhone) },
		atLeastOneOf: [needsAnything],
	},
	words({ at: ['data'] }),
);

/** https://api.mightycall.com/v4/doc, Contact, CommunicationsThread, Interactions, ContactCenterMessages */
export const contactCenterResource = resource(
	'contactCenter',
	'Contact Center',
	{
		addChannel: [
			'Add Phone or Email',
			'Add phone or email to a contact center contact',
			'Give a contact one more phone number or e-mail address',
			acts(
				`POST ${ONE}/channels`,
				{ deed: 'The phone or e-mail', done: 'added', check: CHECK },
				{ parameters: { ...one, ...oneChannel }, condition },
				record({ at: ['data'] }),
			),
		],
		createContact: ['Create Contact', 'Create a contact center contact', 'Add somebody to the contacts', createContact],
		deleteByTag: [
			'Delete Contacts by Tag',
			'Delete contact center contacts by tag',
			'Remove all contacts with a tag for good',
			repeats(
				`DELETE ${CONTACTS}/bytag`,
				{ parameters: { tag: required(query(tag)) }, confirm: confirmDeletion('these') },
				deleted(),
			),
		],
		deleteComment: [
			'Delete Comment',
			'Delete comment of a communication',
			'Remove what was noted on a communication',
			deleteComment(COMMENT),
		],
		deleteContact: [
			'Delete Contact',
			'Delete a contact center contact',
			'Remove one contact for good',
			repeats(`DELETE ${ONE}`, { parameters: one }, deleted()),
		],
		deleteInternalContact: [
			'Delete Internal Contact',
			'Delete an internal contact',
			'Remove the contact of a user of the team',
			repeats(`DELETE ${CONTACTS}/internal/{userGuid}`, { parameters: { userGuid: path(guid) } }, deleted()),
		],
		deleteVoicemails: [
			'Delete Voicemails',
			'Delete voicemails of communications',
			'Delete the sound of voicemails, and their transcripts if you like. This cannot be undone.',
			deleteVoicemails(`${BASE}/communications/voicemails`, 'these'),
		],
		getCommunications: [
			'Get Communications',
			'Get communications',
			'List calls, messages and voicemails in one history',
			getCommunications,
		],
		getContact: [
			'Get Contact',
			'Get a contact center contact',
			'Retrieve one contact by its ID',
			reads(`GET ${ONE}`, { parameters: one }, record({ at: ['data.contacts', 'data'], exists: true, simplify })),
		],
		getContacts: ['Get Contacts', 'Get contact center contacts', 'List or search contacts', getContacts],
		getInteractions: [
			'Get Interactions',
			'Get interactions',
			'List recent contacts, each with what was last between you',
			getInteractions,
		],
		importContacts: [
			'Import Contacts',
			'Import contacts',
			'Add many contacts at once. The vendor does not publish the form of the data.',
			importContacts,
		],
		markRead: [
			'Mark Messages Read',
			'Mark messages of a contact read',
			'Mark the text messages of a contact as read',
			repeats(`POST ${ONE}/readMessage`, { parameters: one }),
		],
		removeChannel: [
			'Remove Phone or Email',
			'Remove phone or email from a contact center contact',
			'Take one phone number or e-mail address off a contact',
			repeats(`DELETE ${CHANNEL}`, { parameters: channel, condition }, deleted()),
		],
		replaceChannel: [
			'Replace Phone or Email',
			'Replace phone or email of a contact center contact',
			'Change one phone number or e-mail address as a whole',
			repeats(`PUT ${CHANNEL}`, { parameters: { ...channel, ...oneChannel }, condition }, record({ at: ['data'] })),
		],
		sendMessage: [
			'Send Message',
			'Send a contact center message',
			'Send a real text message (SMS or MMS) from a business number. Costs money.',
			sendMessage('/v4/api/contactcenter/messages/send'),
		],
		setComment: [
			'Set Comment',
			'Set comment of a communication',
			'Note something on a communication; a comment that is there is overwritten',
			setComment(COMMENT),
		],
		updateChannel: [
			'Update Phone or Email',
			'Update phone or email of a contact center contact',
			'Change the address or the labels of a phone or e-mail; the other stays',
			repeats(
				`PATCH ${CHANNEL}`,
				{ parameters: { ...channel, ...channelChange }, atLeastOneOf: [needsAddressOrLabels] },
				record({ at: ['data'] }),
			),
		],
		updateContact: [
			'Update Contact',
			'Update a contact center contact',
			'Change single fields of a contact; the others stay',
			repeats(
				`PATCH ${ONE}`,
				{ parameters: { ...one, ...changedContact }, atLeastOneOf: [needsChange], condition },
				words({ at: ['data'], simplify: simplifiedContact }),
			),
		],
	},
	'getCommunications',
	[
		{
			for: [
				'addChannel',
				'deleteContact',
				'getContact',
				'markRead',
				'removeChannel',
				'replaceChannel',
				'updateChannel',
				'updateContact',
			],
			fields: [contactField('searchContactCenterContacts')],
		},
		{
			for: ['deleteComment', 'setComment'],
			fields: [entryField('ID of the communication, 24 characters, as in Get Communications')],
		},
		{ for: ['setComment'], fields: [commentField] },
		{
			for: ['deleteVoicemails'],
			fields: [entriesField('IDs of communications, separated by commas'), removeTextField],
		},
		{ for: ['deleteByTag'], fields: [tagField] },
		{ for: ['deleteInternalContact'], fields: [userGuidField] },
		{ for: ['createContact'], fields: newContactFields },
		{ for: ['removeChannel', 'replaceChannel', 'updateChannel'], fields: [channelIdField] },
		{ for: ['addChannel', 'replaceChannel'], fields: channelFields() },
		{ for: ['updateChannel'], fields: channelFields(false) },
		{ for: ['importContacts'], fields: importFields },
		{ for: ['sendMessage'], fields: messageFields },
		{ for: ['getCommunications'], fields: [entryListFilters] },
		{ for: ['getContacts'], fields: [contactFilters] },
		{ for: ['getInteractions'], fields: [interactionFilters] },
		{ for: ['updateContact'], fields: [contactChanges()] },
	],
);
