/** A row of a table, a test: what uCom PBX says of a call, and what is made of it. */
import {
	CALL_OUTCOMES,
	LEG_OUTCOMES,
	LIVE_OUTCOMES,
	liveCall,
	pastCall,
	pastLeg,
	startedCall,
} from '../../../../nodes/UComPbx/callMappings';

const calls: Array<[row: number | undefined, record: Record<string, unknown>, outcome: string]> = [
	[0, { flow: 'in', result: 'bridged' }, 'answered'],
	[0, { flow: 'out', result: 'Bridged' }, 'answered'],
	[1, { flow: 'in', result: 'answered', cdr: [{ result: 'answered' }, { result: 'voicemail' }] }, 'voicemail'],
	[2, { flow: 'in', result: 'answered' }, 'missed'],
	[2, { flow: 'IN', result: 'not answered' }, 'missed'],
	[2, { flow: 'in', result: 'busy' }, 'missed'],
	[2, { flow: 'in', result: 'a new word' }, 'missed'],
	[3, { flow: 'out', result: 'not answered' }, 'noAnswer'],
	[4, { flow: 'out', result: 'busy' }, 'busy'],
	[5, { flow: 'out', result: 'failed' }, 'failed'],
	[5, { flow: 'out', result: 'rejected' }, 'failed'],
	[undefined, { flow: 'out', result: 'answered' }, 'unknown'],
	[undefined, { flow: 'out', result: 'a new word' }, 'unknown'],
	[undefined, { flow: 'in', result: null }, 'unknown'],
	[undefined, { flow: 'sideways', result: 'not answered' }, 'unknown'],
];

it.each(calls)('call, row %s: %j is %s', (_row, record, outcome) => {
	expect(pastCall({ call_uuid: 'A1', ...record })).toMatchObject({ callId: 'A1', outcome, status: record.result });
});

const legs: Array<[row: number | undefined, record: Record<string, unknown>, outcome: string]> = [
	[0, { flow: 'in', result: 'answered', extension_type: 'ivr' }, 'unknown'],
	[0, { flow: 'in', result: 'answered', extension_type: 'queue' }, 'unknown'],
	[0, { flow: 'in', result: 'answered', extension_type: 'fax' }, 'unknown'],
	[1, { flow: 'in', result: 'answered', extension_type: 'phone' }, 'answered'],
	[1, { flow: 'out', result: 'bridged' }, 'answered'],
	[2, { flow: 'in', result: 'voicemail' }, 'voicemail'],
	[3, { flow: 'in', result: 'answered elsewhere' }, 'unknown'],
	[4, { flow: 'in', result: 'not answered', calls_result: 'bridged' }, 'unknown'],
	[5, { flow: 'in', result: 'not answered', calls_result: 'answered' }, 'missed'],
	[6, { flow: 'out', result: 'not answered' }, 'noAnswer'],
	[7, { flow: 'in', result: 'busy' }, 'busy'],
	[8, { flow: 'out', result: 'failed' }, 'failed'],
	[8, { flow: 'out', result: 'rejected' }, 'failed'],
	[undefined, { flow: 'transfer', result: 'not answered' }, 'unknown'],
	[undefined, { flow: 'out', result: 'a new word' }, 'unknown'],
];

it.each(legs)('leg, row %s: %j is %s', (_row, record, outcome) => {
	expect(pastLeg({ call_uuid: 'A1', ...record }).outcome).toBe(outcome);
});

it.each([
	['call', CALL_OUTCOMES, calls],
	['leg', LEG_OUTCOMES, legs],
])('each row of a %s has a test', (_what, rows, tests) => {
	const tested = new Set(tests.map(([row]) => row));
	expect(rows.map((_row, index) => index).filter((index) => !tested.has(index))).toEqual([]);
});

it('a live call is in progress, whatever it looks like', () => {
	expect(LIVE_OUTCOMES).toHaveLength(1);
	const record = liveCall({
		call_api_id: 'x-1',
		call_flow: 'IN',
		callback_id: null,
		called_did: '74955550100',
		called_extension: { id: 469100, name: '1844*101@sip.example.com' },
		caller_extension: null,
		caller_id_number: '74955550123',
		extension_id: 469100,
		init_time_gmt: '2030-01-01 10:00:00,38',
		answer_time_gmt: null,
		record_uuid: '469100-AB',
	});
	expect(record).toMatchObject({
		callId: 'x-1',
		direction: 'incoming',
		outcome: 'inProgress',
		ended: false,
		otherParty: '74955550123',
		ownNumber: '74955550100',
		startedAt: '2030-01-01T10:00:00.380Z',
		answeredAt: null,
		recording: { id: '469100-AB', available: false },
		raw: { call_flow: 'IN', init_time_gmt: '2030-01-01 10:00:00,38' },
		// What workflows have read so far, and what the next step needs.
		call_api_id: 'x-1',
		extension_id: 469100,
		callbackId: null,
		callerExtension: null,
		calledExtension: { id: 469100, name: '1844*101@sip.example.com' },
		recordUuid: '469100-AB',
	});
});

it('a past call has times, talk, agent and the first recording of its legs', () => {
	const record = pastCall({
		call_uuid: 'A1',
		flow: 'in',
		result: 'bridged',
		init_time_gmt: '2030-01-01 10:00:00.5',
		bridged_time_gmt: '2030-01-01 10:00:07',
		hangup_time_gmt: '2030-01-01 10:01:00',
		duration: 60,
		bridged_duration: 53,
		extension_id: 469100,
		extension_name: '1844*101',
		extension_type: 'phone',
		did_number: '74955550100',
		cdr: [{ record_uuid: null }, { record_uuid: '469100-AB' }],
	});
	expect(record).toMatchObject({
		ended: true,
		startedAt: '2030-01-01T10:00:00.500Z',
		answeredAt: '2030-01-01T10:00:07.000Z',
		endedAt: '2030-01-01T10:01:00.000Z',
		durationSeconds: 60,
		talkSeconds: 53,
		agent: { id: 469100, extension: '1844*101' },
		recording: { id: '469100-AB', available: true },
		result: 'bridged',
		init_time_gmt: '2030-01-01 10:00:00.5',
	});
	expect(record).not.toHaveProperty('queue');
});

it('a queue is a queue and no agent', () => {
	const record = pastCall({ call_uuid: 'A1', extension_type: 'queue', extension_name: '1844*104', extension_id: 4 });
	expect(record.queue).toBe('1844*104');
	expect(record).not.toHaveProperty('agent');
	expect(record).not.toHaveProperty('recording');
});

it('a callback that was started is under way', () => {
	expect(startedCall({ call_id: 'b-1', call_api_id: 'b-1' })).toEqual({
		callId: 'b-1',
		direction: 'outgoing',
		outcome: 'inProgress',
		ended: false,
		call_id: 'b-1',
		call_api_id: 'b-1',
	});
});
