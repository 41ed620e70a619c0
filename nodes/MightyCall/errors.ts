import type { IDataObject } from 'n8n-workflow';

import { valueAt } from '../../credentials/foundation/valueAt';
import { isObject } from '../../credentials/foundation/isObject';
import type { ErrorRow } from '../shared/model/errorRow';
import { scalarText } from '../../credentials/foundation/scalarText';

const MOST_SHOWN = 5;

const described = (contact: Record<string, unknown>) => {
	const channels = Array.isArray(contact.channels) ? (contact.channels as unknown[]).filter(isObject) : [];
	const addresses = channels
		.map(({ phone, email }) => scalarText(phone ?? email))
		.filter(Boolean)
		.join(', ');
	const name = [contact.firstName, contact.lastName].map(scalarText).filter(Boolean).join(' ') || 'No name';
	return `${name} (ID ${scalarText(contact.contactId)}${addresses ? `, ${addresses}` : ''})`;
};

function clashing(body: unknown): string | undefined {
	const contacts = valueAt(body, 'data');
	if (!Array.isArray(contacts) || contacts.length === 0) return undefined;
	const shown = (contacts as unknown[]).filter(isObject).slice(0, MOST_SHOWN).map(described).join('; ');
	const more = contacts.length > MOST_SHOWN ? ` and ${contacts.length - MOST_SHOWN} more` : '';
	return `In the way: ${shown}${more}.`;
}

function current(body: unknown): string | undefined {
	const contact = valueAt(body, 'data');
	if (typeof contact !== 'object' || contact === null) return undefined;
	const { firstName, lastName, comment, tags, channels, etag } = contact as IDataObject;
	return `It is now: ${JSON.stringify({ firstName, lastName, comment, tags, channels, etag })}`;
}

const listed = (place: string, words: string) => (body: unknown) => {
	const found = valueAt(body, place);
	if (!Array.isArray(found) || found.length === 0) return undefined;
	const shown = found.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)));
	return `${words}: ${shown.join(', ')}.`;
};

const perNumber = (body: unknown) => {
	if (!Array.isArray(body)) return undefined;
	return (body as unknown[])
		.filter(isObject)
		.map(({ id, status, message }) => `${scalarText(id)}: ${scalarText(message ?? status)}`)
		.join('; ');
};

/** How the block looks is not published: whatever speaks of a used-up quota is taken for it. */
export const ALLOWANCE_USED = new RegExp(
	[
		// A limit, of a day, of requests: all three in one answer.
		'^(?=.*\\b(limit|exceeded|reached|used up|blocked|maximum|too many)\\b)(?=.*(\\bdaily\\b|per day|24[ -]?h|quota|allowance))(?=.*\\b(requests?|api|key)\\b)',
		'^\\W*((the|your) )?(daily )?(quota|allowance)( is| has been)? (exceeded|used up|reached)\\W*$',
		'\\bkey (is|has been) (temporarily )?blocked',
	].join('|'),
	'is',
);

export const allowanceUsed: ErrorRow = {
	// With which status it comes is not published.
	words: ALLOWANCE_USED,
	message: 'has used up the requests of the day for this API key',
	description:
		'A key has 2500 requests in 24 hours and is blocked until the next day begins. Let polling triggers check less often, or ask MightyCall for a second key.',
};

/** Where the user has asked to be told. */
export const duplicate: ErrorRow = {
	status: 409,
	message: 'has a contact with one of these phone numbers already',
	description: 'Use that contact, or switch Check for Duplicates off to save all the same.',
	quotes: clashing,
};

/** Messages have a limiter of their own. */
export const tooManyMessages: ErrorRow = {
	status: 429,
	message: 'asks to wait before the next message',
	description: 'MightyCall limits how fast messages go out; the time to try again is in its answer.',
};

