/** Each line of the tables of outcomes, and what a call record has of VOIPEX's own. */
import { liveCall, missedCall, pastCall, placedCall } from '../../../../nodes/Voipex/callMappings';

const CALL = {
	linkedid: '1412256225.1941',
	way: 'In',
	calldate: '2026-01-31T09:30:00+01:00',
	endTime: '2026-01-31 09:31:01',
	src: '+420777888999',
	dst: '444',
	duration: 61,
	billsec: 55,
	disposition: 'ANSWERED',
	userAnswered: true,
};

it.each([
	['In', 'ANSWERED', true, 'answered'],
	['Out', 'ANSWERED', true, 'answered'],
	['In', 'CONGESTION', true, 'answered'],
	['In', 'ANSWERED', false, 'missed'],
	['In', 'BUSY', false, 'missed'],
	['In', 'ANSWERED', null, 'answered'],
	['Out', 'answered', undefined, 'answered'],
	['Out', 'ANSWERED', undefined, 'answered'],
	['Out', 'ANSWERED', false, 'unknown'],
	['In', 'NO ANSWER', null, 'missed'],
	['Out', 'no answer', false, 'noAnswer'],
	['Loc', 'NO ANSWER', null, 'unknown'],
	['Out', 'BUSY', null, 'busy'],
	['Out', 'FAILED', false, 'failed'],
	['Out', 'CONGESTION', null, 'unknown'],
])('%s, %s, userAnswered %s: %s', (way, disposition, userAnswered, outcome) => {
	expect(pastCall({ ...CALL, way, disposition, userAnswered: userAnswered as boolean }).outcome).toBe(outcome);
});

it('has the parts of a call record, and behind them the names that workflows read', () => {
	const record = pastCall({
		...CALL,
		line: '444',
		user_id: 'u-1',
		user: { login: 'ada.novak' },
		filename: '2026/01/31/x*444.mp3',
		queue: 'Support',
		note: null,
		categories: ['vip'],
	});
	expect(record).toMatchObject({
		callId: '1412256225.1941',
		direction: 'incoming',
		ended: true,
		from: '+420777888999',
		to: '444',
		otherParty: '+420777888999',
		startedAt: '2026-01-31T08:30:00.000Z',
		// Nobody says in which zone this one counts.
		endedAt: '2026-01-31 09:31:01',
		durationSeconds: 61,
		talkSeconds: 55,
		agent: { name: 'ada.novak', extension: '444', id: 'u-1' },
		recording: { name: '2026/01/31/x*444.mp3', available: true },
		queue: 'Support',
		note: null,
		tags: ['vip'],
		status: 'ANSWERED',
		userLogin: 'ada.novak',
		src: '+420777888999',
		disposition: 'ANSWERED',
		userAnswered: true,
	});
	expect(record.raw).toEqual({ way: 'In', calldate: CALL.calldate, endTime: CALL.endTime });
});

it('leaves out what is not told', () => {
	const record = pastCall({ ...CALL, filename: '', user: null });
	expect(['agent', 'recording', 'queue', 'note', 'tags'].filter((name) => name in record)).toEqual([]);
});

it('a missed call of a queue', () => {
	expect(
		missedCall({
			callId: '1.1',
			callerId: '777888999',
			attempts: 3,
			outgoingAttempts: 1,
			agent: 'ada.novak',
			state: 'noChange',
		}),
	).toEqual({
		callId: '1.1',
		direction: 'incoming',
		outcome: 'missed',
		ended: true,
		from: '777888999',
		otherParty: '777888999',
		agent: { name: 'ada.novak' },
		status: 'noChange',
		attempts: 3,
		outgoingAttempts: 1,
	});
});

it.each([
	['In', 'incoming'],
	['out', 'outgoing'],
	['Loc', 'internal'],
	['Sideways', undefined],
])('a live call, %s', (direction, expected) => {
	const record = liveCall({ callId: '1.1', direction, state: 'Up', channelId: 'SIP/1' });
	expect(record).toMatchObject({ outcome: 'inProgress', ended: false, channelId: 'SIP/1', status: 'Up' });
	expect(record.direction).toBe(expected);
});

it('a call that has just been placed', () => {
	expect(placedCall({ callId: '1.1' })).toEqual({
		callId: '1.1',
		direction: 'outgoing',
		outcome: 'inProgress',
		ended: false,
	});
});
