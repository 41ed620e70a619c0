import type { Simplification } from '../../../shared/model/result';
import { secondsOfTimeSpan } from '../../durations';

/** What people use of a journal entry: a call, a message, a voicemail or a callback request. */
export const simplifiedEntry: Simplification = {
	id: 'id',
	requestGuid: 'requestGuid',
	type: 'type',
	origin: 'origin',
	state: 'state',
	created: 'created',
	client: 'client.address',
	clientContacts: 'client.resolvedContacts',
	externalContacts: 'client.resolvedExternalContacts',
	users: 'users',
	businessNumber: 'businessNumber.number',
	agent: 'agent.name',
	agentExtension: 'agent.extension',
	durationSeconds: { from: 'duration', as: secondsOfTimeSpan },
	text: 'text',
	transcript: 'voicemail.text',
	voicemailSeconds: { from: 'voicemail.duration', as: secondsOfTimeSpan },
	recordingAvailability: 'recording.availability',
	attachments: 'attachments',
	messageDeliveryStatus: 'messageDeliveryStatus',
	comment: 'comment',
	tags: 'tags',
	read: 'read',
	favorite: 'favorite',
	workflowState: 'wfstate.state',
};