/** https://api.mightycall.com/v4/doc: codes and statuses of each method. The first row that fits counts. */
export const errors: ErrorRow[] = [
	allowanceUsed,
	{
		status: 400,
		says: /"fdel"/,
		message: 'released none of these numbers',
		description: 'Check Phone Numbers against Phone Number > Get Many.',
		quotes: perNumber,
	},
	{
		status: 400,
		says: /Call not found/i,
		message: 'does not know this call',
		description: 'Check Call. MightyCall gives its ID as a GUID, for instance in Call > Get Many.',
	},
	{
		status: 400,
		says: /Voicemail not found/i,
		message: 'does not know this voicemail',
		description: 'Check Voicemail; it may have been deleted. Voicemail > Get Many lists those there are.',
	},
	{
		status: 400,
		says: /Number not found/i,
		message: 'has no business number with these digits',
		description: 'Check Phone Number, or choose one from the list.',
	},
	{
		status: 400,
		says: /profile not found/i,
		message: 'does not know this extension',
		description: 'Check Extension; leave it empty for the user of the credential.',
	},
	{
		status: 400,
		says: /model\.From/i,
		message: 'does not let this user call from that number',
		description: 'Choose a business number of the user whose key the credential holds (From).',
	},
	{
		status: 400,
		says: /FilterParamsMalformed/,
		message: 'does not know one of the filters',
		description: 'Remove it, or check its value.',
		quotes: listed('data.unsupportedFilters', 'Not supported'),
	},
	{
		status: 400,
		says: /ChannelDataMalformed|ChannelPhoneNumberIsInvalid|LabelsAreInvalid/,
		message: 'does not take this phone, e-mail or label',
		description: 'Phones need 11 to 15 digits with country code, labels only letters, digits, underscores and spaces.',
		quotes: listed('data', 'Refused'),
	},
	{
		status: 400,
		says: /TagIsInvalid/,
		message: 'does not take this tag',
		description: 'Tags may hold letters, digits and underscores, 100 at most.',
	},
	{
		status: 400,
		says: /IdHasInvalidFormat/,
		message: 'says that this is no ID',
		description: 'Check the ID: contacts and journal entries have 24 characters, channels a GUID.',
	},
	{
		status: 400,
		says: /IsNotEmpty/,
		message: 'takes no IDs for something new',
		description: 'Remove contactId and channelId from what is sent.',
	},
	{
		status: 409,
		message: 'has a contact with one of these phone numbers already',
		description: 'Use that contact, or take the number off it first.',
		quotes: clashing,
	},
	{
		status: 412,
		message: 'did nothing: the contact has been changed meanwhile',
		description: 'Look at what it is now, then run again with its new etag, or without one.',
		quotes: current,
	},
	{
		status: 404,
		says: /RequestIsNotFound/,
		message: 'does not know this journal entry',
		description: 'Check Entry ID, 24 characters, as in Journal > Get Many; it may have been deleted.',
	},
	{
		status: 404,
		says: /ContactIsNotFound/,
		message: 'does not know this contact',
		description: 'Check Contact; it may have been deleted.',
		quotes: listed('data.notFoundIds', 'Not found'),
	},
	{
		status: 404,
		says: /WorkflowStateInvalid/,
		message: 'does not know this state',
		description: 'Choose Open or Resolved.',
	},
	{
		status: 403,
		says: /LimitExceeded/,
		message: 'refuses more, a limit of the plan is reached',
		description: 'Delete contacts that are not needed, or ask MightyCall for a larger plan.',
	},
	{
		status: 403,
		says: /TenantAccountRoleIssue/,
		message: 'does not allow this to the user of the credential',
		description: 'Use the key of a user with another role, or the Journal resource.',
	},
	{
		status: 403,
		message: 'does not allow this',
		description:
			'The plan or the role of the user has no access to it. A key that has used up its 2500 requests of the day is also blocked until the next day.',
	},
	{
		status: 200,
		message: 'answered that it did not work',
		description: 'See what MightyCall says and change the fields accordingly.',
	},
];
