'use strict';

/** Every operation of the Voipex node, with fields that its double has an answer to. */
const WEEK_MS = 7 * 86_400_000;

const locator = (value, mode = 'id') => ({ __rl: true, mode, value: String(value) });

const period = ({ now }) => ({
	startTime: new Date(now() - WEEK_MS).toISOString(),
	endTime: new Date(now()).toISOString(),
});

const recorded = ({ records }) => ({ callId: records.recordings[0].callId });
const user = ({ records }) => ({ userId: locator(records.users[1].id) });
const liveUser = ({ records }) => ({ userId: locator(records.currentCalls[1].user.id) });
const ownNumber = ({ records }) => ({ number: locator(records.numbers[11].number, 'number') });

const campaign = ({ records }) => ({
	campaignName: 'Example campaign',
	callerId: locator(records.numbers[11].number, 'number'),
	ivr: locator(records.ivrs[0].id),
	periodStart: '9:00',
	periodEnd: '17:30',
	weekDays: ['1', '5'],
});

const callList = { callListName: 'Example list', number: '601 000 137', attributes: '' };

/** Something has to be there before it can be used. */
const madeCampaign = ({ records }) => {
	if (records.campaigns.length === 0) records.campaigns.push({ id: 31, state: 'created' });
	return { campaignId: String(records.campaigns[0].id) };
};

const madeList = ({ records }) => {
	if (records.callLists.length === 0) records.callLists.push({ id: 1, name: 'Example list', numbers: [] });
	return { callListIds: String(records.callLists[0].id) };
};

const transferred = (provider) => {
	const [, { callId }] = provider.records.currentCalls;
	provider.records.transfers.push({ callId, to: '441', type: 'attended' });
	return liveUser(provider);
};

module.exports = {
	'account.applyChanges': () => ({ confirmApply: true }),
	'account.checkApi': () => ({}),
	'account.getBillingCalls': ({ now }) => ({ dateFrom: new Date(now() - WEEK_MS).toISOString(), returnAll: true }),
	'account.getCredit': ownNumber,
	'account.getMe': () => ({}),
	'account.getState': ownNumber,
	'agent.getState': user,
	'agent.pause': ({ records }) => ({ pauseName: locator(records.pauses[2].name, 'name') }),
	'agent.unpause': () => ({}),
	'apiRequest.send': () => ({ apiHost: 'rest', method: 'GET', path: '/v2/phone-numbers', queryParameters: '' }),
	'call.cancelTransfer': transferred,
	'call.getAll': () => ({ returnAll: true, filters: { way: 'In' } }),
	'call.getCurrent': () => ({}),
	'call.getDetails': ({ records }) => ({ callId: records.calls[0].linkedid }),
	'call.getMissed': () => ({ returnAll: true }),
	'call.getRecordings': recorded,
	'call.getTranscript': recorded,
	'call.getTransferDestinations': () => ({ returnAll: true }),
	'call.hangUp': ({ records }) => ({ hangUpBy: 'callId', callId: records.currentCalls[0].callId }),
	'call.monitor': ({ records }) => ({ channelId: records.currentCalls.at(-1).channelId, type: 'whisper' }),
	'call.originate': () => ({ from: 'line', line: '440', to: '+420 601 000 137' }),
	'call.waitUntilEnded': ({ records }) => ({ callId: records.calls[0].linkedid }),
	'call.transfer': (provider) => ({ ...liveUser(provider), to: locator('445', 'number') }),
	'contact.importFile': () => ({ inputFile: 'data', confirmReplace: true }),
	'contact.importItems': () => ({
		phone1: '+420777888999',
		lastName: 'Novak',
		moreColumns: '{"note": "said \\"hello\\", twice"}',
		confirmReplace: true,
	}),
	'dialer.control': (provider) => ({ ...madeCampaign(provider), command: 'pause' }),
	'dialer.createCallList': () => callList,
	'dialer.createCampaign': (provider) => ({ ...madeList(provider), ...campaign(provider) }),
	'dialer.launchCampaign': (provider) => ({ ...callList, ...campaign(provider), dialerHost: 'apiV2' }),
	'dialer.remove': (provider) => ({ ...madeCampaign(provider), confirmRemove: true }),
	'ivrApplication.getAll': () => ({ returnAll: true, dialerHost: 'apiV2' }),
	'number.get': ({ records }) => ({ numberId: locator(records.numbers[10].id) }),
	'number.getAll': () => ({ returnAll: true }),
	'pauseReason.getAll': () => ({ returnAll: true }),
	'queueMember.getAll': () => ({ returnAll: true }),
	// The last, so that the others have something left.
	'recording.delete': ({ records }) => ({ fileNames: records.recordings.at(-1).name, confirmDelete: true }),
	'recording.download': ({ records }) => ({ recordingName: records.recordings[0].name }),
	'recording.downloadOfCall': (provider) => ({ ...recorded(provider), which: 'all' }),
	'recording.downloadZip': ({ records }) => ({
		callIds: [records.recordings[0].callId, records.recordings[1].callId].join(', '),
	}),
	'recording.getAll': () => ({ returnAll: true }),
	'report.getAgentActivity': (provider) => ({ ...period(provider), returnAll: true, filters: { events: ['PAUSE'] } }),
	'report.getAgentsToday': () => ({ returnAll: true }),
	'report.getAgentTimes': (provider) => ({ ...period(provider), returnAll: true }),
	'report.getCalls': (provider) => ({ ...period(provider), returnAll: true }),
	'report.getQueues': (provider) => ({ ...period(provider), filters: { queues: locator('Support', 'name') } }),
	'sms.getAll': () => ({}),
	'sms.getSenderNumbers': () => ({}),
	'sms.send': ({ records }) => ({
		from: locator(records.allowedNumbers[0], 'number'),
		to: '601 000 137',
		text: 'Hello',
	}),
	'sms.sendAndWait': ({ records }) => ({
		from: locator(records.allowedNumbers[0], 'number'),
		to: '601 000 137',
		message: 'Hello?',
		options: { dryRun: true },
	}),
	'sms.sendInstant': () => ({
		from: locator('+420 222 333 444', 'number'),
		to: '601 000 137',
		text: 'Hello',
		email: 'office@example.com',
	}),
	'user.get': user,
	'user.getAll': () => ({ returnAll: true }),
	'user.getProfiles': (provider) => ({ ...user(provider), returnAll: true }),
	'user.switchProfile': (provider) => ({ ...user(provider), profileId: locator(303) }),
	'user.updateProfile': () => ({ profileId: locator(303), updateFields: { fwd: 'another', fwdNum: '777 888 999' } }),
};
