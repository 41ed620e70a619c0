import { emailAddress, emailKey } from '../../../nodes/shared/conversions/emailAddress';
import { numberKey } from '../../../nodes/shared/conversions/numberKey';

const NORTH_AMERICA = { digits: 10, countryCode: '1', exit: '011' };

it.each<[unknown, string]>([
	['+15550101234', '15550101234'],
	['(555) 010-1234', '15550101234'],
	['1 555 010 1234', '15550101234'],
	['001 555 010 1234', '15550101234'],
	['011 1 555 010 1234', '15550101234'],
	[5550101234, '15550101234'],
	['5550101234.0', '15550101234'],
	['+15550101234,,5', '15550101234'],
	['+1 555 010 1234 x5', '15550101234'],
	['+15550101234;ext=5', '15550101234'],
	['\u202a+15550101234\u202c', '15550101234'],
	['\uff0b\uff11\uff15\uff15\uff15\uff10\uff11\uff10\uff11\uff12\uff13\uff14', '15550101234'],
	['tel:+1-555-010-1234', '15550101234'],
	['+44 (0)20 7946 0958', '442079460958'],
	['0044 20 7946 0958', '442079460958'],
	['011 44 20 7946 0958', '442079460958'],
	['101', '101'],
	['5550101234 / 5550105678', '55501012345550105678'],
	[null, ''],
	[{ phone: '+15550101234' }, ''],
	['none', ''],
])('%j is compared as %j', (stored, key) => {
	expect(numberKey(stored, NORTH_AMERICA)).toBe(key);
});

it.each([
	'ada@example.com',
	' ada@example.com ',
	'\u200bada@example.com',
	'ada@example.com\u2060',
	'mailto:ada@example.com',
	'mailto:ada@example.com?subject=Hello',
	'"ada@example.com"',
	"'ada@example.com'",
	'<ada@example.com>',
	'Ada <ada@example.com>',
	'"Ada Novak" <ada@example.com>',
	'ada\uff20example.com',
])('%j is one e-mail address, sent and compared', (typed) => {
	expect(emailAddress(typed)).toBe('ada@example.com');
	expect(emailKey(typed.toUpperCase())).toBe('ada@example.com');
});

it.each(['ada', 'ada.example.com', 'a@b@example.com', 'a@example.com b@example.com', '<ada@example.com', 'ada <>'])(
	'%j is refused',
	(typed) => {
		expect(() => emailAddress(typed)).toThrow(`cannot be an e-mail address: "${typed}"`);
	},
);

it('what is no text is no address to compare', () => {
	expect(emailKey(null)).toBe('');
	expect(emailKey({})).toBe('');
});
