'use strict';

/** Every operation of the uCom PBX node, with fields that its double has an answer to. */
const WEEK_MS = 7 * 86_400_000;

const extension = (id) => ({ __rl: true, mode: 'id', value: String(id) });

const period = ({ now }) => ({
	start: new Date(now() - WEEK_MS).toISOString(),
	end: new Date(now()).toISOString(),
});

const liveCall = ({ records: { currentCalls } }) => ({
	extension: extension(currentCalls[0].extension_id),
	callApiId: currentCalls[0].call_api_id,
});

module.exports = {
	'call.control': (provider) => ({ ...liveCall(provider), callAction: 'transfer', destination: '1844*102' }),
	'call.getCurrent': () => ({}),
	'call.hangUp': liveCall,
	'call.startCallback': ({ records }) => ({
		extension: extension(records.extensions[0].id),
		sourceNumbers: records.extensions[0].name,
		destinationNumber: '+7 (495) 555-10-00',
	}),
	'callHistory.get': ({ records }) => ({ callUuid: records.calls[0].call_uuid }),
	'callHistory.getAll': (provider) => ({ ...period(provider), returnAll: true }),
	'extension.getAll': () => ({ returnAll: true }),
	'recording.download': ({ records }) => ({ recordUuid: records.recordings[0].record_uuid }),
	'recording.getAll': (provider) => ({ ...period(provider), returnAll: true }),
	'user.get': () => ({}),
};
