/** Each line of the table of outcomes of what is posted of a call. */
import type { IDataObject } from 'n8n-workflow';

import { callOf, EVENT_OUTCOMES } from '../../../../nodes/Voipex/trigger/eventRecord';
import { hookEventIn } from '../../../../nodes/Voipex/trigger/hookEvent';
import { noted } from '../../../../nodes/Voipex/trigger/callCourse';
import { BoundedMarks } from '../../../../nodes/shared/triggers/boundedMarks';

/** The record of the last of several events of one call. */
function recordOf(...bodies: IDataObject[]): IDataObject {
	const memory = { events: new BoundedMarks(10), subjects: new BoundedMarks(10) };
	const events = bodies.map((body) => hookEventIn({ UniqueId: '1.1', From: '777888999', ...body }, {}));
	for (const event of events) noted(memory, event);
	return callOf(memory, events.at(-1)!);
}

const NOBODY = { EventName: 'Hangup', Reason: 'No user response' };
const CLEARED = { EventName: 'Hangup', Reason: 'Normal Clearing' };
const ANSWERED = { EventName: 'Answered', Line: '444' };

it.each<[string, string, boolean, IDataObject[]]>([
	['a call that begins', 'inProgress', false, [{ EventName: 'NewCall' }]],
	['one that rings', 'inProgress', false, [{ EventName: 'Ringing', Line: '444' }]],
	['one that was handed over', 'inProgress', false, [{ EventName: 'AttendedTransfer' }]],
	['one that is taken', 'answered', false, [ANSWERED]],
	['one that nobody took', 'missed', true, [NOBODY]],
	['one that nobody on a line took', 'missed', true, [{ ...NOBODY, Line: '444' }]],
	['the part of one agent of a queue', 'unknown', false, [{ ...NOBODY, Line: '444', Queue: 'Support' }]],
	['one that a queue could not connect', 'missed', true, [{ ...NOBODY, Queue: 'Support' }]],
	['one of a colleague that nobody took', 'missed', true, [{ ...NOBODY, Direction: 'incomingLocal' }]],
	['one that went out in vain', 'noAnswer', true, [{ ...NOBODY, Line: '444', Direction: 'Outgoing' }]],
	['one to a colleague, in vain', 'noAnswer', true, [{ ...NOBODY, Line: '444', Direction: 'outgoinglocal' }]],
	[
		'the part of one phone, while another rings',
		'unknown',
		false,
		[
			{ EventName: 'Ringing', Line: '445' },
			{ ...NOBODY, Line: '444' },
		],
	],
	['the part of one phone, where another took it', 'answered', false, [ANSWERED, { ...NOBODY, Line: '445' }]],
	['one that is answered elsewhere', 'answered', false, [{ EventName: 'Hangup', Reason: 'answered elsewhere' }]],
	['the end of one that was taken', 'answered', true, [ANSWERED, CLEARED]],
	['an end of which nothing else is known', 'unknown', true, [CLEARED]],
	['the record of one that was taken', 'answered', true, [ANSWERED, { EventName: 'CDR' }]],
	['a record alone', 'unknown', true, [{ EventName: 'CDR' }]],
])('%s: %s, ended %s', (_what, outcome, ended, bodies) => {
	expect(recordOf(...bodies)).toMatchObject({ callId: '1.1', outcome, ended });
});

it('each line of the table is needed by one of these', () => {
	expect(EVENT_OUTCOMES).toHaveLength(7);
});

it('where caller and line are the same it goes out, also without a direction', () => {
	expect(recordOf({ ...NOBODY, From: '444', Line: '444' })).toMatchObject({
		direction: 'outgoing',
		outcome: 'noAnswer',
	});
});
