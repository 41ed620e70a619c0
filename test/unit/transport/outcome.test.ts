import { DeadlinePassed } from '../../../credentials/foundation/deadline';
import { SessionError, StaleBearer } from '../../../credentials/session/sessionError';
import { outcomeOfError } from '../../../nodes/shared/transport/outcome';

const coded = (code: string) => Object.assign(new Error('failed'), { code });
const wrapped = (cause: unknown) =>
	Object.assign(new Error('outer'), { cause: Object.assign(new Error('inner'), { cause }) });

const untrusted = (code: string) =>
	`its certificate is not trusted, ${code} (the authority of a gateway of your own can be named in NODE_EXTRA_CA_CERTS of n8n)`;

describe('certainly nothing was sent', () => {
	it.each([
		['ECONNREFUSED', 'the connection was refused'],
		['ENOTFOUND', 'the host name is not known'],
		['EAI_AGAIN', 'the host name could not be looked up'],
		['EHOSTUNREACH', 'there is no way to the host'],
		['ENETUNREACH', 'there is no way to the network'],
		['CERT_HAS_EXPIRED', untrusted('CERT_HAS_EXPIRED')],
		['DEPTH_ZERO_SELF_SIGNED_CERT', untrusted('DEPTH_ZERO_SELF_SIGNED_CERT')],
		['ERR_TLS_CERT_ALTNAME_INVALID', untrusted('ERR_TLS_CERT_ALTNAME_INVALID')],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
	])('%s', (code, trouble) => {
		expect(outcomeOfError(coded(code))).toEqual({ kind: 'noAnswer', sent: false, trouble });
	});
});

describe("n8n's Allowed HTTP Request Domains are named", () => {
	it.each([
		'Domain not allowed: This credential is restricted from accessing auth.example.com. Only the following domains are allowed: api.example.com',
		'No allowed domains specified. Configure allowed domains or change restriction setting.',
		'This credential is configured to prevent use within an HTTP Request node',
	])('%s', (text) => {
		for (const error of [new Error(text), wrapped(new Error(text))])
			expect(outcomeOfError(error)).toEqual({
				kind: 'noAnswer',
				sent: false,
				trouble: expect.stringContaining('Allowed HTTP Request Domains'),
			});
	});
});

describe('the provider may have got the request', () => {
	it.each([
		['ECONNRESET', 'the connection broke off'],
		['ETIMEDOUT', 'it did not answer in time'],
		['EPIPE', 'the connection failed with EPIPE'],
	])('%s', (code, trouble) => {
		expect(outcomeOfError(coded(code))).toEqual({ kind: 'noAnswer', sent: true, trouble });
	});

	it('ECONNABORTED, and it was our own patience that ended', () => {
		const trouble = 'it did not answer in time';
		expect(outcomeOfError(coded('ECONNABORTED'))).toEqual({ kind: 'noAnswer', sent: true, trouble, timedOut: true });
	});

	it('its deadline has passed: the next try would be no better', () => {
		const trouble = 'it was not complete within 120 seconds';
		const outcome = { kind: 'noAnswer', sent: true, trouble, timedOut: true, gaveUp: true };
		expect(outcomeOfError(new DeadlinePassed(120_000))).toEqual(outcome);
	});

	it.each([new Error('socket hang up'), 'a text', undefined, null, 7])('%p, since it says nothing', (error) => {
		expect(outcomeOfError(error)).toEqual({ kind: 'noAnswer', sent: true, trouble: 'the connection broke off' });
	});
});

describe('what is wrapped counts', () => {
	it('a code two levels down', () => {
		expect(outcomeOfError(wrapped(coded('ECONNREFUSED')))).toMatchObject({ sent: false });
	});

	it('a cause under the name "error"', () => {
		expect(outcomeOfError({ message: 'outer', error: coded('ENOTFOUND') })).toMatchObject({ sent: false });
	});

	it('a failed sign-in, with its words', () => {
		expect(outcomeOfError(wrapped(new SessionError('refused', 'Check Password.')))).toEqual({
			kind: 'signInFailed',
			text: 'Check Password.',
		});
	});

	it('a bearer that went stale', () => {
		expect(outcomeOfError(wrapped(new StaleBearer('Example')))).toEqual({ kind: 'staleBearer' });
	});

	it('errors that hold each other come to an end', () => {
		const one: { message: string; cause?: unknown } = { message: 'one' };
		one.cause = { message: 'two', cause: one };
		expect(outcomeOfError(one)).toMatchObject({ kind: 'noAnswer', sent: true });
	});
});
