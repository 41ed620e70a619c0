import { isoUtc } from '../../../shared/conversions/dateTime';
import { FieldError } from '../../../shared/conversions/fieldError';
import { NamedFieldError } from '../../../shared/conversions/namedFieldError';
import type {
	FieldReader,
	OperationRow,
	OperationTable,
	Placement,
	RequestPlan,
	Resource,
	Simplification,
} from '../../../shared/model/provider';
import { scalarText } from '../../../../credentials/foundation/scalarText';
import { flag, text, wholeNumber } from '../../../shared/conversions/textField';
import { channelPlacements, labels, tag } from '../../channels';
import { needsChange, updatePlacements } from '../../contactChanges';
import { contactSearch, etagPlacement, simplifiedContact } from '../../contactSearch';
import { deleteCommentRow, deleteVoicemailsRow, setCommentRow } from '../../entryChanges';
import { guid, recordId } from '../../ids';
import { messageRow } from '../../messageSending';
import { clientPhone } from '../../northAmerica';
import { contactPages, interactionPages, journalPages } from '../../paging';
import { listPlacements, readNeedsVoicemail } from '../journal/filters';
import { simplifiedEntry } from '../journal/simplified';
import { contactCenterFields } from './fields';

const BASE = '/v4/api/contactCenter';
const ONE = `${BASE}/contacts/{contactId}`;
const CHECK = 'Look at the contact with Contact Center > Get Contact';

const contactId: Record<string, Placement> = { contactId: { in: 'path', as: recordId } };
const channelId: Record<string, Placement> = { channelId: { in: 'path', as: guid } };

const change = (
	method: 'PUT' | 'PATCH' | 'DELETE' | 'POST',
	path: string,
	parameters: OperationRow['parameters'],
): OperationRow => ({ method, path, effect: 'idempotent', parameters });

/** With an etag a change is made once or not at all. */
const locked = (row: OperationRow): OperationRow => ({
	...row,
	deed: 'The change',
	done: 'made',
	check: CHECK,
	condition: 'etag',
	parameters: { ...row.parameters, ...etagPlacement },
});

const simplifiedInteraction: Simplification = { ...simplifiedContact, interaction: 'actualInteraction' };

function needsAddressOrLabels({ body }: RequestPlan): void {
	if (Object.keys(body).length > 0) return;
	throw new NamedFieldError(
		'Phone or Email',
		new FieldError('is empty, and so is Labels', 'Fill in what is to be changed.'),
	);
}

const CONTENT_TYPE = /^[\w.+-]+\/[\w.+-]+( *; *[\w.+-]+=[\w.+-]+)*$/;

/** The text is sent as it was typed; JSON is checked because a slip there is easily made. */
function asTyped(plan: RequestPlan, read: FieldReader): void {
	plan.contentType = scalarText(read('contentType')).trim();
	if (!CONTENT_TYPE.test(plan.contentType))
		throw new NamedFieldError(
			'Content Type',
			new FieldError('is no content type', 'Enter one such as application/json or text/csv.'),
		);
	if (!/json/i.test(plan.contentType)) return;
	if (!isJson(String(plan.wholeBody)))
		throw new NamedFieldError(
			'Data',
			new FieldError('is not valid JSON', 'Check quotes, commas and brackets, or choose another Content Type.'),
		);
}

function isJson(typed: string): boolean {
	try {
		JSON.parse(typed);
		return true;
	} catch {
		return false;
	}
}

