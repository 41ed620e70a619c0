import { CALL_FIELDS, type CallMapping } from '../../../nodes/shared/calls/callMapping';
import { callRecord } from '../../../nodes/shared/calls/callRecord';
import { outcomeOf } from '../../../nodes/shared/calls/outcomeOf';
import { wordsAs } from '../../../nodes/shared/calls/wordsAs';
import { simplified } from '../../../nodes/shared/response/records';

const direction = wordsAs({ in: 'incoming', out: 'outgoing' } as const);

const mapping: CallMapping = {
	fields: {
		status: 'state',
		callId: 'id',
		direction: { from: 'way', as: direction },
		from: 'caller.number',
		to: 'called',
		ended: () => true,
		tags: 'tags',
	},
	outcomes: [
		{ when: { state: ['talk'] }, outcome: 'answered' as const },
		{ when: { 'legs.state': ['mailbox'] }, outcome: 'voicemail' as const },
		{ when: { state: ['*'], taken: [null] }, direction: 'incoming' as const, outcome: 'missed' as const },
	],
	behind: { legs: 'legs', old_name: 'id' },
};
const shape = callRecord(mapping);

it('has its parts in one order, then what was converted, then what follows behind', () => {
	const record = shape({
		tags: null,
		called: '101',
		legs: [],
		state: 'TALK',
		way: 'IN',
		id: 7,
		caller: { number: '+7 (495) 555-01-23' },
	});
	expect(Object.entries(record)).toEqual([
		['callId', 7],
		['direction', 'incoming'],
		['outcome', 'answered'],
		['ended', true],
		['from', '+7 (495) 555-01-23'],
		['to', '101'],
		['otherParty', '+74955550123'],
		['tags', null],
		['status', 'TALK'],
		['raw', { way: 'IN' }],
		['legs', []],
		['old_name', 7],
	]);
	const order = Object.keys(record).filter((name) => (CALL_FIELDS as readonly string[]).includes(name));
	expect(order).toEqual(CALL_FIELDS.filter((name) => name in record));
});

it('leaves out what is not told, and a word that it does not know', () => {
	expect(shape({ id: 7, way: 'sideways' })).toEqual({
		callId: 7,
		outcome: 'unknown',
		ended: true,
		raw: { way: 'sideways' },
		old_name: 7,
	});
});

it('gives a record of another shape as it came', () => {
	const record = { renamed: 1 };
	expect(simplified(record, shape)).toBe(record);
});

it.each([
	['+74955550123', '+74955550123'],
	['0049 30 901820', '+4930901820'],
	['74955550123', '74955550123'],
	['4155550100', '4155550100'],
	['1844*101', '1844*101'],
	['+7495', '+7495'],
	['anonymous', 'anonymous'],
])('the other party %s is %s', (from, expected) => {
	expect(shape({ id: 1, way: 'in', caller: { number: from } }).otherParty).toBe(expected);
});

it('the other party of an outgoing call is the one called', () => {
	expect(shape({ id: 1, way: 'out', called: '+74955550123' }).otherParty).toBe('+74955550123');
});

it.each([
	[{ state: 'Talk' }, 'outgoing', 'answered'],
	[{ state: 'end', legs: [{ state: 'x' }, { state: 'MAILBOX' }] }, 'incoming', 'voicemail'],
	[{ state: 'end', taken: null }, 'incoming', 'missed'],
	[{ state: 'end', taken: '' }, 'incoming', 'missed'],
	[{ state: 'end' }, 'incoming', 'unknown'],
	[{ state: 'end', taken: 'yes' }, 'incoming', 'unknown'],
	[{ state: 'end', taken: null }, 'outgoing', 'unknown'],
	[{ state: 'end', taken: null }, undefined, 'unknown'],
	[{ state: null }, 'incoming', 'unknown'],
	[{}, 'incoming', 'unknown'],
] as const)('%j, %s: %s', (record, way, outcome) => {
	expect(outcomeOf(mapping.outcomes, record as never, way)).toBe(outcome);
});

it('words of the prototype are none', () => {
	expect(direction('constructor')).toBeUndefined();
});
