import { redact, secretsOf } from '../../../credentials/session/redaction';

const SECRET = 'example "p&ss" w\\rd';
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
