/**
 * The five providers as subjects of the run: their operations, and how each item carries its own identity into
 * its requests, so that the provider's log tells how often it was acted on.
 *
 * `secrets` take the place of the double's own: with these each spelling is another text. `keys` find an item's key in
 * what travels. `keyOf` makes the key; `shownKey` tells whose an output is where the key is not in it, `anonymous` says
 * that nothing in it tells. `anyAnswer`: even an empty answer is a good one, as the provider documents nothing better.
 */
const rows = require('../engine/providers');
const { guid } = require('../sandbox/core/examples');

/** Every letter that some spelling writes in another way. */
const awkward = (name) => `example ${name}+/=&"'%41<ü>`;
/** What can be sent in a header. */
const awkwardKey = (name) => `example ${name}+/=&"'%41<~>`;

const typed = (value) => ({ __rl: true, mode: 'number', value });
const byId = (value) => ({ __rl: true, mode: 'id', value });
const key = '={{ $json.key }}';

const usNumber = (number) => `1212${7_000_000 + number}`;
const czNumber = (number) => `420${610_000_000 + number}`;
const dayOf = (number) => new Date(Date.UTC(1950, 0, 1 + number)).toISOString().slice(0, 10);

const mightyCall = {
	row: rows.mightyCall,
	secrets: { apiKey: awkwardKey('key'), userKey: awkward('user key') },
	tokenPaths: ['/v4/auth/token'],
	lists: ['calls'],
	keys: [/\/calls\/([0-9a-f-]{36})/, /\+(12127\d{6})/],
	operations: {
		read: {
			parameters: { resource: 'call', operation: 'get', callId: byId(key), simplify: false },
			keyOf: (number) => guid('mightycall-call', number),
		},
		call: {
			acts: true,
			parameters: { resource: 'call', operation: 'make', from: typed('+12125550199'), to: '=+{{ $json.key }}' },
			keyOf: usNumber,
		},
		message: {
			acts: true,
			parameters: {
				resource: 'message',
				operation: 'send',
				from: typed('+12125550199'),
				to: '=+{{ $json.key }}',
				text: 'Example',
			},
			keyOf: usNumber,
		},
	},
	/** What the token of every link to a recording begins with. */
	recordingTokens: ['example-record-'],
};

const micoVoiceAi = {
	row: rows.micoVoiceAi,
	secrets: { clientSecret: awkward('client secret') },
	tokenPaths: ['/oauth/token'],
	lists: ['callFlows'],
	keys: [/\/call_flows\/([0-9a-f-]{36})/, /(12127\d{6})/],
	operations: {
		read: {
			parameters: { resource: 'callFlow', operation: 'get', callFlowUid: key },
			keyOf: (number) => guid('mico-call-flow', number),
		},
		call: {
			acts: true,
			anyAnswer: true,
			parameters: { resource: 'outboundCall', operation: 'create', body: '={ "phone_number": "+{{ $json.key }}" }' },
			keyOf: usNumber,
		},
		message: { acts: true, parameters: { resource: 'campaign', operation: 'create', name: key }, keyOf: usNumber },
	},
};

const voipex = {
	row: rows.voipex,
	secrets: { password: awkward('password') },
	tokenPaths: ['/token'],
	lists: ['calls'],
	keys: [/linkedid=(\d+\.\d+)/, /(42061\d{7})/],
	operations: {
		read: {
			parameters: { resource: 'call', operation: 'getAll', filters: { linkedid: key } },
			keyOf: (number, { records }) => records.calls[number].linkedid,
		},
		call: {
			acts: true,
			parameters: { ...rows.voipex.act, to: '=+{{ $json.key }}' },
			keyOf: czNumber,
			shownKey: ({ channelId }, { records }) => records.currentCalls.find((call) => call.channelId === channelId)?.dst,
		},
		message: {
			acts: true,
			anyAnswer: true,
			parameters: {
				resource: 'sms',
				operation: 'send',
				from: typed('+420601000999'),
				to: '=+{{ $json.key }}',
				text: 'Example',
			},
			keyOf: czNumber,
		},
	},
};

const teleTracker = {
	row: rows.teleTracker,
	secrets: { password: awkward('password') },
	tokenPaths: ['/auth/login', '/auth/refresh'],
	lists: ['calls'],
	keys: [/start_date=([\d-]{10})/, /\+(12127\d{6})/],
	expiredStatuses: [401, 403],
	prepare: ({ records }) =>
		records.calls.forEach((call, number) => (call.creation_date = `${dayOf(number)}T12:00:00.000Z`)),
	operations: {
		read: { parameters: { resource: 'report', operation: 'getAll', startDate: key, endDate: key }, keyOf: dayOf },
		call: {
			acts: true,
			parameters: {
				resource: 'rapidResponse',
				operation: 'trigger',
				leadNumber: '=+{{ $json.key }}',
				whisperText: 'Example',
			},
			keyOf: usNumber,
		},
		message: {
			acts: true,
			parameters: { resource: 'sms', operation: 'send', to: '=+{{ $json.key }}', text: 'Example' },
			keyOf: usNumber,
			anonymous: true,
		},
	},
};

const uComPbx = {
	row: rows.uComPbx,
	secrets: { appSecret: awkward('app secret'), password: awkward('password') },
	tokenPaths: ['/oauth/token'],
	lists: ['extensions', 'calls'],
	keys: [/name=1844(?:\*|%2A)(\d+)/, /\/call_history\/([0-9a-f-]{36})/, /(12127\d{6})/],
	operations: {
		read: {
			parameters: { resource: 'extension', operation: 'getAll', filters: { name: '=1844*{{ $json.key }}' } },
			keyOf: (number) => String(101 + number),
		},
		call: {
			acts: true,
			parameters: { ...rows.uComPbx.act, destinationNumber: key },
			keyOf: usNumber,
			shownKey: ({ call_id: id }, { records }) => records.callbacks.find((call) => call.call_id === id)?.dst_num,
		},
		history: {
			parameters: { resource: 'callHistory', operation: 'get', callUuid: key },
			keyOf: (number) => guid('ucom-call', number),
		},
	},
};

module.exports = { mightyCall, micoVoiceAi, voipex, teleTracker, uComPbx };
