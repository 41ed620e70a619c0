/** Calls and voicemails. */
const { from, typed } = require('./fields');

const recorded = ({ records }) => records.calls.find(({ callRecord }) => callRecord).id;
const voicemail = ({ records }) => records.voicemails[0].id;

module.exports = {
	'call.make': (provider) => [{ from: from(provider), to: '(415) 555-0142', simplify: false }],
	'call.get': ({ records }) => [{ callId: typed(records.calls[0].id), simplify: true }],
	'call.getAll': () => [
		{
			returnAll: false,
			limit: 5,
			simplify: true,
			filters: {
				start: '2020-01-01T00:00:00',
				end: '2039-12-31',
				kinds: ['Connected', 'Incoming'],
				searchText: 'ada',
				extension: typed('100', 'extension'),
			},
		},
	],
	'call.downloadRecording': (provider) => [{ callId: typed(recorded(provider)), binaryPropertyName: 'sound' }],
	'voicemail.get': (provider) => [{ voicemailId: typed(voicemail(provider)), simplify: true }],
	'voicemail.getAll': () => [
		{
			returnAll: false,
			limit: 5,
			simplify: true,
			filters: { start: '2020-01-01T00:00:00', end: '2039-12-31', kinds: ['UnRead', 'CalledName'], searchText: 'ada' },
		},
	],
	'voicemail.download': (provider) => [{ voicemailId: typed(voicemail(provider)), binaryPropertyName: 'sound' }],
};
