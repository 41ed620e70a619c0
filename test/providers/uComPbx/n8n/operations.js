'use strict';

/** Every operation of the uCom PBX node, with fields that its double has an answer to. */
const WEEK_MS = 7 * 86_400_000;

const locator = (id) => ({ __rl: true, mode: 'id', value: String(id) });

const period = ({ now }) => ({
	start: new Date(now() - WEEK_MS).toISOString(),
	end: new Date(now()).toISOString(),
});

const liveCall = ({ records: { currentCalls } }) => ({
	extension: locator(currentCalls[0].extension_id),
	callApiId: currentCalls[0].call_api_id,
});

/** The first extension of a type. */
const ofType =
	(type, more = {}) =>
	({ records }) => ({ extension: locator(records.extensions.find((one) => one.type === type).id), ...more });

const phone = ofType('phone');
const queue = ofType('queue');
const menu = ofType('ivr');
const fax = ofType('fax');

const message = ({ records: { messages } }) => ({
	extension: locator(messages[0].extension_id),
	messageId: String(messages[0].id),
});
const recording = ({ records }) => ({ recordUuid: records.recordings[0].record_uuid });
const voicemail = ({ records }) => ({ recordUuid: records.voicemails[0].record_uuid });
const confirmed = { confirmDelete: true };
/** One that nothing else in the example records hangs on. */
const lastExtension = ({ records }) => ({ extension: locator(records.extensions.at(-1).id) });

