import { isoUtc } from '../../../shared/conversions/dateTime';
import { text } from '../../../shared/conversions/textField';
import type { OperationEntry } from '../../../shared/fields/resource';
import { reads, repeats } from '../../../shared/request/effects';
import { path, query } from '../../../shared/request/placements';
import { list } from '../../../shared/response/results';
import { deleteComment, deleteVoicemails, setComment } from '../../entryChanges';
import { recordId } from '../../ids';
import { sendMessage } from '../../messageSending';
import { interactionPages, journalPages } from '../../paging';
import { listPlacements, readNeedsVoicemail } from '../journal/filters';
import { journalRecord } from '../../callMappings';
import { simplifiedInteraction } from './contacts';

const BASE = '/v4/api/contactCenter';
const COMMENT = `${BASE}/communications/{requestId}/comment`;

const getCommunications = reads(
	`GET ${BASE}/communications`,
	{ parameters: listPlacements, adjust: readNeedsVoicemail },
	list({ at: ['data.requests', 'requests'], paging: journalPages, simplify: journalRecord }),
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
	list({ at: ['data.contacts'], paging: interactionPages, simplify: simplifiedInteraction }),
);

/** https://api.mightycall.com/v4/doc, CommunicationsThread, Interactions, ContactCenterMessages */
export const communicationOperations = {
	deleteComment: [
		'Delete Comment',
		'Delete comment of a communication',
		'Remove what was noted on a communication',
		deleteComment(COMMENT),
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
	getInteractions: [
		'Get Interactions',
		'Get interactions',
		'List recent contacts, each with what was last between you',
		getInteractions,
	],
	markRead: [
		'Mark Messages Read',
		'Mark messages of a contact read',
		'Mark the text messages of a contact as read',
		repeats(`POST ${BASE}/contacts/{contactId}/readMessage`, { parameters: { contactId: path(recordId) } }),
	],
	sendMessage: [
		'Send Message',
		'Send a real contact center message that may cost money',
		'Send a real text message (SMS or MMS) from a business number. Costs money.',
		sendMessage('/v4/api/contactcenter/messages/send'),
	],
	setComment: [
		'Set Comment',
		'Set comment of a communication',
		'Note something on a communication; a comment that is there is overwritten',
		setComment(COMMENT),
	],
} satisfies Record<string, OperationEntry>;
