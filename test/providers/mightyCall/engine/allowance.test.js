/**
 * 2500 requests a day for each key: how the refusal looks is not published, so whatever speaks of it is taken for it.
 */
jest.mock('n8n-workflow', () => require('../../../engine/harness/clock').workflowWithClock());

const { useMightyCall } = require('./stage');

const stage = useMightyCall();

const texts = [
	'The daily limit of requests is exceeded.',
	'API key is blocked until the next 24 hours period',
	'The key has been temporarily blocked',
	'Quota exceeded',
	'Your daily allowance is used up',
	'Limit of 2500 requests per day reached',
	'Too many requests: 2500 per 24 hours',
	'You have reached the maximum of 2500 requests in 24h',
];

const MESSAGE = 'MightyCall has used up the requests of the day for this API key [item 0]';
const ADVICE =
	'A key has 2500 requests in 24 hours and is blocked until the next day begins. Let polling triggers check less often, or ask MightyCall for a second key.';

const refuseWith = (status, message) =>
	Object.assign(stage.provider.settings, { dailyAllowance: 0, allowanceRefusal: { status, body: { message } } });

/** One operation of each kind: one that reads, one that changes, one that acts, one that downloads. */
const kinds = [
	['profile', 'getStatus', () => ({})],
	['profile', 'setStatus', () => ({ status: 'dnd' })],
	['message', 'send', () => ({ from: stage.provider.records.phoneNumbers[0].number, to: '+14155550142', text: 'x' })],
	['call', 'downloadRecording', () => ({ callId: stage.provider.records.calls[0].id })],
	['journal', 'downloadAttachments', () => ({ requestId: stage.provider.records.requests[3].id })],
];

describe.each([403, 429])('with status %s', (status) => {
	test.each(texts)('"%s" is told as what it is, and tried once', async (text) => {
		refuseWith(status, text);
		const { error } = await stage.run('call', 'getAll', { limit: 1 });
		expect([error.message, error.description]).toEqual([MESSAGE, `${ADVICE} MightyCall says: "${text}"`]);
		expect(stage.sent()).toHaveLength(1);
	});
});

/** Which status the block has is not published either. */
describe.each([400, 402, 403, 429, 503])('whatever the status (%s)', (status) => {
	test.each(kinds)('%s > %s tells it, and tries once', async (resource, operation, fields) => {
		refuseWith(status, texts[0]);
		const { error } = await stage.run(resource, operation, fields());
		// A server that fails may have sent the message before it did, whatever it says.
		const isUnclear = operation === 'send' && status >= 500;
		expect(error.message).toEqual(isUnclear ? expect.stringMatching(/^The message may have been sent/) : MESSAGE);
		expect(stage.sent()).toHaveLength(1);
	});
});

/** What only sounds like it. */
test.each([
	[
		'a message, 500',
		500,
		'An error occurred while processing your request. Logs are kept 24 hours.',
		['message', 'send'],
		/may have been sent/,
	],
	[
		'too many messages, 429',
		429,
		'Daily limit of text messages reached. Try again at 2030-01-02T00:00:00Z',
		['message', 'send'],
		/asks to wait before the next message/,
	],
	['a list, 400', 400, 'The sales quota is no filter', ['call', 'getAll'], /did not accept the request/],
])('%s: the day is not over', async (_what, status, text, [resource, operation], says) => {
	refuseWith(status, text);
	const fields = operation === 'send' ? kinds[2][2]() : { limit: 1 };
	const { error } = await stage.run(resource, operation, fields, { retryOnFail: { maxTries: 3 } });
	expect(error.message).toMatch(says);
	if (status === 500) expect(stage.sent()).toHaveLength(1);
});

test('when the sign-in is refused for it, the text tells so', async () => {
	refuseWith(403, texts[0]);
	stage.edit({ accessToken: '', refreshToken: '', expiresAt: '' });
	const { error } = await stage.run('call', 'getAll', { limit: 1 }, { process: await stage.newProcess() });
	expect(`${error.message} ${error.description}`).toContain(texts[0]);
});

test('in the middle of a list it ends the list', async () => {
	stage.provider.seed('calls', 1200);
	Object.assign(stage.provider.settings, {
		dailyAllowance: 2,
		allowanceRefusal: { status: 429, body: { message: texts[0] } },
	});
	const { error } = await stage.run('call', 'getAll', { returnAll: true });
	expect([error.message, stage.sent().map(({ status }) => status)]).toEqual([MESSAGE, [200, 200, 429]]);
});

test.each([
	[
		'a limit of contacts',
		403,
		{ errorCode: 'ContactsLimitExceeded', message: 'Too many contacts' },
		'MightyCall refuses more, a limit of the plan is reached [item 0]',
	],
	['a missing right', 403, { message: 'No access to this method' }, 'MightyCall does not allow this [item 0]'],
])('%s is not taken for it', async (_what, status, body, message) => {
	stage.fault('/v4/api/contacts', { status, body });
	const { error } = await stage.run('contact', 'create', { firstName: 'Eve' });
	expect(error.message).toBe(message);
});
