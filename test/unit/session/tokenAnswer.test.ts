import { readTokenAnswer } from '../../../credentials/session/tokenAnswer';
import { ACCOUNTS, issued, NOW } from '../support/accounts';

const read = (provider: string, body: unknown) => readTokenAnswer(ACCOUNTS[provider].grant.answer, body, NOW);
const voipex = (part: Record<string, unknown>) => read('Voipex', { access_token: 'example-a', ...part });

describe('a good answer of each provider', () => {
	it.each([
		[
			'MightyCall',
			{ access_token: 'example-a', token_type: 'bearer', expires_in: 86399, refresh_token: 'ex+am/ple==' },
			{ refreshToken: 'ex+am/ple==', expiresAt: NOW + 86_399_000, refreshExpiresAt: 0 },
		],
		[
			'Mico Voice AI',
			{ access_token: 'example-a', token_type: 'bearer', expires_in: 86399 },
			{ refreshToken: '', expiresAt: NOW + 86_399_000, refreshExpiresAt: 0 },
		],
		[
			'Voipex',
			{
				access_token: 'example-a',
				expires_in: 3000,
				refresh_expires_in: 7200,
				refresh_token: 'example-r',
				token_type: 'Bearer',
				'not-before-policy': 0,
			},
			{ refreshToken: 'example-r', expiresAt: NOW + 3_000_000, refreshExpiresAt: NOW + 7_200_000 },
		],
		[
			'TeleTracker',
			{ guid: 'x', ...issued('example-a', 'example-r') },
			{ refreshToken: 'example-r', expiresAt: NOW + 3_600_000, refreshExpiresAt: NOW + 3_600_000 + 29 * 86_400_000 },
		],
		[
			'uCom PBX',
			{ access_token: 'example-a', token_type: 'Bearer', expires_in: 3600, refresh_token: 'example-r' },
			{ refreshToken: 'example-r', expiresAt: NOW + 3_600_000, refreshExpiresAt: 0 },
		],
	])('%s', (provider, body, expected) => {
		expect(read(provider, body)).toEqual({ session: { accessToken: 'example-a', issuedAt: NOW, ...expected } });
	});
});

it('without a lifetime 50 minutes are assumed', () => {
	expect(voipex({})).toMatchObject({ session: { expiresAt: NOW + 3_000_000 } });
	expect(voipex({ expires_in: null })).toMatchObject({ session: { expiresAt: NOW + 3_000_000 } });
});

it('a lifetime in quotes counts as the number it is', () => {
	expect(voipex({ expires_in: '3000' })).toMatchObject({ session: { expiresAt: NOW + 3_000_000 } });
});

it.each(['soon', true, false, -1, 0, '0', 'Infinity', 'NaN', {}, []])('a lifetime of %j is a flaw', (expires_in) => {
	expect(voipex({ expires_in })).toEqual({ flaw: 'a lifetime ("expires_in") that is not a number' });
});

it.each([
	['nothing under the name', {}],
	['an empty one', { access_token: '' }],
	['a number', { access_token: 12 }],
	['null', { access_token: null }],
	['the token under another name', { token: 'example-a' }],
])('an answer with %s for a token is a flaw that names it', (_name, body) => {
	expect(read('Voipex', body)).toEqual({ flaw: 'an answer without "access_token"' });
});

it.each([
	['a web page', '  <!doctype html><p>Sign in</p>'],
	['something that is not JSON', 'access_token=example'],
	['an empty answer', ''],
	['an empty answer', undefined],
	['an empty answer', null],
	['something that is not JSON', '{"access_token": "exam'],
])('%s is called by its name', (flaw, body) => {
	expect(read('Voipex', body)).toEqual({ flaw });
});

it('a list is no answer', () => {
	expect(read('Voipex', [{ access_token: 'example-a' }])).toHaveProperty('flaw');
});

it('a refresh lifetime that cannot be read leaves the refresh token in use until refused', () => {
	expect(voipex({ refresh_token: 'example-r', refresh_expires_in: 0 })).toMatchObject({
		session: { refreshToken: 'example-r', refreshExpiresAt: 0 },
	});
});

it('the clock of the provider does not matter: only the gap between its two dates counts', () => {
	const skewed = {
		...issued('example-a'),
		tokenExpiration: '1999-01-01T00:00:00+02:00',
		refreshTokenExpiration: '1999-01-01T22:00:00+00:00',
	};
	expect(read('TeleTracker', skewed)).toMatchObject({
		session: { expiresAt: NOW + 3_600_000, refreshExpiresAt: NOW + 3_600_000 + 86_400_000 },
	});
});

it.each([
	['one of the two dates is missing', { tokenExpiration: undefined }],
	['one of the two dates cannot be read', { refreshTokenExpiration: 'next month' }],
])('when %s the refresh token has no known expiry', (_name, change) => {
	expect(read('TeleTracker', { ...issued('example-a'), ...change })).toMatchObject({
		session: { refreshExpiresAt: 0 },
	});
});
