import type { IDataObject } from 'n8n-workflow';

import { recordsOf, simplified } from '../../../nodes/shared/response/records';
import type { PagingStyle } from '../../../nodes/shared/model/pagingStyle';
import type { Result } from '../../../nodes/shared/model/result';
import { deleted, list, record, words } from '../../../nodes/shared/response/results';
import { answer } from '../support/http';

const paging: PagingStyle = {
	position: { parameter: 'page', counts: 'pages' },
	size: { parameter: 'size', largest: 10 },
};
const records = (body: unknown, result: Result = record()) =>
	recordsOf(result, { ...answer(200), body: body as never });

it.each<[string, unknown, Result, IDataObject[]]>([
	['an object is one record', { id: 1 }, record(), [{ id: 1 }]],
	['a list gives its entries', [{ id: 1 }, { id: 2 }], record(), [{ id: 1 }, { id: 2 }]],
	['an envelope is taken off', { data: { id: 1 } }, record({ at: ['data'] }), [{ id: 1 }]],
	['an inner one too', { data: { calls: [{ id: 1 }] } }, record({ at: ['data.calls'] }), [{ id: 1 }]],
	[
		'the first envelope that is there counts',
		{ data: { id: 1 } },
		record({ at: ['data.contact', 'data'] }),
		[{ id: 1 }],
	],
	[
		'an envelope with nothing in it does not',
		{ contact: null, id: 1 },
		record({ at: ['contact'] }),
		[{ contact: null, id: 1 }],
	],
	[
		'a record that is there is given where there has to be one',
		{ data: { id: 1 } },
		record({ at: ['data'], exists: true }),
		[{ id: 1 }],
	],
	['an empty list gives no records', { data: [] }, record({ at: ['data'] }), []],
	['a record that is not where it used to be is passed on whole', { id: 1 }, record({ at: ['data'] }), [{ id: 1 }]],
	['a list that is not there is an empty one', { total: 0 }, list({ at: ['data'], paging }), []],
	['a list that came without its envelope is the list', [{ id: 1 }], list({ at: ['data'], paging }), [{ id: 1 }]],
	[
		'a list that moved is the only one there is',
		{ total: 1, entries: [{ id: 1 }] },
		list({ at: ['data'] }),
		[{ id: 1 }],
	],
	['so is one whose place nobody documents', { total: 1, entries: [{ id: 1 }] }, list(), [{ id: 1 }]],
	[
		'of two lists neither is chosen',
		{ entries: [1], deleted: [2] },
		list({ at: ['data'] }),
		[{ entries: [1], deleted: [2] }],
	],
	['a documented envelope without its list is an empty one', { success: true, guid: 'g' }, list({ at: ['data'] }), []],
	[
		'an answer that nobody documents is passed on whole',
		{ total: 0, numbers: 'none' },
		list(),
		[{ total: 0, numbers: 'none' }],
	],
	['unless nothing is in it', {}, list(), []],
	[
		'a list that became an object with places as names',
		{ call_list: { 0: { id: 1 }, 2: { id: 2 } } },
		list({ at: ['call_list'] }),
		[{ id: 1 }, { id: 2 }],
	],
	['also without an envelope', { 0: { id: 1 }, 2: { id: 2 } }, list(), [{ id: 1 }, { id: 2 }]],
	[
		'also elsewhere',
		{ total: 2, entries: { 1: { id: 1 }, 3: { id: 2 } } },
		list({ at: ['data'] }),
		[{ id: 1 }, { id: 2 }],
	],
	['also when it is empty', { call_list: {} }, list({ at: ['call_list'] }), []],
	[
		'also in a list of several kinds',
		{ own: { 4: { id: 1 } }, shared: [{ id: 2 }] },
		{ ...list(), kinds: { own: 'mine', shared: 'ours' } } as Result,
		[
			{ kind: 'mine', id: 1 },
			{ kind: 'ours', id: 2 },
		],
	],
	['but one record in place of a list is one', { data: { id: 1 } }, list({ at: ['data'] }), [{ id: 1 }]],
	['and so is a record with numbers for names', { 0: 'zero', 2: 'two' }, record(), [{ 0: 'zero', 2: 'two' }]],
	['null is an empty list', null, list(), []],
	['the word for it, too', ' null ', list({ at: ['data'] }), []],
	['a list inside of one record stays there', { id: 1, tags: ['vip'] }, record(), [{ id: 1, tags: ['vip'] }]],
	[
		'entries that are no objects become objects',
		['one', 2, null],
		record(),
		[{ value: 'one' }, { value: 2 }, { value: null }],
	],
	['a delete says so, whatever came', '', deleted(), [{ deleted: true }]],
	['a bare sentence is its message', ' Queued \n', words(), [{ success: true, message: 'Queued' }]],
	['nothing is a success where nothing is promised', '', words(), [{ success: true }]],
	[
		'an object instead of a sentence is a record like any other',
		{ data: { id: 1 } },
		words({ at: ['data'] }),
		[{ id: 1 }],
	],
])('%s', (_name, body, result, expected) => {
	expect(records(body, result)).toEqual(expected);
});

it.each([record(), deleted(), words()])('a web page is never a result ($kind)', (result) => {
	expect(() => records('\n<!doctype html><title>Sign in</title>', result)).toThrow('a web page instead of data');
});

it.each(['', null, undefined])('a list of status 204 (%j) is empty', (body) => {
	expect(recordsOf(list({ at: ['data'] }), { ...answer(204), body: body as never })).toEqual([]);
});

it.each(['', undefined])('a list of another status with nothing in it (%j) is none', (body) => {
	expect(() => records(body, list())).toThrow('an empty answer');
});

it.each([
	['an answer cut off', '{"id": 1, "na', 'not JSON'],
	['a sentence', 'OK', 'not JSON'],
	['nothing', '', 'an empty answer'],
	['null', null, 'an empty answer'],
	['undefined', undefined, 'an empty answer'],
])('%s is no record', (_name, body, words) => {
	expect(() => records(body)).toThrow(words);
});

describe('the simplified record', () => {
	const record = { id: 1, caller: { name: 'Ann', phone: null }, answered: false };

	it('has the fields people use under their names', () => {
		expect(simplified(record, { id: 'id', who: 'caller.name', answered: 'answered' })).toEqual({
			id: 1,
			who: 'Ann',
			answered: false,
		});
	});

	it('is the whole record when it has none of them', () => {
		expect(simplified(record, { number: 'phone', from: 'caller.from' })).toBe(record);
	});

	it('leaves out what the record does not have and keeps what is null', () => {
		expect(
			simplified(record, {
				phone: 'caller.phone',
				city: 'caller.city',
				street: 'address.street',
				own: 'caller.toString',
			}),
		).toEqual({ phone: null });
	});
});
