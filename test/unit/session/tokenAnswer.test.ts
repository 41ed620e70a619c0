import { readTokenAnswer } from '../../../credentials/session/tokenAnswer';
import { issued, NOW } from '../support/accounts';
import { DIALECTS } from '../support/dialects';

const read = (name: string, body: unknown) => readTokenAnswer(DIALECTS[name].grant.answer, body, NOW);
const formAnswer = (part: Record<string, unknown>) => read('formLogin', { access_token: 'example-a', ...part });

it('without a lifetime 50 minutes are assumed', () => {
	expect(formAnswer({})).toMatchObject({ session: { expiresAt: NOW + 3_000_000 } });
	expect(formAnswer({ expires_in: null })).toMatchObject({ session: { expiresAt: NOW + 3_000_000 } });
});

it.each([0, -1, '0', '-1'])('a lifetime of %j is not known, as if there were none', (expires_in) => {
	expect(formAnswer({ expires_in })).toMatchObject({ session: { expiresAt: NOW + 3_000_000 } });
});

it('a lifetime in quotes counts as the number it is', () => {
	expect(formAnswer({ expires_in: '3000' })).toMatchObject({ session: { expiresAt: NOW + 3_000_000 } });
});

it.each(['soon', true, false, 'Infinity', 'NaN', {}, []])('a lifetime of %j is a flaw', (expires_in) => {
	expect(formAnswer({ expires_in })).toEqual({ flaw: 'a lifetime ("expires_in") that is not a number' });
});

it.each([
	['nothing under the name', {}],
	['an empty one', { access_token: '' }],
	['a number', { access_token: 12 }],
	['null', { access_token: null }],
	['the token under another name', { token: 'example-a' }],
])('an answer with %s for a token is a flaw that names it', (_name, body) => {
	expect(read('formLogin', body)).toEqual({ flaw: 'an answer without "access_token"' });
});

it.each([
	['a web page', '  <!doctype html><p>Sign in</p>'],
	['something that is not JSON', 'access_token=example'],
	['an empty answer', ''],
	['an empty answer', undefined],
	['an empty answer', null],
	['something that is not JSON', '{"access_token": "exam'],
])('%s is called by its name', (flaw, body) => {
	expect(read('formLogin', body)).toEqual({ flaw });
});

it('a list is no answer', () => {
	expect(read('formLogin', [{ access_token: 'example-a' }])).toHaveProperty('flaw');
});

it('a refresh lifetime that cannot be read leaves the refresh token in use until refused', () => {
	expect(formAnswer({ refresh_token: 'example-r', refresh_expires_in: 0 })).toMatchObject({
		session: { refreshToken: 'example-r', refreshExpiresAt: 0 },
	});
});

it('the clock of the provider does not matter: only the gap between its two dates counts', () => {
	const skewed = {
		...issued('example-a'),
		tokenExpiration: '1999-01-01T00:00:00+02:00',
		refreshTokenExpiration: '1999-01-01T22:00:00+00:00',
	};
	expect(read('jsonLogin', skewed)).toMatchObject({
		session: { expiresAt: NOW + 3_600_000, refreshExpiresAt: NOW + 3_600_000 + 86_400_000 },
	});
});

it.each([
	['one of the two dates is missing', { tokenExpiration: undefined }],
	['one of the two dates cannot be read', { refreshTokenExpiration: 'next month' }],
])('when %s the refresh token has no known expiry', (_name, change) => {
	expect(read('jsonLogin', { ...issued('example-a'), ...change })).toMatchObject({
		session: { refreshExpiresAt: 0 },
	});
});
