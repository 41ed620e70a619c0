import { redact, secretsOf } from '../../../credentials/session/redaction';

const SECRET = 'example "p&ss" w\\rd~*!.-_';
const secrets = secretsOf(
	{ password: SECRET, accessToken: 'example-bearer', refreshToken: 'example-bearer-2', username: 'someone' },
	['password'],
);

it.each([
	['as it is', SECRET],
	['percent-encoded', encodeURIComponent(SECRET)],
	['form-encoded', new URLSearchParams({ x: SECRET }).toString().slice(2)],
	['inside JSON', JSON.stringify(SECRET).slice(1, -1)],
	['in base64', btoa(SECRET)],
	['in base64url', Buffer.from(SECRET).toString('base64url')],
])('a secret is blotted out %s', (_name, spelling) => {
	expect(redact(`before ${spelling} after`, secrets)).toBe('before *** after');
});

describe('a password with & " < / and an accent', () => {
	const PASSWORD = 'a&b"c<d/é😀';
	const own = secretsOf({ username: 'someone', password: PASSWORD }, ['password']);
	const inJson = 'a&b\\"c<d\\/\\u00e9\\ud83d\\ude00';

	it.each([
		['percent-encoded in small letters', 'a%26b%22c%3cd%2f%c3%a9%f0%9f%98%80'],
		['percent-encoded in part', 'a&b%22c%3Cd/é😀'],
		['percent-encoded twice', encodeURIComponent(encodeURIComponent(PASSWORD))],
		['in HTML, by names', 'a&amp;b&quot;c&lt;d/&eacute;😀'],
		['in HTML, by numbers', 'a&#38;b&#034;c&#60;d&#47;&#233;&#128512;'],
		['in HTML, by hexadecimal numbers', 'a&#x26;b&#X22;c&#x3C;d&#x2f;&#xE9;&#x1F600;'],
		['in HTML twice', 'a&amp;amp;b&amp;quot;c&amp;lt;d/é😀'],
		["in PHP's JSON", inJson],
		["in PHP's JSON, capitals, without HTML signs", 'a\\u0026b\\u0022c\\u003Cd\\/\\u00E9\\uD83D\\uDE00'],
		['in JSON within JSON', JSON.stringify(inJson).slice(1, -1)],
		['in JSON within HTML', 'a&amp;b\\&quot;c&lt;d\\/\\u00e9\\ud83d\\ude00'],
	])('%s', (_name, spelling) => {
		expect(redact(`before ${spelling} after`, own)).toBe('before *** after');
	});

	it.each(['', 's', 'so', 'someone', 'x'.repeat(100)])('in base64 of user:password, user "%s"', (user) => {
		const base64 = Buffer.from(`${user}:${PASSWORD}`).toString('base64');
		const quoted = [
			base64,
			base64.replaceAll('/', '\\/'),
			encodeURIComponent(base64),
			Buffer.from(base64, 'base64').toString('base64url'),
		];
		for (const one of quoted) expect(redact(`Basic ${one}.`, own)).toBe('Basic ***.');
	});

	it('what only resembles it stays', () => {
		const alike = 'a&b"c<d/e, a&amp;b&quot;c, bm90aGluZzpzZWNyZXQgaGVyZQ==';
		expect(redact(alike, own)).toBe(alike);
	});
});

it.each(['', 'x', 'xy', 'someone'])('a short password in base64 of user:password, user "%s"', (username) => {
	const own = secretsOf({ username, password: 'abc123' }, ['password']);
	const base64 = Buffer.from(`${username}:abc123`).toString('base64');
	expect(redact(`Basic ${base64}`, own)).toBe('Basic ***');
});

it('a key is blotted out as it was sent, without what was pasted around it', () => {
	expect(redact('got example-key', secretsOf({ apiKey: ' "example-key"' }, ['apiKey']))).toBe('got ***');
});

it('stored tokens are secret whatever the provider lists', () => {
	expect(redact('Bearer example-bearer', secrets)).toBe('Bearer ***');
});

it('of a secret that holds another nothing is left over', () => {
	expect(redact('example-bearer-2', secrets)).toBe('***');
});

it('every place is blotted out', () => {
	expect(redact('example-bearer, example-bearer', secrets)).toBe('***, ***');
});

it('what is no secret stays', () => {
	expect(redact('someone called', secrets)).toBe('someone called');
});

it('a short value (an extension used as a key) does not blot out ordinary words', () => {
	expect(secretsOf({ password: '101' }, ['password'])).toEqual([]);
});

it('an empty credential has no secrets', () => {
	expect(secretsOf({}, ['password'])).toEqual([]);
});
