import { resource } from '../../../shared/fields/resource';
import { channelFields } from '../../channels';
import { contactChanges } from '../../contactChanges';
import { contactFilters } from '../../contactSearch';
import { commentField, removeTextField } from '../../entryChanges';
import { channelIdField, contactField, entriesField, entryField } from '../../fields';
import { contentFields, partyFields } from '../../messageSending';
import { entryListFilters } from '../journal/filters';
import { communicationOperations } from './communications';
import { contactOperations } from './contacts';
import { importFields, interactionFilters, newContactFields, tagField, userGuidField } from './fields';

export const contactCenterResource = resource(
	'contactCenter',
	'Contact Center',
	{ ...contactOperations, ...communicationOperations },
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
		{ for: ['sendMessage'], fields: [...partyFields, ...contentFields] },
		{ for: ['getCommunications'], fields: [entryListFilters] },
		{ for: ['getContacts'], fields: [contactFilters] },
		{ for: ['getInteractions'], fields: [interactionFilters] },
		{ for: ['updateContact'], fields: [contactChanges()] },
	],
);