/** https://api.mightycall.com/v4/doc, Contact, CommunicationsThread, Interactions, ContactCenterMessages */
const operations: OperationTable = {
	getCommunications: {
		method: 'GET',
		path: `${BASE}/communications`,
		effect: 'safe',
		parameters: listPlacements,
		adjust: readNeedsVoicemail,
		unwrap: ['data.requests', 'requests'],
		paging: journalPages,
		simplify: simplifiedEntry,
	},
	setComment: setCommentRow(`${BASE}/communications/{requestId}/comment`),
	deleteComment: deleteCommentRow(`${BASE}/communications/{requestId}/comment`),
	deleteVoicemails: deleteVoicemailsRow(`${BASE}/communications/voicemails`),
	getInteractions: {
		method: 'GET',
		path: '/v4/api/contactcenter/interactions',
		effect: 'safe',
		parameters: {
			'filters.tab': { in: 'query', as: text },
			'filters.earliest': { in: 'query', as: isoUtc },
			'filters.latest': { in: 'query', as: isoUtc },
		},
		unwrap: ['data.contacts'],
		paging: interactionPages,
		simplify: simplifiedInteraction,
	},
	getContacts: {
		method: 'GET',
		path: `${BASE}/contacts`,
		effect: 'safe',
		parameters: contactSearch,
		unwrap: ['data.contacts'],
		paging: contactPages,
		simplify: simplifiedInteraction,
	},
	getContact: {
		method: 'GET',
		path: ONE,
		effect: 'safe',
		parameters: contactId,
		unwrap: ['data.contacts', 'data'],
		one: true,
		simplify: simplifiedInteraction,
	},
	createContact: {
		method: 'POST',
		path: `${BASE}/contacts`,
		effect: 'acts',
		deed: 'The contact',
		done: 'created',
		check: 'Look for it with Contact Center > Get Contacts',
		parameters: {
			firstName: { in: 'body', as: text },
			lastName: { in: 'body', as: text },
			initialPhoneNumber: { in: 'body', as: clientPhone },
		},
		adjust: ({ body }) => {
			if (Object.keys(body).length === 0)
				throw new NamedFieldError(
					'First Name',
					new FieldError('is empty, and so is everything else', 'Fill in a name or a phone number.'),
				);
		},
		unwrap: ['data'],
		result: 'text',
	},
	updateContact: {
		...locked(
			change('PATCH', ONE, {
				...contactId,
				...updatePlacements,
			}),
		),
		adjust: needsChange,
		unwrap: ['data'],
		result: 'text',
		simplify: simplifiedContact,
	},
	deleteContact: { ...change('DELETE', ONE, contactId), result: 'deleted' },
	deleteByTag: {
		...change('DELETE', `${BASE}/contacts/bytag`, { tag: { in: 'query', required: true, as: tag } }),
		confirm: 'confirmDeletion',
		result: 'deleted',
	},
	deleteInternalContact: {
		...change('DELETE', `${BASE}/contacts/internal/{userGuid}`, { userGuid: { in: 'path', as: guid } }),
		result: 'deleted',
	},
	importContacts: {
		method: 'POST',
		path: `${BASE}/contacts/import`,
		effect: 'acts',
		deed: 'The contacts',
		done: 'imported',
		check: 'Look for them with Contact Center > Get Contacts',
		parameters: {
			tzoffset: { in: 'query', required: true, as: wholeNumber },
			force: { in: 'query', as: flag },
			importData: { in: 'body', whole: true, required: true, as: text },
		},
		encoding: 'text',
		adjust: asTyped,
		unwrap: ['data'],
		result: 'text',
	},
	markRead: change('POST', `${ONE}/readMessage`, contactId),
	addChannel: {
		...locked(change('POST', `${ONE}/channels`, { ...contactId, ...channelPlacements() })),
		effect: 'acts',
		deed: 'The phone or e-mail',
		done: 'added',
		unwrap: ['data'],
	},
	replaceChannel: {
		...locked(change('PUT', `${ONE}/channels/{channelId}`, { ...contactId, ...channelId, ...channelPlacements() })),
		unwrap: ['data'],
	},
	updateChannel: {
		...change('PATCH', `${ONE}/channels/{channelId}`, {
			...contactId,
			...channelId,
			...channelPlacements(false),
			labels: { in: 'body', as: labels },
		}),
		adjust: needsAddressOrLabels,
		unwrap: ['data'],
	},
	removeChannel: {
		...locked(change('DELETE', `${ONE}/channels/{channelId}`, { ...contactId, ...channelId })),
		result: 'deleted',
	},
	sendMessage: messageRow('api', '/v4/api/contactcenter/messages/send'),
};

export const contactCenterResource: Resource = { fields: contactCenterFields, operations };
