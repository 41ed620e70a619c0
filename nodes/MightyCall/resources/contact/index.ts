import { flag } from '../../../shared/conversions/textField';
import { resource } from '../../../shared/fields/resource';
import { atOnceByKeys, unlessFound } from '../../../shared/request/creations';
import { acts, reads, repeats } from '../../../shared/request/effects';
import { path, query, required, wholeBody } from '../../../shared/request/placements';
import { deleted, list, record } from '../../../shared/response/results';
import { oneChannel, tag, tags } from '../../channels';
import { changedContact, ifUnchanged, needsChange } from '../../contactChanges';
import { channelKeys } from '../../contactKeys';
import { contactSearch, simplifiedContact } from '../../contactSearch';
import { confirmDeletion } from '../../entryChanges';
import { duplicate } from '../../errors';
import { guid, recordId, recordIds } from '../../ids';
import { contactPages } from '../../paging';
import { contactFields } from './fields';
import { contactLookup } from './lookup';
import { needsChannel, needsName, wholeContact } from './wholeContact';

const CONTACTS = '/v4/api/contacts';
const ONE = `${CONTACTS}/{contactId}`;

const one = { contactId: path(recordId) };
const channel = { channelId: path(guid) };
const checked = (field: string) => ({ [field]: query(flag, 'checkIntersection') });

const created = { deed: 'The contact', done: 'created', check: 'Look for it with Contact > Get Many' };
const added = { deed: 'The phone or e-mail', done: 'added', check: 'Look at the contact with Contact > Get' };
/** With an etag a change is made once or not at all. */
const change = { errors: [duplicate], condition: ifUnchanged('Look at the contact with Contact > Get') };
const aContact = record({ at: ['data'], simplify: simplifiedContact });

export const listContacts = reads(
	`GET ${CONTACTS}`,
	{ parameters: contactSearch },
	list({ at: ['data.contacts'], paging: contactPages, simplify: simplifiedContact }),
);

const deleteMany = repeats(
	`DELETE ${CONTACTS}`,
	{
		dependsOn: {
			field: 'which',
			choices: { ids: { contactIds: required(query(recordIds)) }, tag: { tag: required(query(tag)) } },
		},
		confirm: confirmDeletion('these contacts'),
	},
	deleted(),
);

/** https://api.mightycall.com/v4/doc, Contacts */
export const contactResource = resource(
	'contact',
	'Contact',
	{
		addChannel: [
			'Add Phone or Email',
			'Add phone or email to a contact',
			'Give a contact one more phone number or e-mail address',
			acts(
				`POST ${ONE}/channels`,
				added,
				{ ...change, parameters: { ...one, ...oneChannel, ...checked('checkIntersection') } },
				record({ at: ['data'] }),
			),
		],
		addTags: [
			'Add Tags',
			'Add tags to a contact',
			'Give a contact more tags; those it has stay',
			repeats(
				`POST ${ONE}/tags`,
				{ ...change, parameters: { ...one, tags: wholeBody(tags) } },
				record({ at: ['data'] }),
			),
		],
		create: [
			'Create',
			'Create a contact',
			'Add somebody to the contacts',
			atOnceByKeys(
				channelKeys,
				acts(
					`POST ${CONTACTS}`,
					created,
					{
						parameters: { ...wholeContact, ...checked('additionalFields.checkIntersection') },
						atLeastOneOf: [needsName],
						errors: [duplicate],
					},
					aContact,
				),
			),
		],
		delete: [
			'Delete',
			'Delete a contact',
			'Remove one contact for good',
			repeats(`DELETE ${ONE}`, { ...change, parameters: one }, deleted()),
		],
		deleteMany: [
			'Delete Many',
			'Delete many contacts',
			'Remove all contacts of a list or with a tag for good',
			deleteMany,
		],
		findOrCreate: [
			'Find or Create',
			'Find or create a contact',
			'Get the contact with this phone or e-mail, or add it if there is none',
			unlessFound(
				contactLookup(listContacts),
				acts(
					`POST ${CONTACTS}?checkIntersection=true`,
					created,
					{ parameters: wholeContact, atLeastOneOf: [needsChannel, needsName], errors: [duplicate] },
					aContact,
				),
			),
		],
		get: [
			'Get',
			'Get a contact',
			'Retrieve one contact by its ID',
			reads(
				`GET ${ONE}`,
				{ parameters: one },
				record({ at: ['data.contacts', 'data'], exists: true, simplify: simplifiedContact }),
			),
		],
		getAll: ['Get Many', 'Get many contacts', 'List or search contacts', listContacts],
		getLimits: [
			'Get Limits',
			'Get limits of contacts',
			'See how many contacts the plan allows and how many there are',
			reads(`GET ${CONTACTS}/limits`),
		],
		getTags: [
			'Get Tags',
			'Get tags of contacts',
			'List all tags that contacts have',
			reads(`GET ${CONTACTS}/tags`, {}, record({ at: ['data.tags', 'data'], valueName: 'tag' })),
		],
		removeChannel: [
			'Remove Phone or Email',
			'Remove phone or email from a contact',
			'Take one phone number or e-mail address off a contact',
			repeats(`DELETE ${ONE}/channels/{channelId}`, { ...change, parameters: { ...one, ...channel } }, deleted()),
		],
		replace: [
			'Replace',
			'Replace a contact',
			'Overwrite a whole contact; what is left empty here is gone. Update changes single fields.',
			repeats(
				`PUT ${ONE}`,
				{
					...change,
					parameters: { ...one, ...wholeContact, ...checked('additionalFields.checkIntersection') },
					atLeastOneOf: [needsName],
				},
				aContact,
			),
		],
		replaceChannel: [
			'Replace Phone or Email',
			'Replace phone or email of a contact',
			'Change one phone number or e-mail address',
			repeats(
				`PUT ${ONE}/channels/{channelId}`,
				{ ...change, parameters: { ...one, ...channel, ...oneChannel, ...checked('checkIntersection') } },
				record({ at: ['data'] }),
			),
		],
		update: [
			'Update',
			'Update a contact',
			'Change single fields of a contact; the others stay',
			repeats(
				`PATCH ${ONE}`,
				{
					...change,
					parameters: { ...one, ...changedContact, ...checked('updateFields.checkIntersection') },
					atLeastOneOf: [needsChange],
				},
				aContact,
			),
		],
	},
	'create',
	[
		{
			for: ['addChannel', 'addTags', 'delete', 'get', 'removeChannel', 'replace', 'replaceChannel', 'update'],
			fields: contactFields.contact,
		},
		{ for: ['create', 'findOrCreate', 'replace'], fields: contactFields.names },
		{ for: ['removeChannel', 'replaceChannel'], fields: contactFields.channelId },
		{ for: ['addChannel', 'replaceChannel'], fields: contactFields.channel },
		{ for: ['addTags'], fields: contactFields.tags },
		{ for: ['deleteMany'], fields: contactFields.deletion },
		{ for: ['getAll'], fields: contactFields.filters },
		{ for: ['create', 'replace'], fields: contactFields.more },
		{ for: ['findOrCreate'], fields: contactFields.moreToFind },
		{ for: ['update'], fields: contactFields.changes },
	],
);
