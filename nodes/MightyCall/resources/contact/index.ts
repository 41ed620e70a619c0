import { byChoice } from '../../../shared/request/dependentFields';
import { FieldError } from '../../../shared/conversions/fieldError';
import { NamedFieldError } from '../../../shared/conversions/namedFieldError';
import type { OperationRow, OperationTable, Placement, RequestPlan, Resource } from '../../../shared/model/provider';
import { flag, text } from '../../../shared/conversions/textField';
import { channelPlacements, emailChannels, moreChannels, phoneChannels, tag, tags } from '../../channels';
import { needsChange, updatePlacements } from '../../contactChanges';
import { contactSearch, etagPlacement, simplifiedContact } from '../../contactSearch';
import { duplicate } from '../../errors';
import { guid, recordId, recordIds } from '../../ids';
import { contactPages } from '../../paging';
import { contactFields } from './fields';
import { contactLookup, needsChannel } from './lookup';

const CONTACTS = '/v4/api/contacts';
const ONE = `${CONTACTS}/{contactId}`;
const CHECK = 'Look at the contact with Contact > Get';

const contactId: Record<string, Placement> = { contactId: { in: 'path', as: recordId } };
const channelId: Record<string, Placement> = { channelId: { in: 'path', as: guid } };
const intersection = (field: string): Record<string, Placement> => ({
	[field]: { in: 'query', name: 'checkIntersection', as: flag },
});

/** What a new contact, or one to be overwritten, is made of. */
const wholeContact: Record<string, Placement> = {
	firstName: { in: 'body', as: text },
	lastName: { in: 'body', as: text },
	phones: { in: 'body', name: 'channels', as: phoneChannels, append: true },
	emails: { in: 'body', name: 'channels', as: emailChannels, append: true },
	'additionalFields.avatarUrl': { in: 'body', as: text },
	'additionalFields.channels': { in: 'body', as: moreChannels, append: true },
	'additionalFields.patronymic': { in: 'body', as: text },
	'additionalFields.comment': { in: 'body', as: text },
	'additionalFields.tags': { in: 'body', as: tags },
};

function needsName({ body }: RequestPlan): void {
	if (body.firstName !== undefined || body.lastName !== undefined) return;
	throw new NamedFieldError(
		'First Name',
		new FieldError('is empty, and so is Last Name', 'Fill in First Name or Last Name.'),
	);
}

const created: OperationRow = {
	method: 'POST',
	path: CONTACTS,
	effect: 'acts',
	deed: 'The contact',
	done: 'created',
	check: 'Look for it with Contact > Get Many',
	parameters: wholeContact,
	adjust: needsName,
	errors: [duplicate],
	unwrap: ['data'],
	simplify: simplifiedContact,
};

const listed: OperationRow = {
	method: 'GET',
	path: CONTACTS,
	effect: 'safe',
	parameters: contactSearch,
	unwrap: ['data.contacts'],
	paging: contactPages,
	simplify: simplifiedContact,
};

/** With an etag a change is made once or not at all. */
const change = (
	method: 'PUT' | 'PATCH' | 'DELETE' | 'POST',
	path: string,
	parameters: OperationRow['parameters'],
): OperationRow => ({
	method,
	path,
	effect: 'idempotent',
	deed: 'The change',
	done: 'made',
	check: CHECK,
	condition: 'etag',
	errors: [duplicate],
	parameters: { ...contactId, ...parameters, ...etagPlacement },
});

/** https://api.mightycall.com/v4/doc, Contacts */
const operations: OperationTable = {
	create: { ...created, parameters: { ...wholeContact, ...intersection('additionalFields.checkIntersection') } },
	findOrCreate: {
		...created,
		constants: { query: { checkIntersection: 'true' } },
		adjust: (plan) => {
			needsChannel(plan);
			needsName(plan);
		},
		unlessFound: contactLookup(listed),
	},
	get: {
		method: 'GET',
		path: ONE,
		effect: 'safe',
		parameters: contactId,
		unwrap: ['data.contacts', 'data'],
		one: true,
		simplify: simplifiedContact,
	},
	getAll: listed,
	getLimits: { method: 'GET', path: `${CONTACTS}/limits`, effect: 'safe' },
	getTags: { method: 'GET', path: `${CONTACTS}/tags`, effect: 'safe', unwrap: ['data.tags', 'data'], valueName: 'tag' },
	replace: {
		...change('PUT', ONE, { ...wholeContact, ...intersection('additionalFields.checkIntersection') }),
		adjust: needsName,
		unwrap: ['data'],
		simplify: simplifiedContact,
	},
	update: {
		...change('PATCH', ONE, {
			...updatePlacements,
			...intersection('updateFields.checkIntersection'),
		}),
		adjust: needsChange,
		unwrap: ['data'],
		simplify: simplifiedContact,
	},
	delete: { ...change('DELETE', ONE, {}), result: 'deleted' },
	deleteMany: {
		method: 'DELETE',
		path: CONTACTS,
		effect: 'idempotent',
		confirm: 'confirmDeletion',
		adjust: byChoice(contactFields, 'deleteMany', 'which', {
			ids: { parameters: { contactIds: { in: 'query', required: true, as: recordIds } } },
			tag: { parameters: { tag: { in: 'query', required: true, as: tag } } },
		}),
		result: 'deleted',
	},
	addTags: {
		...change('POST', `${ONE}/tags`, { tags: { in: 'body', whole: true, required: true, as: tags } }),
		unwrap: ['data'],
	},
	addChannel: {
		...change('POST', `${ONE}/channels`, { ...channelPlacements(), ...intersection('checkIntersection') }),
		effect: 'acts',
		deed: 'The phone or e-mail',
		done: 'added',
		unwrap: ['data'],
	},
	replaceChannel: {
		...change('PUT', `${ONE}/channels/{channelId}`, {
			...channelId,
			...channelPlacements(),
			...intersection('checkIntersection'),
		}),
		unwrap: ['data'],
	},
	removeChannel: { ...change('DELETE', `${ONE}/channels/{channelId}`, channelId), result: 'deleted' },
};

export const contactResource: Resource = { fields: contactFields, operations };
