/** The call record of an event: what the PBX posts, and what earlier events of the call have told. */
import { CALL_FIELDS } from '../../../../nodes/shared/calls/callMapping';
import type { Course } from '../../../../nodes/UComPbx/trigger/callCourse';
import { callOfEvent, EVENT_OUTCOMES } from '../../../../nodes/UComPbx/trigger/callOfEvent';
import { pbxEventIn } from '../../../../nodes/UComPbx/trigger/pbxEvent';

const recordOf = (payload: Record<string, string>, course: Partial<Course> = {}) =>
	callOfEvent(pbxEventIn(payload), { isAnswered: false, isOver: true, ...course });

const outcomes: Array<
	[row: number | undefined, type: string, status: string, course: Partial<Course>, outcome: string]
> = [
	[0, 'answer', 'ANSWER', { direction: 'incoming', isAnswered: true }, 'answered'],
	[1, 'dial-in', 'CALLING', { direction: 'incoming' }, 'inProgress'],
	[1, 'dial-out', 'CALLING', { direction: 'outgoing' }, 'inProgress'],
	[1, 'dial-in', 'CALLING', { direction: 'incoming', isAnswered: true }, 'inProgress'],
	[2, 'hangup', 'ANSWER', { direction: 'incoming', isAnswered: true }, 'answered'],
	[2, 'hangup', 'CANCEL', { direction: 'incoming', isAnswered: true }, 'answered'],
	[3, 'hangup', 'NOANSWER', { direction: 'incoming' }, 'missed'],
	[3, 'hangup', 'ANSWER', { direction: 'incoming' }, 'missed'],
	[4, 'hangup', 'BUSY', { direction: 'outgoing' }, 'busy'],
	[5, 'hangup', 'CANCEL', { direction: 'outgoing' }, 'canceled'],
	[6, 'hangup', 'CONGESTION', {}, 'failed'],
	[6, 'hangup', 'ChanUnavail', { direction: 'outgoing' }, 'failed'],
	[7, 'hangup', 'NOANSWER', { direction: 'internal' }, 'noAnswer'],
	[undefined, 'hangup', 'A NEW WORD', { direction: 'outgoing' }, 'unknown'],
];

it.each(outcomes)('row %s: %s with %s of %j is %s', (_row, type, status, course, outcome) => {
	const record = recordOf({ EventType: type, CallID: 'a1', CallStatus: status }, course);
	expect(record).toMatchObject({ outcome, status, ended: type === 'hangup' });
});

it('each row has a test', () => {
	const tested = new Set(outcomes.map(([row]) => row));
	expect(EVENT_OUTCOMES.map((_row, index) => index).filter((index) => !tested.has(index))).toEqual([]);
});

const HANGUP = {
	eventtype: 'hangup',
	callid: 'a1',
	callflow: 'out',
	subcallid: '469100-1',
	calleridnum: '1844*101',
	callednumber: '+7 495 555-01-42',
	callerextension: '1844*101@sip.example.com',
	callerextensionid: '469100',
	callstatus: 'ANSWER',
	eventtime: '1772359203000000',
	duration: '7529999',
	transfered: 'Yes',
};

it('has the parts of a call in the order of all providers, and what was converted as it came', () => {
	const record = recordOf(HANGUP, { direction: 'outgoing', isAnswered: true, recording: '469100-r' })!;
	expect(record).toEqual({
		callId: 'a1',
		direction: 'outgoing',
		outcome: 'answered',
		ended: true,
		from: '1844*101',
		to: '+7 495 555-01-42',
		otherParty: '+74955550142',
		endedAt: '2026-03-01T10:00:03.000Z',
		durationSeconds: 7.53,
		agent: { extension: '1844*101', id: '469100' },
		recording: { id: '469100-r', available: true },
		status: 'ANSWER',
		raw: {
			EventTime: '1772359203000000',
			Duration: '7529999',
			Transfered: 'Yes',
			CallerExtension: '1844*101@sip.example.com',
		},
		legId: '469100-1',
		transferred: true,
		callerExtension: '1844*101',
	});
	const order = Object.keys(record).filter((name) => (CALL_FIELDS as readonly string[]).includes(name));
	expect(order).toEqual(CALL_FIELDS.filter((name) => name in record));
});

it.each([
	['dial-in', 'startedAt'],
	['dial-out', 'startedAt'],
	['answer', 'answeredAt'],
	['hangup', 'endedAt'],
])('the time of %s is %s', (type, name) => {
	const { startedAt, answeredAt, endedAt } = recordOf({ ...HANGUP, eventtype: type }, { recording: 'r' })!;
	const at = '2026-03-01T10:00:03.000Z';
	expect({ startedAt, answeredAt, endedAt }).toEqual({ [name]: at });
});

it('a time that is none is left out', () => {
	const record = recordOf({ ...HANGUP, eventtime: 'soon', duration: 'long' })!;
	expect([record.endedAt, record.durationSeconds]).toEqual([undefined, undefined]);
	expect(record.raw).toMatchObject({ EventTime: 'soon', Duration: 'long' });
});

it('the recording is named with the end of the call alone', () => {
	expect(recordOf({ ...HANGUP, eventtype: 'answer' }, { recording: '469100-r' })).not.toHaveProperty('recording');
});

it.each(['message-in', 'voicemail', 'agent-login', 'of tomorrow', ''])('an event %j is about no call', (type) => {
	expect(recordOf({ EventType: type, CallID: 'a1' })).toBeUndefined();
});
