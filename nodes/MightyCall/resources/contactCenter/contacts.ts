import { text } from '../../../shared/conversions/textField';
import type { OperationEntry } from '../../../shared/fields/resource';
import type { AtLeastOne } from '../../../shared/model/operation';
import { atOnceByKeys } from '../../../shared/request/creations';
import { acts, reads, repeats } from '../../../shared/request/effects';
import { body, path, query, required } from '../../../shared/request/placements';
import { deleted, list, record, words } from '../../../shared/response/results';
import { channelChange, oneChannel, tag } from '../../channels';
import { changedContact, ifUnchanged, needsChange } from '../../contactChanges';
import { initialPhoneKey } from '../../contactKeys';
import { contactSearch, simplifiedContact } from '../../contactSearch';
import { confirmDeletion } from '../../entryChanges';
import { guid, recordId } from '../../ids';
import { clientPhone } from '../../northAmerica';
import { contactPages } from '../../paging';
import { importContacts } from './importing';

const CONTACTS = '/v4/api/contactCenter/contacts';
const ONE = `${CONTACTS}/{contactId}`;
const CHANNEL = `${ONE}/channels/{channelId}`;
const CHECK = 'Look at the contact with Contact Center > Get Contact';

const one = { contactId: path(recordId) };
const channel = { ...one, channelId: path(guid) };
/** With an etag a change is made once or not at all. */
const condition = ifUnchanged(CHECK);
export const simplifiedInteraction = { ...simplifiedContact, interaction: 'actualInteraction' };

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

const getContacts = reads(
	`GET ${CONTACTS}`,
	{ parameters: contactSearch },
	list({ at: ['data.contacts'], paging: contactPages, simplify: simplifiedInteraction }),
);

const createContact = atOnceByKeys(
	initialPhoneKey,
	acts(
		`POST ${CONTACTS}`,
		{ deed: 'The contact', done: 'created', check: 'Look for it with Contact Center > Get Contacts' },
		{
			parameters: { firstName: body(text), lastName: body(text), initialPhoneNumber: body(clientPhone) },
			atLeastOneOf: [needsAnything],
		},
		words({ at: ['data'] }),
	),
);

/** https://api.mightycall.com/v4/doc, Contact */
export const contactOperations = {
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
	getContact: [
		'Get Contact',
		'Get a contact center contact',
		'Retrieve one contact by its ID',
		reads(
			`GET ${ONE}`,
			{ parameters: one },
			record({ at: ['data.contacts', 'data'], exists: true, simplify: simplifiedInteraction }),
		),
	],
	getContacts: ['Get Contacts', 'Get contact center contacts', 'List or search contacts', getContacts],
	importContacts: [
		'Import Contacts',
		'Import contacts',
		'Add many contacts at once. The vendor does not publish the form of the data.',
		importContacts,
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
} satisfies Record<string, OperationEntry>;
