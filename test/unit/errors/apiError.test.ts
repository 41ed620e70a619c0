import { apiError } from '../../../nodes/shared/errors/apiError';
import { uncertain, wordingOf, type Asked, type Wording } from '../../../nodes/shared/errors/wording';
import type { Outcome } from '../../../nodes/shared/transport/outcome';
import type { Effect } from '../../../nodes/shared/model/effect';
import { connection, PROVIDER } from '../support/connections';
import { answer } from '../support/http';

const READ: Asked = { effect: 'reads' };
const CALL: Asked = { effect: 'acts', deed: { deed: 'The call', check: 'Look at Call > Get Many' } };
const answered = (status: number, body: unknown = {}): Outcome => ({
	kind: 'answered',
	answer: answer(status, body),
	bearer: 'example',
});
const words = (outcome: Outcome, row = READ) => wordingOf(PROVIDER, row, outcome);

describe('what an error says', () => {
	it.each<[string, Outcome, Partial<Wording>]>([
		[
			'the first fitting row of the provider',
			answered(404, { code: 'call_gone' }),
			{ message: 'Example Phone does not know this call', description: 'It has ended.', httpCode: '404' },
		],
		[
			'a row that fits at any status',
			answered(422, 'OPT_OUT'),
			{ message: 'Example Phone sends nothing to this number', httpCode: '422' },
		],
		[
			'the common words where no row fits',
			answered(404, { code: 'other' }),
			{ message: 'Example Phone does not know this record', httpCode: '404' },
		],
		['a missing right', answered(403), { message: 'Example Phone does not allow this for the account' }],
		['too many requests', answered(429), { message: 'Example Phone asks to slow down' }],
		[
			'the status, where nothing is known of it',
			answered(418),
			{ message: 'Example Phone answered with status 418', httpCode: '418' },
		],
		['a failure of the provider', answered(503), { message: 'Example Phone fails with status 503', httpCode: '503' }],
		[
			'a network that does not get through to the provider',
			answered(521),
			{
				message:
					'Example Phone could not be reached: the network in front of it does not get through to it (status 521)',
				httpCode: '521',
			},
		],
		[
			'a redirect, that the bearer does not follow',
			answered(302),
			{ message: 'Example Phone points to another address (status 302)' },
		],
		[
			'a failed sign-in in its own words',
			{ kind: 'signInFailed', text: 'Check Password.' },
			{ message: 'Check Password.' },
		],
		[
			'no connection',
			{ kind: 'noAnswer', sent: false, trouble: 'the connection was refused' },
			{ message: 'Example Phone could not be reached: the connection was refused' },
		],
		[
			'a bearer that could not be renewed',
			{ kind: 'staleBearer' },
			{ message: 'Example Phone could not be reached: its bearer could not be renewed in time' },
		],
	])('%s', (_name, outcome, expected) => {
		expect(words(outcome)).toMatchObject(expected);
	});

	it.each<[Effect, boolean, RegExp]>([
		['reads', true, /^Nothing was changed\./],
		['repeats', false, /^Nothing was changed\./],
		['repeats', true, /^It may have been done all the same; doing it again does no harm\./],
	])('tells what became of something %s that was sent: %s', (effect, sent, says) => {
		expect(words({ kind: 'noAnswer', sent, trouble: 'it broke off' }, { ...READ, effect }).description).toMatch(says);
	});

	it.each<[string, unknown, string | undefined]>([
		["the provider's own words", { message: ' No such call ' }, 'No such call'],
		['the next place where they may be', { message: '', errors: 'Bad' }, 'Bad'],
		['a structure, as JSON', { errors: { to: ['odd'] } }, '{"to":["odd"]}'],
		['nothing where nothing is said', { other: 1 }, undefined],
	])('keeps %s', (_name, body, said) => {
		expect(words(answered(400, body)).said).toBe(said);
	});
});

describe('what may have acted', () => {
	it.each<[string, Outcome, string]>([
		['a failure of the provider', answered(500, { message: 'Oops' }), 'it answered with status 500'],
		['no answer', { kind: 'noAnswer', sent: true, trouble: 'it did not answer in time' }, 'it did not answer in time'],
	])('says so after %s, and how to check', (_name, outcome, trouble) => {
		expect(words(outcome, CALL)).toMatchObject({
			mayHaveActed: true,
			message: `The call may have been placed: Example Phone got the request, but ${trouble}`,
			description: expect.stringContaining('Look at Call > Get Many before you run this item again'),
		});
	});

	it('uses the verb of the operation', () => {
		expect(
			uncertain(PROVIDER, { ...CALL, deed: { deed: 'The message', done: 'sent', check: 'Look' } }, { trouble: 'x' })
				.message,
		).toMatch(/^The message may have been sent/);
	});

	it.each<[string, Outcome, Asked]>([
		['after a definite no', answered(400), CALL],
		['where no connection was made', { kind: 'noAnswer', sent: false, trouble: '' }, CALL],
		['of what only reads', answered(500), READ],
	])('is not said %s', (_name, outcome, row) => {
		expect(words(outcome, row).mayHaveActed).not.toBe(true);
	});
});

describe('the error that n8n shows', () => {
	const credentials = {
		password: 'example-word',
		accessToken: 'example-bearer',
		refreshToken: 'example-again',
		username: 'someone',
	};
	const error = (wording: Partial<Wording>, index = 3) =>
		apiError(
			connection(credentials).connection,
			{ message: 'Example Phone refuses', description: 'Do this.', ...wording },
			index,
		);

	it('names the item, what happened, what to do, the status and what the provider said', () => {
		expect(error({ httpCode: '409', said: 'Exists' })).toMatchObject({
			message: 'Example Phone refuses [item 3]',
			description: 'Do this. Example Phone says: "Exists"',
			httpCode: '409',
			context: { itemIndex: 3 },
		});
	});

	it.each(Object.entries(credentials).filter(([name]) => name !== 'username'))(
		'never shows the %s',
		(_name, secret) => {
			const shown = error({
				message: `Sent ${secret}`,
				description: `With ${secret}`,
				said: `Got ${secret}`,
				httpCode: '400',
			});
			const texts = [shown.message, shown.description, shown.stack, JSON.stringify(shown)];
			expect(texts.join('\n')).not.toContain(secret);
			expect(shown.message).toBe('Sent *** [item 3]');
		},
	);

	it('never shows a part of a secret where a long answer is cut short', () => {
		const { said } = words(answered(400, { message: `${'x'.repeat(494)}example-bearer` }));
		expect(error({ said }).description).not.toMatch(/xexampl/);
	});

	it('never shows a token that was replaced while the answer was on its way', () => {
		const { connection: own } = connection(credentials);
		own.keeper.hide('example-former');
		expect(apiError(own, { message: 'Sent example-former', description: '' }, 0).message).toBe('Sent *** [item 0]');
	});
});
