import { numbersListed } from '../../../nodes/shared/gate/numbersListed';
import type { National } from '../../../nodes/shared/model/national';

const NORTH_AMERICA: National = { digits: 10, countryCode: '1', exit: '011' };
const CZECHIA = { digits: 9, countryCode: '420' };
const keys = (value: unknown, national = NORTH_AMERICA) => [...numbersListed(value, national)].sort();
const BOTH = ['12125550123', '12125550124'];

it.each<[string, unknown]>([
	['lines', '+1 212 555 0123\n(212) 555-0124'],
	['lines of Windows, with empty ones', '+12125550123\r\n\r\n  \r\n12125550124\r\n'],
	['commas', '+12125550123, 212.555.0124'],
	['semicolons', '212-555-0123;001 212 555 0124'],
	['tabs', '2125550123\t2125550124'],
	['words between', '2125550123 and 2125550124'],
	['words between numbers with spaces', '(212) 555 0123 or (212) 555 0124'],
	['slashes with spaces', '2125550123 / 2125550124'],
	['nothing but a space before a plus', '+12125550123 +12125550124'],
	['nothing but a space', '2125550123 2125550124'],
	['lines of a table', 'Ann;+1 212 555 0123;yes\nBen;+1 212 555 0124;no'],
	['a name beside it', 'Ann +1 212 555-0123\nBen 212 555 0124'],
	['a JSON list of texts', '["+12125550123", "212 555 0124"]'],
	['a JSON list of numbers', '[12125550123, 2125550124]'],
	['a JSON list of records', '[{"name": "Ann", "phone": "+12125550123"}, {"phone": "2125550124"}]'],
	['a JSON record with digits in its names', '{"phone1": "+12125550123", "phone2": "2125550124"}'],
	['a JSON record with a list', '{"numbers": ["+12125550123", 2125550124]}'],
	['a list', ['+12125550123', '212 555 0124']],
	['a list of numbers of a spreadsheet', [12125550123, 2125550124.0]],
	['a list of texts with several', ['+12125550123, 2125550124']],
	['items', [{ json: { phone: '+12125550123' } }, { json: { phone: 2125550124 } }]],
	[
		'records',
		[
			{ id: 7, phone: '+12125550123' },
			{ id: 8, contact: { mobile: '212-555-0124' } },
		],
	],
	['links and extensions', 'tel:+1-212-555-0123, 212-555-0124 x12'],
	['the exit code', '011 1 212 555 0123, 0012125550124'],
	['digits of another script', '＋１２１２５５５０１２３, 2125550124'],
	['an invisible character', '\u202a+12125550123\u202c\n2125550124'],
])('%s', (_what, value) => expect(keys(value)).toEqual(BOTH));

it('numbers without a country code are of the country', () => {
	expect(keys('777 888 999, +420777888998', CZECHIA)).toEqual(['420777888998', '420777888999']);
});

it('a switchboard has none: they count as they are dialled', () => {
	expect([...numbersListed('74955550123\n+7 495 555-01-24')]).toEqual(['74955550123', '74955550124']);
});

it.each([[''], [' \n '], ['[]'], [[]], ['{}']])('%j is an empty list', (value) => expect(keys(value)).toEqual([]));

it.each([undefined, null])('%s is no list, so nobody is called', (value) => {
	expect(() => keys(value)).toThrow('is a list that is not there');
});

it.each([['see the sheet'], ['[object Object]'], [[null]], [[{ phone: '' }]], ['12'], [true]])(
	'%j holds no number, so nobody is called',
	(value) => expect(() => keys(value)).toThrow('holds no phone number'),
);

it('IDs, dates and texts beside a number match nobody', () => {
	const rows = [
		{ id: '5f3c1d2e4b5a69788796a5b4', at: '2026-01-31T09:30:00.000Z', phone: '+12125550123', note: 'Moved' },
	];
	expect(keys(rows)).toContain('12125550123');
	expect(keys(rows)).not.toContain('12125550124');
});

it('what holds itself is walked through once', () => {
	const list: Record<string, unknown> = { phone: '+12125550123' };
	list.self = list;
	expect([...numbersListed(list)]).toEqual([...numbersListed('+12125550123')]);
});
