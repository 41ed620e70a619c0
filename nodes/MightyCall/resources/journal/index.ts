import { commaSeparated, flag, text } from '../../../shared/conversions/textField';
import { resource } from '../../../shared/fields/resource';
import { reads, repeats } from '../../../shared/request/effects';
import { query, required, wholeBody } from '../../../shared/request/placements';
import { deleted, file, list, record } from '../../../shared/response/results';
import {
	commentField,
	deleteComment,
	deleteVoicemails,
	entries,
	entry,
	removeTextField,
	setComment,
} from '../../entryChanges';
import { entriesField, entryField } from '../../fields';
import { recordId } from '../../ids';
import { clientPhone } from '../../northAmerica';
import { journalPages } from '../../paging';
import { callerField, entryAdditions, flagsField, forceField, stateField } from './fields';
import { entryCountFilters, entryListFilters, listPlacements, readNeedsVoicemail, searchPlacements } from './filters';
import { journalRecord } from '../../callMappings';

const JOURNAL = '/v4/api/journal';
const REQUESTS = `${JOURNAL}/requests`;
const COMMENT = `${REQUESTS}/{requestId}/comment`;

const flags = { flags: required(query(commaSeparated)) };
const caller = { phone: required(query(clientPhone)) };

export const listEntries = reads(
	`GET ${REQUESTS}`,
	{ parameters: listPlacements, adjust: readNeedsVoicemail },
	list({ at: ['requests', 'data.requests'], paging: journalPages, simplify: journalRecord }),
);

const get = reads(
	`GET ${REQUESTS}/{requestId}`,
	{
		parameters: {
			...entry,
			'additionalFields.resolveContacts': query(flag),
			'additionalFields.showExternalContacts': query(flag),
			'additionalFields.showUsers': query(flag),
		},
	},
	record({ at: ['data'], simplify: journalRecord }),
);

export const downloadEntryRecording = reads(
	`GET ${REQUESTS}/{requestId}`,
	{ parameters: entry },
	file({
		link: {
			at: ['recording.link', 'voicemail.recording.link', 'data.recording.link', 'data.voicemail.recording.link'],
			missing: {
				message: 'has no sound of this entry',
				description: 'Calls that are not recorded have none, and a new recording takes a while to appear.',
			},
		},
	}),
);

/** https://api.mightycall.com/v4/doc, Journal. Most answers are bare; its prose shows `data` around some. */
export const journalResource = resource(
	'journal',
	'Journal',
	{
		addFlags: [
			'Add Flags',
			'Add flags to journal entries',
			'Mark entries as read, favorite or removed',
			repeats(`POST ${REQUESTS}/flags`, { parameters: { ...entries, ...flags } }),
		],
		block: [
			'Block Number',
			'Block a number',
			'Put a caller on the block list',
			repeats(`POST ${JOURNAL}/blocklist/add`, { parameters: { ...caller, forceRemovingVIP: query(flag) } }),
		],
		count: [
			'Count',
			'Count journal entries',
			'See how many entries a search finds',
			reads(
				`GET ${REQUESTS}/counts`,
				{ parameters: searchPlacements, adjust: readNeedsVoicemail },
				record({ at: ['data'] }),
			),
		],
		deleteComment: [
			'Delete Comment',
			'Delete comment of a journal entry',
			'Remove what was noted on an entry',
			deleteComment(COMMENT),
		],
		deleteMessages: [
			'Delete Messages',
			'Delete messages',
			'Delete text messages from the journal. Restore Message brings one back.',
			repeats(`DELETE ${REQUESTS}/messages`, { parameters: entries }, deleted({ at: ['data'] })),
		],
		deleteVoicemails: [
			'Delete Voicemails',
			'Delete voicemails',
			'Delete the sound of voicemails, and their transcripts if you like. This cannot be undone.',
			deleteVoicemails(`${REQUESTS}/voicemail`, 'these voicemails'),
		],
		downloadAttachments: [
			'Download Attachments',
			'Download attachments of a message',
			'Get the files of an MMS as one file',
			reads(`GET ${REQUESTS}/{requestId}/mmsAttachments`, { parameters: entry }, file({ mayBeBase64: true })),
		],
		downloadRecording: [
			'Download Recording',
			'Download recording of a journal entry',
			'Get the sound of a call or a voicemail as a file',
			downloadEntryRecording,
		],
		get: ['Get', 'Get a journal entry', 'Retrieve one entry by its ID, a voicemail with its transcript', get],
		getAll: [
			'Get Many',
			'Get many journal entries',
			'List calls, messages, voicemails and callbacks in one history',
			listEntries,
		],
		getBlockListPlaces: [
			'Get Block List Places',
			'Get free places of the block list',
			'See how many more numbers can be blocked',
			reads(`GET ${JOURNAL}/blocklist/availableNumbers`),
		],
		getVipListPlaces: [
			'Get VIP List Places',
			'Get free places of the VIP list',
			'See how many more numbers can be VIPs',
			reads(`GET ${JOURNAL}/viplist/availableNumbers`),
		],
		removeFlags: [
			'Remove Flags',
			'Remove flags from journal entries',
			'Mark entries as unread, no favorite or not removed',
			repeats(`DELETE ${REQUESTS}/flags`, { parameters: { ...entries, ...flags } }),
		],
		restoreMessage: [
			'Restore Message',
			'Restore a message',
			'Bring a deleted text message back',
			repeats(`POST ${REQUESTS}/message`, { parameters: { requestId: required(query(recordId)) } }),
		],
		setComment: [
			'Set Comment',
			'Set comment of a journal entry',
			'Note something on an entry; a comment that is there is overwritten',
			setComment(COMMENT),
		],
		setWorkflowState: [
			'Set Workflow State',
			'Set workflow state of journal entries',
			'Mark entries as open or resolved',
			repeats(`PUT ${REQUESTS}/wfstate`, { parameters: { ...entries, workflowState: wholeBody(text, 'text') } }),
		],
		unblock: [
			'Unblock Number',
			'Unblock a number',
			'Take a caller off the block list',
			repeats(`POST ${JOURNAL}/blocklist/remove`, { parameters: caller }),
		],
	},
	'getAll',
	[
		{
			for: ['deleteComment', 'downloadAttachments', 'downloadRecording', 'get', 'restoreMessage', 'setComment'],
			fields: [entryField('ID of the journal entry, 24 characters, as in Get Many')],
		},
		{
			for: ['addFlags', 'deleteMessages', 'deleteVoicemails', 'removeFlags', 'setWorkflowState'],
			fields: [entriesField('IDs of journal entries as in Get Many, separated by commas')],
		},
		{ for: ['setComment'], fields: [commentField] },
		{ for: ['addFlags', 'removeFlags'], fields: [flagsField] },
		{ for: ['setWorkflowState'], fields: [stateField] },
		{ for: ['block', 'unblock'], fields: [callerField] },
		{ for: ['block'], fields: [forceField] },
		{ for: ['deleteVoicemails'], fields: [removeTextField] },
		{ for: ['getAll'], fields: [entryListFilters] },
		{ for: ['count'], fields: [entryCountFilters] },
		{ for: ['get'], fields: [entryAdditions] },
	],
);
