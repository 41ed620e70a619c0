/** Tokens and secrets are in no item, no error and no log, whatever the provider does. */
jest.mock('n8n-workflow', () => require('./harness/clock').workflowWithClock());

const { logged } = require('./harness');
const { rows } = require('./rows');
const { secretsIn, spellings } = require('./spelling');
const { useStage } = require('./stage');

/** Providers differ in where they put their words; this puts them everywhere. */
const echo = (words) => ({
	message: words,
	error: words,
	error_description: words,
	status: words,
	errorInfo: words,
	modelState: { from: [words] },
	nested: { [words]: words },
});

describe('the search itself', () => {
	const secret = 'example/secret+1==';

	test.each(spellings(secret))('finds %s in an error', (spelled) => {
		const error = new Error('plain');
		error.context = { deep: { headers: { Authorization: `Bearer ${spelled}` } } };
		expect(secretsIn({ error }, [secret])).toEqual([secret]);
		expect(secretsIn(new Error('outer', { cause: new Error(spelled) }), [secret])).toEqual([secret]);
		expect(secretsIn(new Error('plain'), [secret])).toEqual([]);
	});
});

describe.each(rows)('$label', (row) => {
	const stage = useStage(row);

	/** What was typed, and every token the provider ever gave out. */
	const secrets = () => {
		const { bearers, refreshTokens } = stage.provider.sessions;
		const typed = row.secrets.map((field) => stage.stored[field]);
		return [...typed, ...bearers.keys(), ...refreshTokens.keys(), stage.stored.sessionKey].filter(Boolean);
	};

	const expectSecrecy = ({ items, errorItems, error, task, runData }) => {
		expect(secretsIn({ items, errorItems, error, task, runData, logged }, secrets())).toEqual([]);
	};

	/** Each kind of operation, as several items and as one; `prepare` comes before each. */
	const both = async (prepare = () => undefined) => {
		const results = [];
		for (const parameters of [row.read, row.act]) {
			for (const [count, continueOnFail] of [
				[3, true],
				[1, false],
			]) {
				prepare();
				results.push(await stage.read(count, { parameters, continueOnFail }));
			}
		}
		return results;
	};

	/** From now on every request is refused with all that it carried. */
	const quoteAll = (status) => {
		const { accessToken, refreshToken } = stage.stored;
		const known = [accessToken, refreshToken, ...row.secrets.map((field) => stage.stored[field])].filter(Boolean);
		const words = known.flatMap(spellings);
		const fault = { status, body: echo(`refused: ${words.join(' and ')}`), headers: { 'www-authenticate': words[0] } };
		stage.provider.faults.length = 0;
		for (const path of [row.readPath, row.actPath]) stage.fault(path, fault, Infinity);
	};

	beforeEach(() => {
		logged.length = 0;
	});

	test('in good items', async () => {
		const results = await both();
		expect(results.map(({ error }) => error)).toEqual([undefined, undefined, undefined, undefined]);
		results.forEach(expectSecrecy);
	});

	test.each([400, 403, 404, 409, 422, 429, 500, 503])('in errors with status %s that quote them', async (status) => {
		await stage.signedIn();
		const results = await both(() => quoteAll(status));
		expect(results[1].error.httpCode).toBe(String(status));
		results.forEach(expectSecrecy);
	});

	test.each([
		['breaks off before', { cut: 'before' }],
		['breaks off after', { cut: 'after' }],
		['is a web page', { garbage: 'html' }],
		['is cut short', { garbage: 'truncated' }],
		['points elsewhere', { redirect: 'http://127.0.0.1:9/elsewhere' }],
	])('in errors where the answer %s', async (_what, fault) => {
		await stage.signedIn();
		for (const path of [row.readPath, row.actPath]) stage.fault(path, fault, Infinity);
		const results = await both();
		expect(results[1].error).toBeDefined();
		results.forEach(expectSecrecy);
	});

	test('in errors when nobody listens', async () => {
		await stage.signedIn();
		await stage.sandbox.stop();
		(await both()).forEach(expectSecrecy);
	});

	test('in errors of a sign-in that quotes them', async () => {
		const words = row.secrets.flatMap((field) => spellings(stage.stored[field])).join(' ');
		stage.fault(row.tokenPath, { status: 401, body: echo(words) }, Infinity);
		const results = await both();
		expect(results[1].error.message).toMatch(/did not accept the sign-in/);
		results.forEach(expectSecrecy);
	});

	test.each([
		['breaks off', { cut: 'after' }],
		['fails', { status: 500 }],
		['answers a web page', { garbage: 'html' }],
	])('in errors of a sign-in that %s', async (_what, fault) => {
		stage.fault(row.tokenPath, fault, Infinity);
		(await both()).forEach(expectSecrecy);
	});

	/** The first half of a secret that begins this far into what the provider says. */
	const leakAt = async (length) => {
		const { accessToken } = stage.stored;
		const secret = stage.stored[row.secrets[0]];
		const filler = 'x'.repeat(length);
		for (const quoted of [secret, accessToken]) stage.fault(row.readPath, { status: 400, body: echo(filler + quoted) });
		const { items } = await stage.read(2, { continueOnFail: true });
		const half = (text) => text.slice(0, Math.ceil(text.length / 2));
		return secretsIn(items, [half(secret), half(accessToken)]).length > 0;
	};

	const leakOfSignInAt = async (length) => {
		const secret = stage.stored[row.secrets[0]];
		stage.fault(row.tokenPath, { status: 401, body: { ...echo('x'.repeat(length) + secret), error: 'example' } });
		const { items } = await stage.read(1, { process: await stage.newProcess(), continueOnFail: true });
		return secretsIn(items, [secret.slice(0, Math.ceil(secret.length / 2))]).length > 0;
	};

	const leaks = async (leak, lengths) => {
		const found = [];
		for (const length of lengths) if (await leak(length)) found.push(length);
		return found;
	};

	test('not even half of one where a long text is cut', async () => {
		await stage.signedIn();
		expect(await leaks(leakAt, [400, 440, 450, 460, 470, 475, 480, 485, 490, 495])).toEqual([]);
	});

	test('not even half of one where a long text of a refused sign-in is cut', async () => {
		expect(await leaks(leakOfSignInAt, [150, 160, 165, 170, 175, 180, 185])).toEqual([]);
	});

	test('in errors of a refused renewal', async () => {
		await stage.signedIn();
		stage.provider.revokeBearers();
		stage.provider.revokeRefreshTokens();
		stage.edit(row.wrong);
		(await both()).forEach(expectSecrecy);
	});
});
