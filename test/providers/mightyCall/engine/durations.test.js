/**
 * Durations: seconds whatever the endpoint gives, with what it gave kept beside; what looks like none stays as it came.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { asJson, useMightyCall } = require('./stage');

const stage = useMightyCall();

/** An answer's duration, and the seconds in it. */
const milliseconds = [
	['23066', 23.066],
	['0', 0],
	[23066, 23.066],
	[null, null],
	['', ''],
	['00:00:23', '00:00:23'],
	['-5', '-5'],
	['soon', 'soon'],
];
const timeSpans = [
	['00:03:05', 185],
	['01:00:00', 3600],
	['1.02:03:04', 93784],
	['00:00:01.5000000', 1.5],
	['99:59:59', 359999],
	[null, null],
	['185', '185'],
	['3:5', '3:5'],
	['', ''],
];
const seconds = [
	['185', 185],
	['0', 0],
	[185, 185],
	['185.5', 185.5],
	[null, null],
	['00:03:05', '00:03:05'],
	['long', 'long'],
];

const ID = '00000000-0000-4000-8000-000000000000';
const RECORD = '5f3c1d2e4b5a69788796a5b4';

const shown = async (resource, operation, fields, path, body) => {
	stage.fault(path, { status: 200, body });
	const result = await stage.run(resource, operation, fields);
	expect(result.error).toBeUndefined();
	return asJson(result)[0];
};

/** A call record, with the ID under the name it used to have. */
const call = { callId: ID, outcome: 'unknown', id: ID };

test.each(milliseconds)('a call of %j is %j seconds', async (duration, durationSeconds) => {
	const json = await shown('call', 'get', { callId: ID }, `/v4/api/calls/${ID}`, {
		data: { id: ID, duration },
		isSuccess: true,
	});
	// A null is not converted.
	expect(json).toEqual({ ...call, durationSeconds, ...(duration === null ? {} : { raw: { duration } }) });
});

test.each(seconds)('a voicemail of %j is %j seconds', async (duration, durationSeconds) => {
	const json = await shown('voicemail', 'get', { voicemailId: ID }, `/v4/api/voicemails/${ID}`, {
		data: { id: ID, duration },
		isSuccess: true,
	});
	expect(json).toEqual({ id: ID, durationSeconds, raw: { duration } });
});

test.each(timeSpans)('an entry of %j is %j seconds', async (duration, durationSeconds) => {
	const json = await shown('journal', 'get', { requestId: RECORD }, `/v4/api/journal/requests/${RECORD}`, {
		id: RECORD,
		duration,
		voicemail: { duration, text: 'x' },
	});
	expect(json).toEqual({
		id: RECORD,
		durationSeconds,
		voicemailSeconds: durationSeconds,
		transcript: 'x',
		raw: { duration, voicemail: { duration } },
	});
});

test('a record without one has none', async () => {
	const json = await shown('call', 'get', { callId: ID }, `/v4/api/calls/${ID}`, { data: { id: ID }, isSuccess: true });
	expect(json).toEqual(call);
});

test('without Simplify it is as it came', async () => {
	const json = await shown('call', 'get', { callId: ID, simplify: false }, `/v4/api/calls/${ID}`, {
		data: { id: ID, duration: '23066' },
		isSuccess: true,
	});
	expect(json).toEqual({ id: ID, duration: '23066' });
});
