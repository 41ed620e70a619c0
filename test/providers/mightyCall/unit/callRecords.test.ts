/** A row of a table, a test: what MightyCall says of a call, and what is made of it. */
import {
	CALL_OUTCOMES,
	JOURNAL_OUTCOMES,
	journalCall,
	journalRecord,
	mightyCallRecord,
} from '../../../../nodes/MightyCall/callMappings';

type Row = [row: number | undefined, status: string | null | undefined, way: string, outcome: string];

const calls: Row[] = [
	[0, null, 'Incoming', 'inProgress'],
	[1, 'Connected', 'Incoming', 'answered'],
	[1, 'connected', 'Outgoing', 'answered'],
	[2, 'VoiceMail', 'Incoming', 'voicemail'],
	[3, 'Missed', 'Incoming', 'missed'],
	[4, 'Missed', 'Outgoing', 'noAnswer'],
	[4, 'NoAnswer', 'Outgoing', 'noAnswer'],
	[5, 'Dropped', 'Incoming', 'canceled'],
	[5, 'Canceled', 'Outgoing', 'canceled'],
	[undefined, 'A New Word', 'Incoming', 'unknown'],
	[undefined, 'Missed', 'Sideways', 'unknown'],
	[undefined, undefined, 'Incoming', 'unknown'],
];

it.each(calls)('call, row %s: %s, %s is %s', (_row, callStatus, direction, outcome) => {
	expect(mightyCallRecord({ id: 'c-1', callStatus, direction })).toMatchObject({ callId: 'c-1', outcome });
});

const entries: Row[] = [
	[0, 'connected', 'inbound', 'answered'],
	[1, 'voiceMail', 'inbound', 'voicemail'],
	[2, 'missed', 'inbound', 'missed'],
	[2, 'noAnswer', 'inbound', 'missed'],
	[3, 'noAnswer', 'outbound', 'noAnswer'],
	[3, 'missed', 'outbound', 'noAnswer'],
	[4, 'dropped', 'inbound', 'canceled'],
	[undefined, 'scheduled', 'callback', 'unknown'],
	[undefined, 'aNewWord', 'inbound', 'unknown'],
];

it.each(entries)('journal, row %s: %s, %s is %s', (_row, state, origin, outcome) => {
	expect(journalCall({ id: 'e-1', type: 'call', state, origin }).outcome).toBe(outcome);
});

it.each([
	['call', CALL_OUTCOMES, calls],
	['journal', JOURNAL_OUTCOMES, entries],
])('each row of the %s has a test', (_what, rows, tests) => {
	const tested = new Set(tests.map(([row]) => row));
	expect(rows.map((_row, index) => index).filter((index) => !tested.has(index))).toEqual([]);
});

it('a call has its parts, and behind them what workflows have read so far', () => {
	const caller = { name: 'Ada', phone: '+12125550100' };
	const parties = [
		{ name: 'Ben', extension: '100' },
		{ name: 'Eva', extension: '101', isConnected: true },
	];
	expect(
		mightyCallRecord({
			id: 'c-1',
			caller,
			called: parties,
			businessNumber: '+12125550199',
			dateTimeUtc: '2030-01-01T10:00:00',
			duration: '23066',
			direction: 'Incoming',
			callStatus: 'Connected',
			callRecord: { fileName: 'a.wav', uri: 'https://example.com/a' },
		}),
	).toEqual({
		callId: 'c-1',
		direction: 'incoming',
		outcome: 'answered',
		ended: true,
		from: '+12125550100',
		to: '101',
		otherParty: '+12125550100',
		ownNumber: '+12125550199',
		startedAt: '2030-01-01T10:00:00.000Z',
		durationSeconds: 23.066,
		agent: { name: 'Eva', extension: '101' },
		recording: { name: 'a.wav', available: true },
		status: 'Connected',
		raw: { direction: 'Incoming', dateTimeUtc: '2030-01-01T10:00:00', duration: '23066' },
		id: 'c-1',
		callStatus: 'Connected',
		dateTimeUtc: '2030-01-01T10:00:00',
		businessNumber: '+12125550199',
		caller,
		called: parties,
		recordingFileName: 'a.wav',
	});
});

it('a call that has just been made has not ended, and was made by the caller', () => {
	const record = mightyCallRecord({
		id: 'c-1',
		caller: { name: 'Ada', extension: '100' },
		called: [{ phone: '+12125550100' }],
		direction: 'Outgoing',
		callStatus: null,
		duration: null,
		callRecord: null,
	});
	expect(record).toMatchObject({
		ended: false,
		durationSeconds: null,
		status: null,
		otherParty: '+12125550100',
		agent: { name: 'Ada', extension: '100' },
	});
	expect(record).not.toHaveProperty('recording');
});

it('nobody who did not talk is the agent', () => {
	const called = [{ name: 'Ben', extension: '100', isConnected: false }];
	const record = mightyCallRecord({ id: 'c-1', called, direction: 'Incoming', callStatus: 'Missed' });
	expect(record).not.toHaveProperty('agent');
});

const entry = {
	id: 'e-1',
	requestGuid: 'g-1',
	origin: 'outbound',
	state: 'connected',
	created: '2030-01-01T10:00:00Z',
	client: { address: '+12125550100' },
	businessNumber: { number: '+12125550199' },
	agent: { id: 'u-1', name: 'Ada', extension: '100', email: 'ada@example.com' },
	duration: '00:01:05',
	recording: { availability: 'available' },
	comment: 'Example',
	tags: ['vip'],
};

it('a call of the journal is a call record', () => {
	const record = journalRecord({ ...entry, type: 'call' });
	expect(record).toMatchObject({
		callId: 'e-1',
		direction: 'outgoing',
		outcome: 'answered',
		from: '+12125550199',
		to: '+12125550100',
		otherParty: '+12125550100',
		durationSeconds: 65,
		agent: { id: 'u-1', name: 'Ada', extension: '100', email: 'ada@example.com' },
		recording: { id: 'e-1', available: true },
		note: 'Example',
		tags: ['vip'],
		requestGuid: 'g-1',
		agentExtension: '100',
		client: '+12125550100',
	});
	expect(journalRecord({ ...entry, type: 'call', origin: 'inbound' })).toMatchObject({
		from: '+12125550100',
		to: '+12125550199',
	});
});

it('a message of the journal stays what it was', () => {
	expect(journalRecord({ ...entry, type: 'message', text: 'Hello' })).toMatchObject({
		id: 'e-1',
		agent: 'Ada',
		text: 'Hello',
	});
	expect(journalRecord({ ...entry, type: 'message' })).not.toHaveProperty('callId');
});