module.exports = {
	'agent.add': (provider) => ({
		...lastExtension(provider),
		agentName: '1844*135',
		additionalFields: { wrapUpTime: 5 },
	}),
	'agent.get': ({ records }) => ({ agentId: locator(records.agents[0].id) }),
	'agent.getAll': () => ({ extensionIds: '469100, 469101', returnAll: true }),
	'agent.setStatus': ({ records }) => ({ agentId: locator(records.agents[0].id), status: 'logged_out' }),
	'apiRequest.send': () => ({ method: 'GET', path: '/client/@me/did/', queryParameters: '' }),
	'call.control': (provider) => ({ ...liveCall(provider), callAction: 'transfer', destination: '1844*102' }),
	'call.get': liveCall,
	'call.getCurrent': () => ({}),
	'call.hangUp': liveCall,
	'call.waitUntilEnded': ({ records }) => ({
		extension: locator(records.extensions[0].id),
		callUuid: records.calls[0].call_uuid,
	}),
	'call.startCallback': ({ records }) => ({
		extension: locator(records.extensions[0].id),
		sourceNumbers: records.extensions[0].name,
		destinationNumber: '+7 (495) 555-10-00',
	}),
	'callHistory.get': ({ records }) => ({ callUuid: records.calls[0].call_uuid }),
	'callHistory.getAll': (provider) => ({ ...period(provider), returnAll: true, filters: { missedOnly: true } }),
	'callHistory.getLegs': (provider) => ({ ...period(provider), returnAll: true }),
	'callHistory.getStatistics': period,
	'eventHandler.delete': ({ records }) => ({
		extension: locator(records.events[0].extension_id),
		handlerId: String(records.events[0].id),
		...confirmed,
	}),
	'eventHandler.getAll': ({ records }) => ({ extension: locator(records.events[0].extension_id), returnAll: true }),
	'extension.create': () => ({ extensionName: '777', type: 'phone', status: 'blocked' }),
	'extension.delete': (provider) => ({ ...lastExtension(provider), ...confirmed }),
	'extension.get': phone,
	'extension.getAlive': () => ({ extensionIds: '469100, 469101' }),
	'extension.getAll': () => ({ returnAll: true }),
	'extension.getCallerNumber': phone,
	'extension.getPhone': phone,
	'extension.getRegistration': () => ({ extensionIds: '469100' }),
	'extension.setCallerNumber': (provider) => ({
		...phone(provider),
		callerNumber: { __rl: true, mode: 'number', value: '74955550101' },
	}),
	'extension.update': (provider) => ({ ...phone(provider), updateFields: { label: 'Example label' } }),
	'extension.updatePhone': (provider) => ({ ...phone(provider), updateFields: { recordEnabled: true } }),
	'extensionGroup.create': () => ({ groupName: 'Example group' }),
	'extensionGroup.delete': () => ({ extensionGroupId: locator(72), ...confirmed }),
	'extensionGroup.getAll': () => ({ returnAll: true }),
	'extensionGroup.getMembers': () => ({ extensionGroupId: locator(71), returnAll: true }),
	'extensionGroup.update': () => ({ extensionGroupId: locator(71), updateFields: { name: 'Example name' } }),
	'faxSetting.update': (provider) => ({ ...fax(provider), mailTo: 'office@example.com' }),
	'incomingRule.create': (provider) => ({
		...phone(provider),
		type: 'transfer',
		additionalFields: { name: 'Example rule', transferDst: '102' },
	}),
	'incomingRule.getAll': (provider) => ({ ...phone(provider), returnAll: true }),
	'incomingRule.update': ({ records }) => ({
		extension: locator(records.rules[0].extension_id),
		ruleId: String(records.rules[0].id),
		updateFields: { callStatus: 'busy' },
	}),
	'ivr.get': menu,
	'ivr.update': (provider) => ({ ...menu(provider), updateFields: { lifetime: 120 } }),
	'message.delete': (provider) => ({ ...message(provider), ...confirmed }),
	'message.get': message,
	'message.getAll': (provider) => ({ extension: message(provider).extension, returnAll: true }),
	'message.getChat': ({ records }) => ({
		extension: locator(records.messages[0].extension_id),
		chatId: String(records.messages[0].chat_id),
	}),
	'message.markChat': ({ records }) => ({
		extension: locator(records.messages[0].extension_id),
		chatId: String(records.messages[0].chat_id),
		read: true,
	}),
	'message.markRead': message,
	'message.markUnread': message,
	'message.send': (provider) => ({ ...phone(provider), to: '74955550123', text: 'Example text', moreFields: '' }),
	'phoneNumber.get': ({ records }) => ({ numberId: locator(records.dids[0].id) }),
	'phoneNumber.getAll': () => ({ returnAll: true }),
	'phoneNumber.setRoute': ({ records }) => ({ numberId: locator(records.dids[0].id), toExtension: locator(469103) }),
	'queue.get': queue,
	'queue.getStatus': queue,
	'queue.update': (provider) => ({ ...queue(provider), updateFields: { strategy: 'ring-all' } }),
	'rating.getAll': (provider) => ({ ...period(provider), returnAll: true }),
	'recording.delete': (provider) => ({ ...recording(provider), ...confirmed }),
	// Long ago, so that the others have something left.
	'recording.deleteMany': () => ({
		start: '2020-01-01T00:00:00Z',
		end: '2020-01-31T00:00:00Z',
		confirmDeleteMany: true,
	}),
	'recording.download': recording,
	'recording.downloadOfCall': ({ records }) => {
		const recorded = records.recordings.map(({ record_uuid: uuid }) => uuid);
		return { callUuid: records.calls.find(({ cdr }) => recorded.includes(cdr[0].record_uuid)).call_uuid };
	},
	'recording.getAll': (provider) => ({ ...period(provider), returnAll: true }),
	'recording.getLink': recording,
	'recording.getStatistics': period,
	'sound.download': ({ records }) => ({ soundId: locator(records.sounds[0].id) }),
	'sound.getAll': () => ({ returnAll: true }),
	'sound.upload': () => ({ inputFile: 'data', title: 'Example greeting' }),
	'user.checkApi': () => ({}),
	'user.get': () => ({}),
	'user.getAliases': () => ({ returnAll: true }),
	'user.getClient': () => ({}),
	'user.getLimits': () => ({}),
	'user.getRegistrationLog': () => ({ returnAll: true }),
	'user.setVariables': () => ({ variables: '{"HOTLINE": "1844*103"}' }),
	'voicemail.delete': (provider) => ({ ...voicemail(provider), ...confirmed }),
	'voicemail.download': voicemail,
	'voicemail.getAll': (provider) => ({ ...period(provider), returnAll: true }),
};
