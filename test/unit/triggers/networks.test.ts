import { isNetwork, isWithin } from '../../../nodes/shared/triggers/networks';

it.each([
	['203.0.113.7', '203.0.113.7', true],
	['203.0.113.7', '203.0.113.8', false],
	['203.0.113.7', '203.0.113.0/24', true],
	['203.0.114.7', '203.0.113.0/24', false],
	['213.170.84.127', '213.170.84.96/27', true],
	['213.170.84.128', '213.170.84.96/27', false],
	['::ffff:203.0.113.7', '203.0.113.0/24', true],
	['203.0.113.7', '0.0.0.0/0', true],
	['2001:db8::1', '2001:db8::/32', true],
	['2001:db9::1', '2001:db8::/32', false],
	['2001:db8:0:0:0:0:0:1', '2001:db8::1', true],
	['::1', '::1/128', true],
	['::1', '0.0.0.0/0', false],
	['127.0.0.1', '::/0', false],
])('%s in %s: %s', (address, network, expected) => {
	expect(isWithin(address, [' ', '198.51.100.0/24', network])).toBe(expected);
});

it.each([
	'',
	'example.com',
	'203.0.113',
	'203.0.113.256',
	'203.0.113.0/33',
	'203.0.113.0/-1',
	'1/2/3',
	'::1::',
	':::',
	'12345::',
])('%s is no network, and holds nobody', (text) => {
	expect(isNetwork(text)).toBe(false);
	expect(isWithin('203.0.113.7', [text])).toBe(false);
	expect(isWithin(text, ['0.0.0.0/0', '::/0'])).toBe(false);
});

it('nobody is in no network', () => {
	expect(isWithin(undefined, ['0.0.0.0/0'])).toBe(false);
	expect(isWithin('203.0.113.7', [])).toBe(false);
});
