import type { OperationRow, OperationTable, Placement, Resource } from '../../../shared/model/provider';
import { commaSeparated, flag, text } from '../../../shared/conversions/textField';
import { deleteCommentRow, deleteVoicemailsRow, entries, entry, setCommentRow } from '../../entryChanges';
import { recordId } from '../../ids';
import { clientPhone } from '../../northAmerica';
import { journalPages } from '../../paging';
import { journalFields } from './fields';
import { listPlacements, readNeedsVoicemail, searchPlacements } from './filters';
import { simplifiedEntry } from './simplified';

const REQUESTS = '/v4/api/journal/requests';

const flags: Record<string, Placement> = { flags: { in: 'query', required: true, as: commaSeparated } };
const caller: Record<string, Placement> = { phone: { in: 'query', required: true, as: clientPhone } };

const change = (
	method: 'POST' | 'PUT' | 'DELETE',
	path: string,
	parameters: OperationRow['parameters'],
): OperationRow => ({
	method,
	path,
	effect: 'idempotent',
	parameters,
});

/** https://api.mightycall.com/v4/doc, Journal. Most answers are bare; its prose shows `data` around some. */
const operations: OperationTable = {
	getAll: {
		method: 'GET',
		path: REQUESTS,
		effect: 'safe',
		parameters: listPlacements,
		adjust: readNeedsVoicemail,
		unwrap: ['requests', 'data.requests'],
		paging: journalPages,
		simplify: simplifiedEntry,
	},
	count: {
		method: 'GET',
		path: `${REQUESTS}/counts`,
		effect: 'safe',
		parameters: searchPlacements,
		adjust: readNeedsVoicemail,
		unwrap: ['data'],
	},
	get: {
		method: 'GET',
		path: `${REQUESTS}/{requestId}`,
		effect: 'safe',
		parameters: {
			...entry,
			'additionalFields.resolveContacts': { in: 'query', as: flag },
			'additionalFields.showExternalContacts': { in: 'query', as: flag },
			'additionalFields.showUsers': { in: 'query', as: flag },
		},
		unwrap: ['data'],
		simplify: simplifiedEntry,
	},
	downloadRecording: {
		method: 'GET',
		path: `${REQUESTS}/{requestId}`,
		effect: 'safe',
		parameters: entry,
		result: 'binary',
		link: {
			at: ['recording.link', 'voicemail.recording.link', 'data.recording.link', 'data.voicemail.recording.link'],
			missing: {
				message: 'has no sound of this entry',
				description: 'Calls that are not recorded have none, and a new recording takes a while to appear.',
			},
		},
	},
	downloadAttachments: {
		method: 'GET',
		path: `${REQUESTS}/{requestId}/mmsAttachments`,
		effect: 'safe',
		parameters: entry,
		result: 'binary',
		mayBeBase64: true,
	},
	deleteMessages: { ...change('DELETE', `${REQUESTS}/messages`, entries), result: 'deleted', unwrap: ['data'] },
	restoreMessage: change('POST', `${REQUESTS}/message`, { requestId: { in: 'query', required: true, as: recordId } }),
	setComment: setCommentRow(`${REQUESTS}/{requestId}/comment`),
	deleteComment: deleteCommentRow(`${REQUESTS}/{requestId}/comment`),
	deleteVoicemails: deleteVoicemailsRow(`${REQUESTS}/voicemail`),
	setWorkflowState: {
		...change('PUT', `${REQUESTS}/wfstate`, {
			...entries,
			workflowState: { in: 'body', whole: true, required: true, as: text },
		}),
		encoding: 'text',
	},
	addFlags: change('POST', `${REQUESTS}/flags`, { ...entries, ...flags }),
	removeFlags: change('DELETE', `${REQUESTS}/flags`, { ...entries, ...flags }),
	getBlockListPlaces: { method: 'GET', path: '/v4/api/journal/blocklist/availableNumbers', effect: 'safe' },
	getVipListPlaces: { method: 'GET', path: '/v4/api/journal/viplist/availableNumbers', effect: 'safe' },
	block: change('POST', '/v4/api/journal/blocklist/add', { ...caller, forceRemovingVIP: { in: 'query', as: flag } }),
	unblock: change('POST', '/v4/api/journal/blocklist/remove', caller),
};

export const journalResource: Resource = { fields: journalFields, operations };
